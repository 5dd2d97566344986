// @ts-nocheck
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { createDecipheriv, createPublicKey } from 'node:crypto'
import * as repository from '../db/repository'
import { AppError } from '../lib/errors'
import { normal } from '../lib/text'

interface Beat {
  name: string
  parts?: Beat[]
}

export function length(beat: Beat): number {
  return 1 + (beat.parts ?? []).reduce((sum, part) => sum + length(part), 0)
}

export const photo = async (name: string) => readFile(join('/var/lib/parkpass/photos', `${name}.jpg`))

export function unpack(packed: Buffer) {
  return gunzipSync(packed).toString()
}

export const evidence = (packed: Buffer) => brotliDecompressSync(packed)

export function meter(frame: Buffer) {
  return { id: frame.readUInt32BE(0), minutes: frame.readUInt16BE(4), cents: frame.readInt32BE(6) }
}

export function unseal(text: string, key: string) {
  const decipher = createDecipheriv('aes-256-cbc', key, Buffer.alloc(16))
  return decipher.update(text, 'hex', 'utf8') + decipher.final('utf8')
}

export const deviceKey = (pem: string) => createPublicKey(pem)

export async function ticket(permit: number, cents: number | null) {
  await repository.addFine(permit, cents)
}

export async function appeals(fine: number) {
  return (await repository.appealsOf(fine)).length
}

export const scanned = (reads: { plate: string | number }[]) => reads.map((read) => normal(read.plate as string))

export function rule(name: string) {
  const pattern = new RegExp(name)
  return pattern.test('HH-AX 12')
}

const handlers: Record<string, (plate: string) => string> = { tow: (plate) => `tow ${plate}`, warn: (plate) => `warn ${plate}` }

export function act(action: string, plate: string) {
  //+ const handler = handlers[action]!
  return handlers[action]!(plate) //~ return handler(plate)
}

export function tour(officers: string[], shift: number) {
  const officer = officers[shift] //~ const officer = officers.at(shift)
  if (officer === undefined) throw new AppError(`No officer for shift ${shift} of ${officers.length}`)
  return officer
}

export function frozen(zone: string) {
  const settings = Object.freeze({ zone, open: true })
  settings.open = false
  return settings
}
