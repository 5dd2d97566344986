class RollError extends Error {}
RollError.prototype.name = 'RollError'

class NotEligible extends Error {
  constructor(juror, why) {
    super(`Juror ${juror} is not eligible: ${why}`)
    this.name = 'NotEligible'
  }
}

class Conflict extends Error {
  constructor(message) {
    super(message)
    this.name = 'Conflict'
    this.code = 'E_CONFLICT'
  }
}

class Upstream extends Error {
  constructor(message, options) {
    super(message, options)
    this.name = this.constructor.name
  }
}

function invariant(value, text) {
  if (!value) throw new Error(`Invariant failed: ${text}`) //~ if (!value) throw new Error(`Broken invariant: ${text}`)
  return value
}

module.exports = { RollError, NotEligible, Conflict, Upstream, invariant }
