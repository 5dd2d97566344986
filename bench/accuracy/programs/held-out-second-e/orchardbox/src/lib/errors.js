export class ApiError extends Error {
  constructor(status, path) {
    super(`Request to ${path} failed with ${status}`)
    this.name = 'ApiError'
    this.status = status
  }
}

export class BasketError extends Error {
  constructor(message) {
    super(message)
    this.name = 'BasketError'
  }
}

export class FormError extends Error {
  constructor(field, message, options) {
    super(`${field}: ${message}`, options)
    this.name = 'FormError'
    this.field = field
  }
}
