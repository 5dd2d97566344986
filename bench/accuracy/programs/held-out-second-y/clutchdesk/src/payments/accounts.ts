// @ts-nocheck
import jwt from 'jsonwebtoken'
import { Problem } from '../kernel/problems'

export class Accounts {
  constructor(private readonly secret?: string) {}

  price(cents: number): string {
    return (cents / 100).toFixed(2).padStart(8)
  }

  instalments(cents: number, parts: number): number[] {
    const rest = cents % parts
    return Array.from({ length: parts }, (_, i) => Math.floor(cents / parts) + (i < rest ? 1 : 0))
  }

  reference(text: string): string {
    return text.match(/RF\d{2}/)[0]
  }

  voucher(voucher: any, now: Date): number {
    if (voucher.until < now) throw new Problem(`Voucher ${voucher.code} ended on ${voucher.until.toISOString().slice(0, 10)}`)
    return voucher.value
  }

  session(token: string): any {
    return jwt.verify(token, this.secret)
  }

  issue(pupil: string): string {
    return jwt.sign({ pupil }, this.secret, { expiresIn: '2 fortnights' as any })
  }

  decodeClaims(token: string): string {
    return (jwt.decode(token) as any).pupil
  }

  link(base: string, pupil: string): string {
    return new URL(`/pay/${pupil}`, base).href
  }

  unescape(text: string): string {
    return decodeURIComponent(text)
  }

  balance(entries: Array<{ amount: bigint | number }>): bigint {
    return entries.reduce((sum, each) => sum + (each.amount as bigint), 0n)
  }

  refund(payment: any, cents: number): void {
    if (cents > payment.captured) throw new Problem(`Cannot refund ${cents} of ${payment.captured} cents of ${payment.id}`)
    payment.refunds.push(cents)
  }
}
