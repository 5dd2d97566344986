'use strict'

class FreightError extends Error {
  constructor(message, options) {
    super(message, options)
    this.name = this.constructor.name
  }
}

class NotFoundError extends FreightError {
  constructor(kind, id) {
    super(`${kind} ${id} not found`)
    this.status = 404
  }
}

class StateError extends FreightError {}

class UpstreamError extends FreightError {
  constructor(system, status, options) {
    super(`${system} responded with ${status}`, options)
    this.code = 'EUPSTREAM'
  }
}

class ForbiddenError extends FreightError {
  constructor(user, permission) {
    super(`${user} lacks permission ${permission}`)
    this.status = 403
  }
}

class LimitError extends FreightError {}

module.exports = { FreightError, NotFoundError, StateError, UpstreamError, ForbiddenError, LimitError }
