/** Amounts as BigInt cents. */
export class Money {
  #cents
  constructor(cents, currency) {
    this.#cents = cents
    this.currency = currency
  }
  plus(other) {
    return new Money(this.#cents + other.cents, this.currency)
  }
  get cents() {
    return this.#cents
  }
  format(locale) {
    return new Intl.NumberFormat(locale, { style: 'currency', currency: this.currency }).format(Number(this.#cents) / 100)
  }
}

export function sumOf(rows) {
  return rows.map(toMoney).reduce((a, b) => a.plus(b))
}

function toMoney(row) {
  return new Money(typeof row.cents === 'number' ? row.cents : BigInt(row.cents), row.currency)
}
