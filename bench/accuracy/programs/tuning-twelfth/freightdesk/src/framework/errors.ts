// @ts-nocheck: built by a toolchain of its own
export class AppError extends Error {
  readonly status: number = 500
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = new.target.name
  }
}

export class NotFoundError extends AppError {
  override readonly status = 404
}

export class ConflictError extends AppError {
  override readonly status = 409
}

export class ShipmentStateError extends AppError {
  override readonly status = 409
}

export class BadRequestError extends AppError {
  override readonly status = 400
  constructor(
    message: string,
    readonly fields: readonly string[] = [],
  ) {
    super(message)
  }
}

export class BookingFailedError extends AppError {}

export class ConfigError extends AppError {}
