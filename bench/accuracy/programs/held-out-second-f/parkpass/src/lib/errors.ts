// @ts-nocheck
export class AppError extends Error {
  constructor(
    message: string,
    readonly status = 500,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = new.target.name
  }
}

export class PermitError extends AppError {}

export class UpstreamError extends AppError {
  constructor(
    readonly upstream: string,
    reason: string,
    cause?: unknown,
  ) {
    super(`${upstream}: ${reason}`, 502, { cause })
  }
}

export class AccessDenied extends AppError {
  code = 'ERR_ACCESS_DENIED'
}

export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant failed: ${message}`)
}
