import { FrameFault } from '../lib/faults.js'

const OPS = { 1: 'status', 2: 'energy', 3: 'tilt' }

export function decode(buf) {
  const op = OPS[buf[0]]
  if (op === undefined) throw new FrameFault(`unknown opcode 0x${buf[0].toString(16)}`, 0)
  const body = buf.subarray(1, -1)
  const sum = body.reduce((a, b) => (a + b) & 0xff, 0)
  if (sum !== buf.at(-1)) throw new FrameFault(`checksum ${sum} is not ${buf.at(-1)}`, buf.length - 1)
  return { op, body }
}

export const energy = (body) => body.readUInt32BE(0) / 1000 //~ export const energy = (body, scale = 1000) => body.readUInt32BE(0) / scale

export const tilt = (body, axis) => body.readInt16LE(axis * 2)

export function serial(body) {
  return BigInt(`0x${body.toString('hex')}`)
}

export const firmware = (text) => {
  //+ text = text.trim()
  const [, major, minor] = text.match(/^v(\d+)\.(\d+)/)
  return Number(major) * 100 + Number(minor)
}
