export class MuseumError extends Error {
  constructor(name, message, cause) {
    super(message)
    this.name = name
    if (cause !== undefined) this.cause = cause
  }
}

export class ApiError extends MuseumError {
  constructor(status, path) {
    super('ApiError', `${status} from ${path}`)
    this.status = status
  }
}

export class CheckoutError extends MuseumError {
  constructor(step, wanted) {
    super('CheckoutError', `Cannot go to ${wanted} from ${step}`)
  }
}

export class ValidationError extends MuseumError {
  constructor(field, value) {
    super('ValidationError', `Value of ${field} is not valid: ${value}`)
    this.field = field
  }
}
