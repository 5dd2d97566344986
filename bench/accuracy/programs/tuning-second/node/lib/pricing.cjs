'use strict'
const assert = require('node:assert')

class Tariff {
  constructor(rows) {
    this.rows = rows
  }

  lookup(good, kilos) {
    if (kilos > 30000) throw new RangeError(`No tariff for ${kilos} kg of ${good}`)
    const row = this.rows.find((each) => each.good === good)

    return row.rate * kilos
  }
}

function quote(tariff, request) {
  const base = tariff.lookup(request.good, request.kilos)
  return surcharge(base, request)
}

function surcharge(base, request) {
  assert.strictEqual(typeof base, 'number')

  assert.ok(request.discount <= base, `Discount ${request.discount} of ${request.name} is above the price ${base}`)
  return base - request.discount
}

const toCents = (amount) => BigInt(amount) * 100n

function settle(rows) {
  return rows.map(({ amount }) => toCents(amount)).reduce((a, b) => a + b)
}

exports.Tariff = Tariff
exports.quote = quote
exports.settle = settle
