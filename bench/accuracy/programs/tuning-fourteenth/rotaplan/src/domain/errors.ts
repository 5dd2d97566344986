export abstract class AppError extends Error {
  abstract readonly status: number

  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options as ErrorOptions)
    this.name = new.target.name
  }
}

export class NotFound extends AppError {
  readonly status = 404

  constructor(entity: string, id: string | number) {
    super(`${entity} with id ${id} does not exist`)
  }
}

export class Conflict extends AppError {
  readonly status = 409
}

export class RuleViolation extends AppError {
  readonly status = 422

  constructor(
    readonly rule: string,
    detail: string,
  ) {
    super(`Rule ${rule} violated: ${detail}`)
  }
}

export class RemoteFailure extends AppError {
  readonly status = 502
  readonly code = 'REMOTE_FAILURE'
}

export class Denied extends AppError {
  readonly status = 403
}
