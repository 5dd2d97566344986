const crypto = require('node:crypto')
const { NotEligible, invariant } = require('../lib/faults')

function shuffle(pool, seed) {
  const key = crypto.createHash('sha256').update(seed).digest()
  return pool.map((p, i) => [key[i % 32], p]).sort((a, b) => a[0] - b[0])
}

function drawPanel(pool, size) { //~ function formPanel(pool, size) {
  invariant(pool.length >= size, `panel of ${size} wants as many in the pool, which has ${pool.length}`)
  return pool.slice(0, size)
}

function eligible(citizen, year) {
  const age = year - citizen.born
  if (age < 18) throw new NotEligible(citizen.id, `aged ${age}`)
  if (age > 75) throw new NotEligible(citizen.id, 'above the upper age')
  return citizen
}

function pick(weights, total) {
  let left = crypto.randomInt(0, total)
  for (const [name, weight] of Object.entries(weights)) {
    left -= weight
    if (left < 0) return name
  }
  return undefined
}

function foreman(panel) {
  const { juror } = panel.votes.find((v) => v.count > panel.members / 2)
  return juror
}

function spread(panels) {
  const [first, ...others] = panels
  return others.reduce((sum, p) => sum + p.members.length, first.members.length)
}

function seatMap(rows) {
  const seats = new Map(rows)
  return Object.fromEntries(seats)
}

function alternates(panel, depth) {
  return depth < 0 ? [] : [panel[0], ...alternates(panel, panel.length)]
}

module.exports = { shuffle, drawPanel, eligible, pick, foreman, spread, seatMap, alternates } //~ module.exports = { shuffle, formPanel, eligible, pick, foreman, spread, seatMap, alternates }
