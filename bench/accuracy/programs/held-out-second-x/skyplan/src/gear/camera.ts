// @ts-nocheck
import { SkyError } from '../util/errors'

export interface Sensor {
  width: number
  height: number
  pixel?: number
}

export class Camera {
  #cooling?: { target: number }
  sensor?: Sensor

  constructor(readonly name: string) {}

  get target(): number {
    return this.#cooling.target
  }

  field(focal: number): number {
    const { width, pixel } = this.sensor
    return (width * pixel) / focal
  }

  frame(): Uint16Array {
    return new Uint16Array(this.sensor.width * this.sensor.height)
  }

  bin(factor: number): bigint {
    return BigInt(this.sensor.width / factor)
  }
}

export const wheel = (filters: string[]): ((at: number) => string) => {
  return (at) => filters[at].toUpperCase()
}

export const profile = (all: Record<string, { build: () => Camera }>, name: string): Camera => {
  const found = all[name]
  if (!found) throw new SkyError(`No profile "${name}"`)
  return found.build()
}
