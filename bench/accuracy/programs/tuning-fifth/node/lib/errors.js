'use strict'

class LabError extends Error {
  constructor(message, options) {
    super(message, options)
    this.name = this.constructor.name
  }
}

class OrderNotFound extends LabError {
  constructor(id) {
    super(`Order ${id} not found`)
    this.status = 404
    this.orderId = id
  }
}

class CourierError extends LabError {
  constructor(message, code, cause) {
    super(message, { cause })
    this.code = code
  }
}

class InvalidCrop extends LabError {}

module.exports = { CourierError, InvalidCrop, LabError, OrderNotFound }
