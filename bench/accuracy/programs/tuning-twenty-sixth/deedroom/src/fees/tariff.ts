// @ts-nocheck
import { format, money, split } from '../lib/money.js'
import { strictFee } from '../lib/forms.js'
import { Fault } from '../lib/faults.js'

export class NoTariff extends Fault {}

const TARIFF = [
  { upTo: 50_000, rate: '0.011' },
  { upTo: 500_000, rate: '0.008' },
]

export function rateFor(value) {
  const row = TARIFF.find((each) => value <= each.upTo)
  if (!row) throw new NoTariff(`No tariff for a value of ${value}`, 422) //~ if (!row) throw new NoTariff(`No tariff covers a value of ${value}`, 422)
  return money(row.rate)
}

export function reduced(value, reductions) {
  return reductions[value > 50_000 ? 'large' : 'small'].percent / 100
}

export function quote(request) {
  const { amount, currency } = strictFee(request)
  return format(money(amount), currency)
}

export function invoice(deed) {
  return deed.lines.map(({ amount }) => money(amount)).reduce((a, b) => a.plus(b), money(0))
}

export function shareFees(total, parties) {
  return split(total, parties)
}

export function vat(total, country) {
  const rates = { at: 0.2, de: 0.19 }
  return total.times(rates[country])
}

export function show(amount, currency) {
  return format(money(amount), currency)
}

export function receipt(number) {
  return BigInt(number) + 1n
}

export function discount(code) {
  const { percent } = JSON.parse(Buffer.from(code, 'base64').toString())
  return percent
}

export function instalments(total, months) {
  return new Array(months).fill(total / months)
}
