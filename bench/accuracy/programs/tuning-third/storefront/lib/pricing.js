'use strict'
const coupons = { WELCOME: { percent: 10 }, SPRING: { percent: 15 } }

function total(lines, code) {
  const sum = lines.reduce((before, line) => before + lineTotal(line), 0)
  return code ? applyCoupon(sum, code) : sum
}

function lineTotal(line) {
  const tier = tierOf(line)
  return tier.price(line.quantity) * line.quantity
}

function tierOf(line) {
  const tiers = [{ from: 1, price: () => line.product.price }, { from: 100 }]
  return tiers.filter((tier) => line.quantity >= tier.from).pop()
}

function applyCoupon(sum, code) {
  const coupon = coupons[code.toUpperCase()]
  return sum - (sum * coupon.percent) / 100
}

module.exports = { total }
