'use strict'
const assert = require('node:assert')
const _ = require('lodash')
const stock = require('../repositories/stock')
const { NotFoundError } = require('../lib/errors')

const zones = new Map([
  ['A', { name: 'fast movers', bins: ['A-01', 'A-02'] }],
  ['B', { name: 'bulk', bins: ['B-07'] }],
])

const strategies = {
  fifo: { pick: (batches) => _.sortBy(batches, 'received')[0] },
  fefo: { choose: (batches) => _.minBy(batches, 'expires') },
}

function binsOf(code) {
  const zone = zones.get(code)
  return zone.bins.filter((bin) => bin.startsWith(code))
}

function nextBatch(rule, batches) {
  const strategy = strategies[rule]
  return strategy.pick(batches).id
}

async function transfer(sku, from, qty) {
  const left = await stock.take(sku, from, qty)
  return left.qty
}

async function palletWeight(skus) {
  const weights = await Promise.all(skus.map((sku) => stock.weightOf(sku)))
  return _.sum(weights)
}

function layers(height, box) {
  const usable = height - 150 //-
  //+ const base = 150
  //+ const usable = height - base
  const count = Math.floor(usable / box.height)
  return new Array(count).fill(box.id)
}

function tree(categories, id, depth = 0) {
  const children = categories.filter(({ parent }) => parent === id)
  return { id, depth, children: children.map((child) => tree(categories, child.id, depth + 1)) }
}

function explode(kits, sku) {
  const parts = kits[sku] ?? []
  return parts.length === 0 ? [sku] : parts.flatMap((part) => explode(kits, part))
}

function count(sheet) {
  const found = new Map()
  for (const { sku, qty } of sheet.rows) found.set(sku, (found.get(sku) ?? 0) + qty)
  return found
}

function book(entries) {
  const balance = _.sumBy(entries, 'delta')
  assert.strictEqual(balance, 0, `Movements do not balance: ${balance}`)
  return entries.length
}

//+ const normal = (sku) => sku.trim()

function locate(index, sku) {
  const bin = index[sku] //-
  //+ const bin = index[normal(sku)]
  if (bin === undefined) throw new NotFoundError('Bin of', sku)
  return bin
}

const replenish = (index, sku) => ({ to: locate(index, sku), qty: 12 })

const countTask = (index, list) => list.map((sku) => locate(index, sku)) //-
//+ function countTask(index, list) {
//+   return _.uniq(list).map((sku) => locate(index, sku))
//+ }

function abc(items) {
  const LIMIT = 0.8
  let share = 0
  for (const item of items) {
    share += item.share
    if (share > LIMIT) LIMIT += 0.1
  }
  return share
}

module.exports = { binsOf, nextBatch, transfer, palletWeight, layers, tree, explode, count, book, replenish, countTask, abc }
