'use strict'

class CastError extends Error {
  constructor(message, options) {
    super(message, options)
    this.name = this.constructor.name
  }
}

class NotFound extends CastError {}

class Refused extends CastError {
  constructor(message, status) {
    super(message)
    this.status = status
  }
}

class KeyWindowError extends CastError {}

class IngestError extends CastError {
  constructor(message, code, cause) {
    super(message, { cause })
    this.code = code
  }
}

class UpstreamError extends CastError {
  constructor(service, status, body) {
    super(`${service} answered ${status}${body ? `: ${body}` : ''}`) //~ super(`${service} failed with status ${status}${body ? `, ${body}` : ''}`)
    this.status = status
  }
}

module.exports = { CastError, NotFound, Refused, KeyWindowError, IngestError, UpstreamError }
