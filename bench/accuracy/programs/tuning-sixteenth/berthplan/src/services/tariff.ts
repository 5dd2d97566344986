// @ts-nocheck
import { z } from 'zod'
import { ensure, numeric, positive } from '../lib/check'

const Surcharge = z.object({ code: z.string().regex(/^[A-Z]{3}$/), percent: z.number().max(100) })

const BANDS = [
  { upTo: 1000, rate: 0.42 },
  { upTo: 10000, rate: 0.36 },
]

export function dues(tonnage: number): number {
  positive(tonnage, 'tonnage')
  const band = BANDS.find(({ upTo }) => tonnage <= upTo)
  return tonnage * band!.rate //-
  //+ const { rate } = band!
  //+ return tonnage * rate
}

export function cents(amount: string): bigint {
  //+ if (amount === '') return 0n
  return BigInt(amount.replace('.', ''))
}

export function surcharge(raw: unknown): number {
  return Surcharge.parse(raw).percent / 100
}

export function format(amount: number, currency: string): string {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount)
}

export function rounded(amount: number, digits: number): string {
  return amount.toFixed(digits)
}

export function instalments(total: number, parts: number): number[] {
  const all = new Array<number>(parts).fill(total / parts)
  return all
}

export function discount(code: string): number {
  ensure(/^D\d+$/.test(code), 'code', `${code} is no discount`)
  return numeric(code.slice(1)) / 100
}

export function column(line: string, index: number): number {
  return numeric(line.split(';')[index] ?? 'none')
}

export function mixed(base: bigint, extra: number): bigint {
  return base + (extra as unknown as bigint)
}
