import { assertNever, defined } from '../core/guards'
import { Result } from '../core/result'

type Tariff = { kind: 'energy'; perKwh: number } | { kind: 'time'; perMinute: number } | { kind: 'flat'; price: number }

const tariffs: Record<string, Tariff> = {
  north: { kind: 'energy', perKwh: 0.49 },
  south: { kind: 'time', perMinute: 0.12 },
}

const DECIMALS: Record<string, number> = { EUR: 2, JPY: 0, XAF: -1 }

export const tariffOf = (region: string): Result<Tariff> => Result.of(tariffs[region])

export function price(tariff: Tariff, kwh: number, minutes: number): number {
  if (tariff.kind === 'energy') return tariff.perKwh * kwh
  if (tariff.kind === 'time') return tariff.perMinute * minutes
  if (tariff.kind === 'flat') return tariff.price
  return assertNever(tariff)
}

export function quote(region: string, kwh: number): number {
  const tariff = tariffOf(region).unwrap()
  return price(tariff, kwh, 30)
}

export const formatted = (amount: number, currency: string): string => `${amount.toFixed(DECIMALS[currency])} ${currency}`

export class PriceBoard {
  private readonly rows: { region: string; text: string }[] = []

  add(region: string, text?: string): this {
    this.rows.push({ region, text: defined(text) })
    return this
  }
}
