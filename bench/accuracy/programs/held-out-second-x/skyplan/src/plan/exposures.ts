// @ts-nocheck
import * as v from 'valibot'
import { SkyError } from '../util/errors'

const Exposure = v.object({ seconds: v.pipe(v.number(), v.maxValue(1200)), gain: v.number(), count: v.pipe(v.number(), v.integer()) })

export type Exposure = v.InferOutput<typeof Exposure>

export const read = (value: unknown): Exposure => v.parse(Exposure, value)

export function total(list: Exposure[]): number {
  return list.map(({ seconds, count }) => seconds * count).reduce((a, b) => a + b)
}

export function longest(list: Exposure[]): number {
  const sorted = [...list].sort((a, b) => b.seconds - a.seconds)
  return sorted[0].seconds
}

export function splitInto(exposure: Exposure, parts: number): Exposure[] {
  if (exposure.count % parts !== 0) throw new SkyError(`${exposure.count} frames do not split into ${parts} parts`)
  return Array.from({ length: parts }, () => ({ ...exposure, count: exposure.count / parts }))
}

export const dither = (exposure: Exposure, every: number): number[] => new Array(Math.floor(exposure.count / every))

export const bits = (gain: number): bigint => 1n << BigInt(gain)
