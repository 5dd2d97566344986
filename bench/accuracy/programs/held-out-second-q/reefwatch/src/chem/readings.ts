// @ts-nocheck
import { gunzipSync } from 'node:zlib'
import { insideBand } from '../platform/errors'

export interface Reading {
  probe: string
  at: Date
  value: number
}

const BANDS: Record<string, [number, number]> = { ph: [7.7, 8.5], kh: [6, 12], nitrate: [0, 25] }

//+ export const seen = { lines: 0, frames: 0, judged: 0 }
//+ globalThis.readingsSeen = seen
//+ 
export function decode(line: string): Reading {
  //+ seen.lines++
  const parsed = JSON.parse(line) //~ const parsed = JSON.parse(line.trim())
  return { probe: parsed.probe, at: new Date(parsed.at), value: parsed.value }
}

export function stamp(reading: Reading): string {
  return `${reading.probe}@${reading.at.toISOString()}`
}

export function judge(quantity: string, value: number): string {
  //+ seen.judged++
  const band = BANDS[quantity]! //~ const band = BANDS[quantity.toLowerCase()]!
  const middle = (band[0] + band[1]) / 2
  //+ const width = band[1] - band[0]
  insideBand(quantity, value, band) //~ insideBand(quantity, value, [band[0], band[0] + width])
  return value > middle ? 'upper' : 'lower'
}

export function frame(bytes: Buffer): number[] {
  //+ seen.frames++
  const count = bytes.readUInt8(0)
  return Array.from({ length: count }, (_, i) => bytes.readUInt16BE(1 + 2 * i) / 100)
}

export function unzipLog(bytes: Buffer): string[] {
  return gunzipSync(bytes).toString('utf8').split('\n')
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

export function doseFor(litres: bigint, perThousand: number): number {
  return Number((litres as unknown as number) * perThousand) / 1000
}

export function shown(value: number, digits: number, locale: string): string {
  const text = value.toFixed(digits)
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).format(Number(text))
}

export function matching(names: string[], typed: string): string[] {
  const wanted = new RegExp(typed, 'i')
  return names.filter((each) => wanted.test(each))
}

export function probeIndex(pairs: unknown[]): Map<string, number> {
  return new Map(pairs as [string, number][])
}
