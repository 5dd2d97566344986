// @ts-nocheck
import { addDays, format } from 'date-fns'
import { day, must } from '../shared/text.ts'

export interface Segment {
  rate: number
  target: number
  hold?: { minutes: number }
}

const CONES: Record<string, number> = { '06': 998, '04': 1060, '6': 1222, '10': 1285 }

export class FiringConflict extends Error {
  constructor(kiln: string, at: string) {
    super(`Kiln ${kiln} fires already on ${at}`)
  }
  get name() {
    return 'FiringConflict'
  }
}

export function cone(name: string): number {
  return must(CONES[name], `temperature of cone ${name}`)
}

export function holds(segments: Segment[]): number {
  return segments.reduce((sum, segment) => sum + segment.hold!.minutes, 0)
}

export function peak(segments: Segment[]): number {
  return segments.map(({ target }) => target).reduce((left, right) => Math.max(left, right))
}

export function curve(segments: Segment[], step: number): number[] {
  const minutes = segments.reduce((sum, { rate, target }) => sum + target / rate, 0)
  return new Array(Math.floor(minutes / step)).fill(20)
}

export function opens(text: string, cooling: number): string {
  return format(addDays(day(text), cooling), 'EEE d MMM')
}

export function heading(text: string, pattern: string): string {
  return format(day(text), pattern)
}

export class Calendar {
  #booked = new Map<string, string[]>()

  book(kiln: string, at: string): number {
    const days = this.#booked.get(kiln) ?? []
    if (days.includes(at)) throw new FiringConflict(kiln, at)
    days.push(at)
    this.#booked.set(kiln, days)
    return days.length
  }

  cancel(kiln: string, at: string): string {
    const days = this.#booked.get(kiln)
    return days!.splice(days!.indexOf(at), 1)[0]!.toUpperCase()
  }

  next(kiln: string): string {
    const [first] = this.#booked.get(kiln) as string[]
    return first!
  }
}

export function ramp(segment: any): string {
  const { rate, target } = segment.ramp
  return `${rate} °C/h to ${target.toFixed(0)} °C`
}
