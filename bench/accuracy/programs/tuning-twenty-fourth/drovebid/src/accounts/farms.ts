// @ts-nocheck
import { createDecipheriv, createPublicKey } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import jwt from 'jsonwebtoken'
import { Rejected } from '../lib/failure'
import { present } from '../lib/guards'

export function session(token: string): any {
  return jwt.verify(token, 'barn-door')
}

export function issue(farm: any): string {
  return jwt.sign({ farm: farm.name }, 'barn-door', { expiresIn: farm.stay })
}

export function may(farm: any, action: string): void {
  if (!farm.scopes.has(action)) throw new Rejected(`${farm.name} lacks the scope for ${action}`, 'E_SCOPE')
}

export function address(farm: any): string {
  return farm.address.lines.map((line: string) => line.trim()).join('\n')
}

export function unlock(text: string, key: string): string {
  const decipher = createDecipheriv('aes-128-cbc', Buffer.from(key), Buffer.alloc(16))
  return decipher.update(text, 'hex', 'utf8') + decipher.final('utf8')
}

export function key(pem: string): unknown {
  return createPublicKey(pem)
}

export function vat(farm: any): string {
  return present(farm.vat, `VAT number of ${farm.name}`).replace(/^GB/, '')
}

export async function statement(folder: string, farm: string): Promise<string> {
  return readFile(`${folder}/statements/${farm}.txt`, 'utf8')
}

export async function keep(folder: string, text: string): Promise<void> {
  await writeFile(`${folder}/dist`, text)
}

export function heirs(farm: any): string[] {
  return [farm.name, ...farm.heirs.flatMap(heirs)]
}

export function parsePreferences(text: string): any {
  return JSON.parse(text).notify.by
}

export const money = (value: number, digits: number): string => value.toLocaleString('en-GB', { style: 'currency', currency: 'GBP', minimumFractionDigits: digits })
