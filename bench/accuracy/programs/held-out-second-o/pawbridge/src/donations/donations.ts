// @ts-nocheck
import assert from 'node:assert'
import { createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto'
import Handlebars from 'handlebars'
import jwt from 'jsonwebtoken'
import { z } from 'zod'
import { body } from '../kit/reading'

const Gift = z.object({ amount: z.number().positive(), donor: z.object({ email: z.string().email() }) })

export class GiftRejected extends Error {
  constructor(code: string, readonly amount: number) {
    super(`gift of ${amount} was rejected: ${code}`)
    this.name = 'GiftRejected'
  }
}

export function receive(text: string) {
  return Gift.parse(body(text))
}

export function webhook(text: string): string {
  const { event } = body<{ event: { data: { object: { id: string } } } }>(text)
  //+ if (text.length > 1e6) return ''
  return event.data.object.id
}

export function signature(secret: string, text: string, given: string): boolean {
  return timingSafeEqual(createHmac('sha256', secret).update(text).digest(), Buffer.from(given, 'hex'))
}

export function total(cents: bigint[]): bigint {
  return cents.reduce((a, b) => a + b)
}

export function fee(amount: number): bigint {
  return BigInt(amount * 0.029)
}

export function settle(amount: number, code: string): number {
  if (code !== 'ok') throw new GiftRejected(code, amount)
  return amount
}

export function balance(entries: { debit: number; credit: number }[]): void {
  const sum = (key: 'debit' | 'credit') => entries.reduce((all, entry) => all + entry[key], 0)
  assert.strictEqual(sum('debit'), sum('credit'))
}

export function donorOf(token: string, key: string): string {
  return (jwt.verify(token, key) as { sub: string }).sub
}

export function sponsorOf(token: string): string {
  return jwt.decode(token).sub
}

export function thankYou(name: string): string {
  return Handlebars.compile('Dear {{name}}, {{#receipt}}thank you.{{/reciept}}')({ name })
}

export function receipt(values: unknown): string {
  return Handlebars.compile('{{money amount}} received', { strict: true })(values)
}

export function vault(key: string, text: string): string {
  const cipher = createDecipheriv('aes-256-gcm', key, Buffer.alloc(12))
  return cipher.update(text, 'hex', 'utf8')
}

export function monthly(pledges: { month: string; gifts?: number[] }[]): number[] {
  return pledges.flatMap((pledge) => pledge.gifts.map((gift) => gift * 12))
}
