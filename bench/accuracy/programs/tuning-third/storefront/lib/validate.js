'use strict'
class ValidationError extends Error {
  constructor(message, field) {
    super(message)
    this.name = 'ValidationError'
    this.field = field
  }
}
function ensure(condition, field, message) {
  if (!condition) throw new ValidationError(message, field)
}
class CheckoutError extends Error {
  constructor(message, cause) {
    super(message, { cause })
    this.name = 'CheckoutError'
  }
}
module.exports = { ValidationError, CheckoutError, ensure }
