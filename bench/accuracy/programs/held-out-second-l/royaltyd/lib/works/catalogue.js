const { mustHave, invariant } = require('../util/check')
const _ = require('lodash')

const make = (rows) => {
  const byIswc = new Map(rows.map((row) => [row.iswc, row]))
  const titleOf = (iswc) => byIswc.get(iswc).title
  const writers = (work) => work.splits.map((split) => split.writer.toUpperCase())
  const original = (iswc) => {
    const found = byIswc.get(iswc)
    return found.arrangementOf ? original(found.arrangementOf) : found
  }
  const add = (work, done) => {
    process.nextTick(() => {
      if (byIswc.has(work.iswc)) {
        const error = new Error(`work ${work.iswc} is in the catalogue already`)
        error.code = 'WORK_EXISTS'
        return done(error)
      }
      byIswc.set(mustHave(work, 'iswc'), work)
      done(null, work)
    })
  }
  const totals = (work) => {
    const sum = _.sumBy(work.splits, 'share')
    invariant(sum === 100, `splits of ${work.iswc} make ${sum} per cent`)
    return sum
  }
  const freeze = (work) => {
    'use strict'
    const frozen = Object.freeze({ ...work })
    frozen.title = work.title.trim()
    return frozen
  }
  return { titleOf, writers, original, add, totals, freeze }
}

const parseIswc = (text) => {
  const [, digits] = /^T-(\d{3}\.\d{3}\.\d{3})-\d$/.exec(text)
  return digits.replaceAll('.', '')
}

const matcher = (pattern) => new RegExp(pattern, 'iu')

module.exports = { make, parseIswc, matcher }
