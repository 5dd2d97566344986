export class FrameError extends Error {
  override name = 'FrameError'
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0')

export function parseFrame(bytes: number[]): { counter: number; watts: number } {
  const view = new DataView(Uint8Array.from(bytes).buffer)
  const counter = view.getUint32(0)
  const watts = view.getUint16(4)
  const sum = (counter + watts) & 0xff
  const told = view.getUint8(6)
  if (sum !== told) throw new FrameError(`checksum of frame ${counter} is ${hex(told)} and not ${hex(sum)}`)
  return { counter, watts }
}

export class Reading {
  #kwh: number

  constructor(kwh: number) {
    this.#kwh = kwh
  }

  minus(other: Reading): number {
    return this.#kwh - other.#kwh
  }
}

export const used = (start: string, end: number): number => new Reading(end).minus(JSON.parse(start) as Reading)

export function peak(samples: { watts: number }[]): number {
  return samples.reduce((max, each) => (each.watts > max.watts ? each : max)).watts
}

export function* steps(samples: Iterable<[number, number]>): Generator<number> {
  for (const [at, watts] of samples) yield at * watts
}

export const energy = (samples: Iterable<[number, number]>): number => [...steps(samples)].reduce((a, b) => a + b, 0)
