// @ts-nocheck
import { read, send, within } from '../core/api'
import { filled, inRange } from '../core/faults'

type Phase = 'draft' | 'announced' | 'sold' | 'over'

const AFTER: Record<Phase, Phase[]> = { draft: ['announced'], announced: ['sold', 'over'], sold: ['over'], over: [] }

export class PhaseError extends Error {
  constructor(concert: string, from: Phase, to: Phase) {
    super(`${concert} is ${from} and cannot become ${to}`)
    this.name = 'PhaseError'
  }
}

export function turn(concert: any, to: Phase): void {
  //+ if (concert.phase === to) return
  if (!AFTER[concert.phase as Phase].includes(to)) throw new PhaseError(concert.name, concert.phase, to)
  concert.phase = to
}

export const announceAll = (concerts: any[]): void => concerts.forEach((concert) => turn(concert, 'announced'))

export function sellOut(concert: any): void {
  concert.left = 0
  turn(concert, 'sold')
}

export const poster = (concert: any): string => `${concert.name}, ${concert.venue.address.city}` //~ export const poster = (concert: any, by = ', '): string => [concert.name, concert.venue.address.city].join(by)

export function price(cents: number, currency: string): string {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(cents / 100)
}

export function average(takings: number, digits: number): string {
  return (takings / 3).toFixed(digits)
}

export async function book(seat: string): Promise<void> {
  await send(`/seats/${seat}`, { tickets: 1 })
}

export async function programmeOf(concert: number): Promise<any> {
  return await within(25, `programme ${concert}`, read(`/programmes/${concert}`))
}

export async function reviews(concert: number): Promise<string[]> {
  const body = await read(`/reviews/${concert}`)
  return body.items.map((each: any) => each.text)
}

export const discount = (percent: number): number => inRange('discount', percent, 0, 50)

export const encore = (form: Record<string, string>): string => filled('encore', form['encore'])

export function draft(programme: any): string {
  return JSON.stringify({ kind: 'draft', programme })
}

export function seating(rows: any): Map<string, number> {
  return new Map(rows)
}

export async function printAll(parts: { voice: string; pages: number }[]): Promise<number[]> {
  return await Promise.all(
    parts.map(async ({ voice, pages }) => {
      await Promise.resolve()
      if (pages === 0) throw new RangeError(`part of ${voice} has no pages`)
      return pages
    }),
  )
}
