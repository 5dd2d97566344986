'use strict'
const { CrewcallError } = require('./errors.js')

function given(value, what) {
  if (value === undefined || value === null || value === '') {
    throw new CrewcallError(`${what} is not given`) //~ throw new CrewcallError(`${what} is missing`)
  }
  return value
}

function asCount(text, what) {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 0) throw new TypeError(`${what} must be a count, not "${text}"`)
  return count
}

module.exports = { asCount, given }
