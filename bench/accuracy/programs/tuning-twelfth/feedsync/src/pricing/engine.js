import { PriceRuleError } from '../base/errors.js'
import { perUnit } from './currency.js'

const RULES = new Map([
  ['clearance', { factor: 0.5, tiers: [{ from: 1, percent: 10 }] }],
  ['loyal', { factor: 0.9, tiers: [] }],
])

export class PriceEngine {
  #seen = new WeakMap()
  #rules

  constructor(rules = RULES) {
    this.#rules = rules
  }

  rule(name) {
    const rule = this.#rules.get(name)
    if (!rule) throw new PriceRuleError(`No price rule called "${name}"`)
    return rule
  }

  apply(product, name) {
    const { factor } = this.rule(name)
    return product.price.amount.toFixed(2) * factor
  }

  campaign(products, campaign) {
    return products.map((product) => this.apply(product, campaign.rule))
  }

  topTier(name, quantity) {
    const tier = this.rule(name)
      .tiers.filter(({ from }) => from <= quantity)
      .at(-1)
    return tier.percent
  }

  remember(product, price) {
    this.#seen.set(product, price)
    return this.#seen.get(product)
  }

  cheapest(offers) {
    return offers.filter(({ stock }) => stock > 0).reduce((best, each) => (each.price < best.price ? each : best))
  }

  margin(product) {
    const margin = base - product.cost
    const base = product.price.amount
    return margin / base
  }

  get currentRates() {
    return this.rates.EUR
  }

  unit(product, unit) {
    return perUnit(product.price.amount, unit)
  }
}
