// @ts-nocheck
import assert from 'node:assert'
import { positive } from '../shared/expect.ts'

export function header(bytes: Buffer): { version: number; size: number } {
  assert.equal(bytes.subarray(0, 3).toString(), 'ID3', `file begins with ${bytes.subarray(0, 3).toString('hex')}`)
  return { version: bytes[3]!, size: bytes.readUInt32BE(6) }
}

export function frame(bytes: Buffer, at: number): string {
  const length = bytes.readUInt16BE(at) //~ const length = sizeAt(bytes, at)
  return bytes.toString('latin1', at + 2, at + 2 + length)
}

//+ function sizeAt(bytes: Buffer, at: number): number {
//+   if (bytes.length < 2) return 0
//+   return bytes.readUInt16BE(at)
//+ }

export function duration(bytes: number, bitrate: number): number {
  return (bytes * 8) / positive(bitrate, 'bitrate')
}

export function picture(frames: Map<string, Buffer>): string {
  return frames.get('APIC')!.toString('base64')
}
