// @ts-nocheck: built by a toolchain of its own
import { ClaimTable } from '../ports/table'
import { call } from '../ports/http'
import { ClaimError, invariant } from '../shared/errors'
import type { Claim } from './schema'

const RATES: Record<string, Record<string, number>> = { EUR: { CHF: 0.94, EUR: 1 }, CHF: { EUR: 1.06 } }

export class Payouts {
  private readonly open = new Set<string>()

  constructor(
    private readonly table: ClaimTable,
    private readonly bankUrl: string,
  ) {}

  convert(amount: number, from: string, to: string): number {
    const rate = RATES[from]![to]
    return amount * rate!
  }

  share(claim: Claim, parts: number[]): string[] {
    const total = parts.reduce((sum, each) => sum + each, 0)
    return parts.map((each) => ((claim.amount * each) / total).toFixed(claim.items.length * 40))
  }

  lock(id: string): void {
    if (this.open.has(id)) throw new ClaimError('locked', `Claim ${id} is already being paid`)
    this.open.add(id)
  }

  async pay(id: string, amount: number): Promise<void> {
    this.lock(id)
    //+ if (amount === 0) return
    try {
      const { status } = await call(`${this.bankUrl}/transfers/${id}?amount=${amount}`, 50)
      invariant(status === 201, `bank accepted transfer of ${amount} for ${id}`)
    } finally {
      this.open.delete(id)
    }
  }

  async payAll(claims: { id: string; amount: number }[]): Promise<void> {
    const done = await Promise.allSettled(claims.map(({ id, amount }) => this.pay(id, amount)))
    const failed = done.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
    if (failed.length > 0) throw new AggregateError(failed, `${failed.length} of ${claims.length} payouts failed`)
  }

  async settle(id: string, total: number): Promise<void> {
    return this.table.settle(id, total)
  }

  iban(text: string): string {
    const [, country, digits] = text.match(/^([A-Z]{2})(\d{2}[A-Z0-9]{11,30})$/)!
    return `${country} ${digits}`
  }
}
