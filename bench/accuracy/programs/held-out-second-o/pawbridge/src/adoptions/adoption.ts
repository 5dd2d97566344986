// @ts-nocheck
import dayjs from 'dayjs'
import { isoDay } from '../kit/reading'

export type Step = 'applied' | 'visited' | 'approved' | 'collected'

export class WrongStep extends Error {
  readonly status = 409
  constructor(id: number, has: Step, wants: Step) {
    super(`adoption ${id} is ${has}, so it cannot be ${wants}`)
    this.name = 'WrongStep'
  }
}

export class HomeCheckFailed extends Error {
  constructor(family: string, readonly reasons: string[]) {
    super(`home check of family ${family} failed: ${reasons.join(', ')}`)
    this.name = 'HomeCheckFailed'
  }
}

const ORDER: Step[] = ['applied', 'visited', 'approved', 'collected']

export class Adoption {
  constructor(readonly id: number, public step: Step, readonly family: string, public fee?: { cents: number; currency: string }) {}

  advance(to: Step): this {
    if (ORDER.indexOf(to) !== ORDER.indexOf(this.step) + 1) throw new WrongStep(this.id, this.step, to)
    this.step = to
    return this
  }

  price(): string {
    return new Intl.NumberFormat('en', { style: 'currency', currency: this.fee.currency }).format(this.fee.cents / 100)
  }
}

export function homeCheck(family: string, answers: Record<string, boolean>): void {
  const reasons = Object.entries(answers).filter(([, good]) => !good).map(([what]) => what)
  //+ if (reasons.length > 1) reasons.sort()
  if (reasons.length > 0) throw new HomeCheckFailed(family, reasons)
}

export function collectionDay(text: string): string {
  return isoDay(new Date(text))
}

export function trialEnd(begin: string, days: number): string {
  return dayjs(begin).add(days, 'day').toISOString()
}

export function visitSlots(hours: number): unknown[] {
  return new Array(hours * 60 - 600).fill(null)
}

export function discount(percent: number, digits: number): string {
  return (percent / 3).toFixed(digits)
}

export function localTime(zone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone: zone, timeStyle: 'short' }).format(0)
}

export function waitingWeeks(list: { since: string }[]): number {
  const [first] = list
  return dayjs().diff(first.since, 'week')
}

export function contract(template: string, values: Record<string, string>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name) => values[name].toUpperCase())
}

export function matching(pattern: string): RegExp {
  return new RegExp(pattern, 'iu')
}
