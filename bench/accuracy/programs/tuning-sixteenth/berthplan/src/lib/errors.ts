// @ts-nocheck
export class BerthError extends Error {
  cause?: unknown

  constructor(message: string, options?: { cause?: unknown }) {
    super(message)
    if (options !== undefined) this.cause = options.cause
    this.name = new.target.name
  }
}

export class InvalidInput extends BerthError {
  constructor(readonly field: string, reason: string) {
    super(`${field}: ${reason}`)
  }
}

export class BerthOccupied extends BerthError {}

export class StateConflict extends BerthError {}

export class UpstreamFailed extends BerthError {
  constructor(readonly system: string, options?: { cause?: unknown }) {
    super(`${system} did not answer as agreed`, options)
  }
}

export class Forbidden extends BerthError {
  readonly code = 'E_FORBIDDEN'
}
