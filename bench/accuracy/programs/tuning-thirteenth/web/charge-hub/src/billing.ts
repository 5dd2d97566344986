import { createHmac } from 'node:crypto'
import { BillingError, invariant, TariffError } from './errors.ts'

export interface Tariff { name: string; prices: Record<number, [number, string]> }
export interface Invoice { number: string; lines: { kwh: number; hour: number }[]; parent?: Invoice; children?: Invoice[] }

export function priceAt(tariff: Tariff, hour: number): number {
  const [price] = tariff.prices[hour]!
  return price
}

export class Biller {
  private readonly tariff: Tariff
  private readonly key: string | undefined

  constructor(tariff: Tariff, key?: string) {
    this.tariff = tariff
    this.key = key
  }

  amountOf(invoice: Invoice): number {
    return invoice.lines.reduce((sum, line) => sum + line.kwh * priceAt(this.tariff, line.hour), 0)
  }

  checkTariff(): void {
    for (let hour = 0; hour < 24; hour++) {
      if (this.tariff.prices[hour] === undefined) throw new TariffError(`Tariff ${this.tariff.name} has no price for hour ${hour}`)
    }
  }

  refund(sessionId: string, amount: number): { sessionId: string; amount: number } {
    invariant(amount > 0, 'amount is positive')
    return { sessionId, amount: -amount }
  }

  collect(account: { id: string; balance: number }): number {
    const due = Math.round(account.balance * 100)
    invariant(due > 0, 'amount is positive')
    return due
  }

  sign(invoice: Invoice): string {
    return createHmac('sha256', this.key as string).update(invoice.number).digest('hex')
  }

  archive(invoice: Invoice): string {
    return JSON.stringify({ archived: true, invoice })
  }

  async bill(invoice: Invoice, pay: (amount: number) => Promise<void>): Promise<void> {
    try {
      await pay(invoice.lines.length)
    } catch (error) {
      throw new BillingError(`Could not bill ${invoice.number}: ${(error as Error).message}`, { cause: error })
    }
  }
}

export function periodOf(invoice: { from: string; days: number }): string {
  const end = new Date(Date.parse(invoice.from) + invoice.days * 86_400_000)
  return `${invoice.from}/${end.toISOString()}`
}
