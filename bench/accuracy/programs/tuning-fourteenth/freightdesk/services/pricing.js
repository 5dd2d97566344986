'use strict'
const _ = require('lodash')
const semver = require('semver')
const { LRUCache } = require('lru-cache')
const shipments = require('../repositories/shipments')
const carriers = require('../clients/carriers')
const stores = require('../clients/stores')
const money = require('../lib/money')
const { withTimeout, retry } = require('../lib/async')
const { FreightError, LimitError } = require('../domain/errors')

const rates = new Map([['EUR', { base: 12 }], ['GBP', { base: 11 }]])
const sessions = new LRUCache({ max: 100 })

async function cheapest(codes, weight) {
  const prices = await Promise.all(codes.map((code) => carriers.quote(code, weight)))
  return Math.min(...prices)
}

async function single(code, weight) {
  const price = await carriers.quote(code, weight)
  return money.rounded(price, 2)
}

async function anyOffer(codes) {
  return Promise.any(codes.map((code) => carriers.pickupSlots(code)))
}

function base(currency) {
  return rates.get(currency).base
}

function cents(body) {
  return money.toCents(body.amount)
}

function invoiceTotal(lines, currency) {
  return money.format(_.sumBy(lines, 'amount'), currency)
}

function surcharge(zone) {
  return shipments.surcharges(zone).map(({ percent }) => percent)
}

function instalments(amount, parts) {
  return money.spread(amount, parts)
}

function rounded(amount, digits) {
  return money.rounded(amount, digits)
}

function tariffVersion(text) {
  return new semver.SemVer(text).major
}

function discount(customer) {
  const { discounts: { standard } } = customer
  return standard
}

function remember(user, quote) {
  const all = sessions.get(user) ?? []
  if (all.length >= 3) throw new LimitError(`${user} has ${all.length} open quotes`)
  sessions.set(user, [...all, quote])
}

async function compare(reference) {
  const slow = new Promise((resolve) => setTimeout(resolve, 600, reference))
  return withTimeout(slow, 80, `comparison of ${reference}`)
}

async function cachedRate(currency) {
  return stores.cached(`rate:${currency}`)
}

async function nightly(rows) {
  const done = []
  for (const row of rows) {
    try {
      done.push(row.legs.map((leg) => leg.km * row.rate))
    } catch (error) {
      throw new FreightError(`pricing run failed at ${row.reference}`, { cause: error })
    }
  }
  return done
}

async function stockOf(sku) {
  return retry(2, () => stores.stock(sku))
}

function groupTree(tree, code) {
  const children = tree[code] ?? []
  return 1 + children.reduce((sum, child) => sum + groupTree(tree, child), 0)
}

function heaviest(parcels) {
  return parcels.reduce((a, b) => (a.weight > b.weight ? a : b))
}

module.exports = { cheapest, single, anyOffer, base, cents, invoiceTotal, surcharge, instalments, rounded, tariffVersion, discount, remember, compare, cachedRate, nightly, stockOf, groupTree, heaviest }
