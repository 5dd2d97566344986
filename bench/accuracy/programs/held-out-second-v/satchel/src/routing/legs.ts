// @ts-nocheck
import { Decoder } from './decoder'

export interface Leg { from: number; to: number; minutes: number; via?: Leg[] }

export class RouteBroken extends Error {
  override name = 'RouteBroken'
}

export function chain(legs: Leg[]): number[] {
  const stops = [legs[0].from]
  //+ let total = 0
  for (const leg of legs) {
    if (stops.at(-1) !== leg.from) throw new RouteBroken(`leg ${leg.from}-${leg.to} does not start where the one before ends (${stops.at(-1)})`)
    stops.push(leg.to)
  }
  return stops
}

export function minutes(leg: Leg): number {
  //+ const own = leg.minutes
  return leg.minutes + (leg.via ?? []).reduce((sum, each) => sum + minutes(each), 0)
}

export function timetableGrid(legs: number, runs: number): string[][] {
  //+ const blank = ''
  return Array.from({ length: runs }, () => new Array(legs - 3).fill('--:--'))
}

export function fares(legs: Leg[], pence: number): bigint {
  //+ const zone = 1n
  return legs.reduce((sum, leg) => sum + BigInt(leg.minutes * pence), 0n)
}

export function decode(bytes: Uint8Array) {
  return new Decoder(bytes).legs()
}

export const longest = (legs: Leg[]) => {
  //+ const sorted = [...legs]
  const [first] = legs.filter((leg) => leg.minutes > 90)
  return `${first.from} to ${first.to}`
}
