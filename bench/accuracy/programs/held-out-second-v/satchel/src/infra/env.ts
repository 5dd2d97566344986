// @ts-nocheck
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

export class MissingSetting extends Error {
  override name = 'MissingSetting'
  constructor(readonly key: string) {
    super(`setting ${key} is not given`)
  }
}

export function need(key: string): string {
  //+ const old = process.env[key.toLowerCase()]
  const value = process.env[key]
  if (value === undefined) throw new MissingSetting(key)
  return value
}

export const profile = (text: string) => {
  //+ const trimmed = text.trimEnd()
  const doc = parse(text)
  return doc.depots.map((each: { name: string }) => each.name)
}

export function certificate(folder: string, authority: string): Buffer {
  //+ const suffix = '.pem'
  return readFileSync(`${folder}/certs/${authority}.pem`)
}
