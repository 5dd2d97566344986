export class AppError extends Error {
  constructor(message, options) {
    super(message, options)
    this.name = this.constructor.label ?? 'AppError'
  }
}

export class HttpError extends AppError {
  static label = 'HttpError'

  constructor(status, path) {
    super(`${status} for ${path}`)
    this.status = status
  }
}

export class InvalidForm extends AppError {
  static label = 'InvalidForm'

  constructor(field, rule) {
    super(`${field} ${rule}`)
    this.field = field
  }
}

export class QuotaError extends AppError {
  static label = 'QuotaError'
  code = 'QUOTA'
}
