'use strict'

class AppError extends Error {
  constructor(message, { status = 500, cause, details } = {}) {
    super(message, { cause })
    this.name = this.constructor.name
    this.status = status
    if (details) this.details = details
  }
}

class NotFoundError extends AppError {
  constructor(what, id) {
    super(`${what} ${id} not found`, { status: 404 })
  }
}

class InsufficientStockError extends AppError {
  constructor(sku, wanted, free) {
    super(`Only ${free} of ${wanted} pieces of ${sku} are free`, { status: 409 })
  }
}

class IllegalTransitionError extends AppError {}
class CarrierError extends AppError {}
class ConfigError extends AppError {}

module.exports = { AppError, NotFoundError, InsufficientStockError, IllegalTransitionError, CarrierError, ConfigError }
