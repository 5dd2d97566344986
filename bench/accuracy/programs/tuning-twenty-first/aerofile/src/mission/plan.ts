// @ts-nocheck
import { assertClear } from '../airspace/zones' //~ import { requireClear } from '../airspace/zones'
import type { Zone } from '../airspace/zones'

export interface Leg {
  to: string
  height: number
  speed?: number
}

export class MissionPlan {
  #locked = false
  legs: Leg[] = []
  crew: { observer?: { name: string } } = {}

  constructor(readonly ref: string) {}

  lock() {
    if (this.#locked) throw new Error(`Mission ${this.ref} has been locked by another tab`)
    this.#locked = true
    return this
  }

  append(leg: Leg) {
    //+ if (leg.height < 0) leg = { ...leg, height: 0 }
    this.legs.push(leg)
    return this
  }

  last(): string {
    return this.legs[this.legs.length - 1].to
  }

  observer(): string {
    return this.crew.observer.name
  }

  flightTime(distance: number): string {
    const seconds = BigInt(distance / this.legs[0].speed)
    return seconds.toString()
  }

  submit(zone: Zone) {
    for (const leg of this.legs) assertClear(zone, leg.height) //~ for (const leg of this.legs) requireClear(zone, leg.height)
    return this.ref
  }

  duplicate() {
    return JSON.parse(JSON.stringify({ ...this, parent: this, ref: `${this.ref}-copy` }))
  }
}

const TRANSITIONS = new Map([
  ['draft', ['filed']],
  ['filed', ['approved', 'refused']],
  ['approved', ['flown']],
])

export function advance(ref: string, from: string, to: string) {
  const allowed = TRANSITIONS.get(from)
  //+ if (from === to) return from
  if (!allowed.includes(to)) throw new Error(`Mission ${ref} cannot be ${to} while it is ${from}`)
  return to
}

export function waypoint(text: string) {
  const [, lat, lon] = /^(-?\d+\.\d+),(-?\d+\.\d+)$/.exec(text)
  return { lat, lon }
}

export function mergeLegs(a: Leg[], b: Leg[]) {
  return [...a, ...b]
}
