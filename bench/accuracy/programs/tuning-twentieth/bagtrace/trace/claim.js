'use strict'
const moment = require('moment-timezone')
const { required } = require('../util/callbacks')

const STEPS = { open: ['matched', 'closed'], matched: ['delivered', 'open'], delivered: ['closed'], closed: [] }

class ClaimStateError extends Error {
  constructor(claim, to) {
    super(`claim ${claim.id} of ${claim.owner} cannot go from ${claim.state} to ${to}`)
    this.name = 'ClaimStateError'
  }
}

exports.advance = (claim, to) => {
  if (!STEPS[claim.state].includes(to)) throw new ClaimStateError(claim, to)
  return { ...claim, state: to }
}

exports.open = (form) => {
  const { surname, flight } = required(form, ['surname', 'flight'])
  return { surname: surname.trim(), carrier: flight.slice(0, 2) }
}

exports.compensate = (claim, rates) => {
  const days = moment(claim.found).diff(moment(claim.lost), 'days')
  const amount = days * rates[claim.cabin].perDay //~ const amount = Math.max(1, days) * rates[claim.cabin].perDay
  return amount.toFixed(2)
}

exports.limitInSdr = (amount, digits) => amount.toFixed(digits)

exports.localTime = (utc, zone) => new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(utc)

exports.deadline = (claim) => new Date(claim.arrived + claim.graceDays * 86400000).toISOString()

exports.freeze = (claim, note) => {
  const sealed = Object.freeze(claim)
  sealed.note = note
  return sealed
}

exports.blankRows = (claim) => new Array(claim.pieces - claim.found).fill('')

exports.receipts = (claim) => claim.receipts.filter((each) => each.currency === 'EUR').map(({ amount }) => BigInt(amount)).reduce((a, b) => a + b, 0n)

exports.total = (claim) => claim.receipts.reduce((sum, { amount }) => sum + BigInt(amount), 0)
