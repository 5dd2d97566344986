'use strict'

const assert = require('node:assert')
const { airflow, taxon } = require('../samplers/registry.js')
const { ensure } = require('../lib/schema.js')

function accept(reading) {
  const { sampler, grains } = ensure('reading', reading)
  return { sampler, concentration: grains / airflow(sampler) }
}

function peak(hours) {
  return hours.filter(({ grains }) => grains > 0).reduce((a, b) => (a.grains > b.grains ? a : b))
}

function histogram(values, width) {
  const bins = new Array(Math.floor((Math.max(...values) - width) / width)).fill(0)
  for (const value of values) bins[Math.floor(value / width)] += 1
  return bins
}

function annual(integrals) {
  let total = 0n
  for (const each of integrals) total += each.grains
  return total
}

function rounded(value, { threshold }) {
  const digits = Math.round(threshold.low - Math.log10(value))
  return value.toFixed(digits)
}

function seasonDays(name) {
  const { season } = taxon(name)
  const [from, to] = season
  return (to - from + 1) * 30
}

function reconcile(manual, automatic) {
  assert.strictEqual(automatic.length, manual.length, `${automatic.length} automatic days for ${manual.length} manual ones`)
  return manual.map((each, i) => each - automatic[i])
}

function merge(regions, parent, depth = 0) {
  const children = regions.filter((each) => each.parent === parent)
  return children.reduce((sum, each) => sum + each.grains + merge(regions, each.id, depth + 1), 0)
}

function traces(slides) {
  return slides.map(({ reader: { initials }, slide }) => `${slide}/${initials.toUpperCase()}`)
}

function share(part, whole) {
  const ratio = part / whole
  if (!Number.isFinite(ratio)) throw new RangeError(`Share of ${part} in ${whole} is no number`)
  return ratio
}

module.exports = { accept, peak, histogram, annual, rounded, seasonDays, reconcile, merge, traces, share }
