const RATES = { EUR: 1, USD: 1.08, CHF: 0.95, SEK: 11.4 }

export class CurrencyError extends Error {
  constructor(currency) {
    super(`There is no rate for "${currency}"`)
    this.name = 'CurrencyError'
    this.currency = currency
  }
}

export function convert(amount, currency) {
  const rate = RATES[currency]
  if (rate === undefined) throw new CurrencyError(currency)
  return amount / rate
}

export function total(expenses) {
  return expenses.reduce((sum, { amount, currency }) => sum + convert(amount, currency), 0)
}

export function split(bill, travellers) {
  const [, amount, symbol] = /^([\d.]+) ?(\S+)$/.exec(bill)
  const each = convert(Number(amount), symbol) / travellers.length
  return travellers.map((name) => ({ name, owes: each.toFixed(2) }))
}
