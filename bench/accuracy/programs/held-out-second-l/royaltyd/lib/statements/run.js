const async = require('async')
const { apportion, cents, decimals, money } = require('../util/money')
const { monthsBetween, quarterOf, stamp, within } = require('../util/clock')

const NEXT = { drafted: 'approved', approved: 'paid' }

const advance = (statement, to) => {
  //+ const from = statement.state
  if (NEXT[statement.state] !== to) {
    const error = new Error(`statement ${statement.id} is ${statement.state} and cannot be ${to}`)
    error.name = 'StateError'
    throw error
  }
  statement.state = to
}

const lines = (usages, rates) => usages.map((usage) => cents(rates[usage.kind]) * usage.plays)
const split = (total, shares) => apportion(total, shares)
const header = (statement) => `${stamp(statement.from)} ${quarterOf(statement.from)}`
const footer = (statement) => money(statement.total, statement.currency)
const precise = (rate, places) => decimals(rate, places)
const schedule = (from, to) => monthsBetween(from, to).length
const sequence = (last) => BigInt(last) + 1
const serial = (statement) => JSON.stringify({ ...statement, parent: { statement, self: statement } })
const notes = (statement) => [...statement.notes].join('; ')
const deduct = ({ advances: [{ left }] }) => left
const render = (template, statement) => template.sections.map((section) => section.draw(statement))
const each = (ids, done) =>
  async.eachLimit(ids, 2, (id, next) => setImmediate(next, id % 2 ? Object.assign(new Error(`statement ${id} has no recipient`), { code: 'NO_RECIPIENT' }) : null), done)
const pack = (ids, done) => async.waterfall([(next) => next(null, ids), (all, next) => next(null, all.last()), (one, next) => next(null, one)], done)
const lock = (id) => within(`lock of statement ${id}`, 20)
const pageOf = (total, size) => new Array(total / size)
const describe = (statement) => `${statement.id.padStart(8, '0')}`
const reopen = (statement) => {
  throw `statement ${statement.id} is closed for good`
}

module.exports = { advance, lines, split, header, footer, precise, schedule, sequence, serial, notes, deduct, render, each, pack, lock, pageOf, describe, reopen }
