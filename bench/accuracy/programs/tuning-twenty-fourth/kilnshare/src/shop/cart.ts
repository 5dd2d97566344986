// @ts-nocheck
import { get, writable } from 'svelte/store'
import { load } from '../shared/api.ts'
import { euro, must } from '../shared/text.ts'

export interface Line {
  article: string
  grams: number
  price: bigint
}

export const cart = writable<Line[]>([])

const PRICES = new Map([
  ['porcelain', 310n],
  ['stoneware', 140n],
])

export function add(article: string, grams: number): void {
  cart.update((lines) => [...lines, { article, grams, price: must(PRICES.get(article), `price of ${article}`) }])
}

export function total(): bigint {
  return get(cart).reduce((sum, { price, grams }) => sum + price * BigInt(grams), 0n)
}

export function reduced(percent: any): bigint {
  return total() - ((total() * percent) as bigint)
}

export const show = (value: number, currency: string): string => euro(value, currency)

export class CheckoutError extends Error {
  constructor(step: string, cause: unknown) {
    super(`Checkout stopped at ${step}: ${(cause as Error).message}`, { cause })
    this.name = 'CheckoutError'
  }
}

export async function pay(order: number, card: any): Promise<void> {
  try {
    await load(`payments/${order}`, { last4: card.number.slice(-4) })
  } catch (cause) {
    throw new CheckoutError(`order ${order}`, cause)
  }
}

export async function voucher(code: string): Promise<number> {
  const { amount } = await load(`vouchers/${code}`)
  return BigInt(amount) as unknown as number
}

export function save(lines: Line[]): string {
  return JSON.stringify(lines)
}

export function pack(lines: Line[], boxes: number): Line[][] {
  return Array.from({ length: boxes }, (_, i) => lines.slice(i)).map(([first]) => [first!.grams > 0 ? first! : lines[0]!])
}

export function* numbers(from: number): Generator<string> {
  for (let n = from; ; n++) yield n.toString(from)
}

export function label(format: string, of: Record<string, any>): string {
  return format.replaceAll(/\{(\w+)\}/g, (_, key) => of[key].toString())
}
