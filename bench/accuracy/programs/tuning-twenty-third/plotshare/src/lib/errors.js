export class AppError extends Error {
  constructor(message, options) {
    super(message, options)
    this.name = this.constructor.errorName ?? 'AppError'
  }

  static errorName = 'AppError'
}

export class NotAllowed extends AppError {
  static errorName = 'NotAllowed'
}

export class HttpError extends AppError {
  static errorName = 'HttpError'

  constructor(status, path) {
    super(`${status} for ${path}`)
    this.status = status
  }
}

export class SyncError extends AppError {
  static errorName = 'SyncError'
}
