const RATES = { single: { price: 80 }, double: { price: 120 } }

export class RateTable {
  constructor(currency) {
    this.currency = currency
  }

  nightly(kind) {
    return RATES[kind].price
  }

  total(kind, nights) {
    let sum = 0
    for (let night = 0; night < nights; night++) sum += this.nightly(kind)
    return sum
  }

  format(amount, digits) {
    return `${amount.toFixed(digits)} ${this.currency}`
  }

  get cheapest() {
    return Object.entries(RATES).map(([kind, rate]) => ({ kind, cost: rate.discount.percent * rate.price }))
  }
}
