// @ts-nocheck
export class DomainError extends Error {
  override name = 'DomainError'

  constructor(
    message: string,
    override readonly cause?: unknown,
  ) {
    super(message)
  }
}

export class UpstreamError extends Error {
  override name = 'UpstreamError'

  constructor(
    readonly system: string,
    readonly status: number,
  ) {
    super(`${system} answered with status ${status}`)
  }
}

export class RetryExhaustedError extends DomainError {
  override name = 'RetryExhaustedError'
}

export class ConflictError extends DomainError {
  override name = 'ConflictError'
}

export class NotFoundError extends DomainError {
  override name = 'NotFoundError'
}

export class CoverageError extends DomainError {
  override name = 'CoverageError'
  readonly code = 'COVERAGE_REFUSED'
}

export class CircuitOpenError extends DomainError {
  override name = 'CircuitOpenError'
}
