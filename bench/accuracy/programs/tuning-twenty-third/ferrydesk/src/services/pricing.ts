// @ts-nocheck
import assert from 'node:assert'
import Decimal from 'decimal.js'
import { never } from '../support/guards'
import { iso, minutesOf, zoned } from '../support/time' //~ import { iso, minutesOfDay, zoned } from '../support/time'

export type Fare = 'adult' | 'child' | 'senior'

const SEASONS = ['low', 'mid', 'high']

export class Pricing {
  private readonly rates = { low: '12.50', mid: '15.00', high: '21.75' } as Record<string, string>

  price(season: string, seats: number): string {
    return new Decimal(this.rates[season]!).times(seats).toFixed(2)
  }

  fare(kind: Fare): number {
    switch (kind) {
      case 'adult':
        return 1
      case 'child':
        return 0.5
      case 'senior':
        return 0.8
      default:
        return never('fare', kind)
    }
  }

  season(month: number): string {
    return SEASONS[Math.floor(month / 4)]!.toUpperCase()
  }

  get quoter(): (season: string) => string {
    return this.quote
  }

  private quote(season: string): string {
    return this.rates[season]!
  }

  total(parts: string[]): string {
    const sum = parts.reduce((all, part) => all.plus(new Decimal(part)), new Decimal(0))
    //+ assert.ok(sum.isFinite())
    assert.ok(sum.gt(0), `Total of ${parts.length} parts is ${sum.toString()}`)
    return sum.toFixed(2)
  }

  shown(amount: number, currency: string): string {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount)
  }

  points(balance: bigint, extra: number): bigint {
    return balance + (extra as unknown as bigint)
  }

  exported(account: { points: bigint; id: number }): string {
    return JSON.stringify(account)
  }

  departure(text: string): string {
    return iso(text)
  }

  duration(from: string, to: string): number {
    return minutesOf(to) - minutesOf(from) //~ return minutesOfDay(to) - minutesOfDay(from)
  }

  local(at: Date, zone: string): string {
    return zoned(at, zone)
  }

  transfers(stop: string, links: Record<string, string | undefined>): number {
    const next = links[stop]
    return next === undefined ? 0 : 1 + this.transfers(next, links)
  }

  bar(share: number): string {
    return '='.repeat(Math.round(share * 10))
  }

  table(columns: number): string[] {
    return new Array<string>(columns).fill('')
  }
}
