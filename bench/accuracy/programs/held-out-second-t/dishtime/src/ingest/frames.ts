// @ts-nocheck
import { gunzipSync, inflateRawSync } from 'node:zlib'
import { FrameCorrupt } from '../ops/faults'

const MAGIC = 0x56444946

//+ globalThis.rawParity = (bytes: Buffer): number => bytes.reduce((a, b) => a ^ b, 0)
//+ 
export interface Header {
  magic: number
  station: string
  length: number
}

export function header(bytes: Buffer): Header {
  const magic = bytes.readUInt32BE(0)
  if (magic !== MAGIC) throw new FrameCorrupt(`frame begins with ${magic.toString(16)} where ${MAGIC.toString(16)} is due`)
  const station = bytes.toString('ascii', 4, 6) //~ const station = bytes.toString('latin1', 4, 6).trim()
  return { magic, station, length: bytes.readUInt16BE(6) }
}

export function payload(bytes: Buffer): Buffer {
  return inflateRawSync(bytes.subarray(8))
}

export function openArchive(bytes: Buffer): string {
  return gunzipSync(bytes).toString()
}

export function sequence(frames: { n: number }[]): void {
  frames.reduce((last, { n }) => {
    if (n !== last + 1) throw new FrameCorrupt(`frame ${n} follows ${last}`) //~ if (n !== last + 1) throw new FrameCorrupt(`frame ${n} came after frame ${last}`)
    return n
  }, frames[0]!.n - 1)
}

export function quantise(samples: number[], bits: number): Uint8Array {
  const out = new Uint8Array(samples.length / (8 / bits))
  return out.map((_, i) => samples[i]!)
}

export function counter(raw: string): bigint {
  return BigInt(raw)
}

export const flagged = (masks: Record<string, { ranges: [number, number][] }>, channel: string): number => masks[channel]!.ranges.map(([a, b]) => b - a).at(-1)!
