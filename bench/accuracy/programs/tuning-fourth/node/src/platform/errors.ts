export class NotFoundError extends Error {
  readonly status = 404

  constructor(kind: string, key: string) {
    super(`${kind} ${key} not found`)
    this.name = 'NotFoundError'
  }
}

export class BillingError extends Error {
  constructor(message: string, options?: { cause: unknown }) {
    super(message, options)
    this.name = 'BillingError'
  }
}

export class ConflictError extends Error {
  readonly code = 'E_VERSION_CONFLICT'

  constructor(kind: string, id: string, expected: number, found: number) {
    super(`${kind} ${id} was changed meanwhile: expected version ${expected}, found ${found}`)
    this.name = 'ConflictError'
  }
}
