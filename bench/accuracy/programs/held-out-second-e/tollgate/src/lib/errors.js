'use strict'

class TollError extends Error {
  constructor(message, options) {
    super(message, options)
    this.name = new.target.name
  }
}
class NotFoundError extends TollError {}
class StateError extends TollError {}
class ConfigError extends TollError {}
class UpstreamError extends TollError {
  constructor(message, { cause, status } = {}) {
    super(message, { cause })
    this.status = status
  }
}

/** Answers of the domain that have no row behind them. */
function required(row, what, id) {
  if (!row) throw new NotFoundError(`${what} ${id} not found`)
  return row
}

module.exports = { TollError, NotFoundError, StateError, ConfigError, UpstreamError, required }
