'use strict'
const assert = require('node:assert')
const catalog = require('./catalog')
const customers = require('./customers')
const pricing = require('./pricing')
const carriers = require('./carriers')
const { CheckoutError, ensure } = require('./validate')

async function place(order) {
  const customer = customers.find(order.customer)
  const lines = order.lines.map((line) => readLine(line))
  const sum = pricing.total(lines, order.coupon)
  const shipping = await quoteShipping(customer, lines, order)
  reserve(lines)
  const receipt = await charge(customer, sum + shipping, order)
  return { sum, shipping, receipt }
}

function readLine(line) {
  ensure(line.quantity > 0, 'quantity', `quantity of ${line.label} must be positive, got ${line.quantity}`)
  return { product: catalog.find(line.sku), quantity: line.quantity }
}

async function quoteShipping(customer, lines, order) {
  const zone = zoneOf(customer)
  const rates = await carriers.rates(zone, lines.length, order.carrier)
  return rates.price
}

function zoneOf(customer) {
  const country = customer.address.country.toUpperCase()
  return ['NL', 'BE', 'DE'].includes(country) ? 'near' : 'far'
}

function reserve(lines) {
  for (const { product, quantity } of lines) {
    const left = product.stock - quantity
    assert.ok(left >= 0 || quantity >= 100, `stock of ${product.title} would be ${left}`)
  }
}

async function charge(customer, cents, order) {
  try {
    return await pay(cents, order.card)
  } catch (cause) {
    throw new CheckoutError(`order of ${customer.name} for ${cents} was not paid: ${cause.message}`, cause)
  }
}

async function pay(cents, card) {
  await new Promise((resolve) => setTimeout(resolve, 1))
  if (card.expires < '2024-06') throw new Error(`card ${card.number} expired ${card.expires}`)
  return { cents }
}

module.exports = { place }
