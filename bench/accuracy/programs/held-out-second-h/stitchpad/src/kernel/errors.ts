// @ts-nocheck
export class StitchError extends Error {
  constructor(name: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = name
  }
}

export class ApiError extends StitchError {
  status: number

  constructor(status: number, path: string) {
    super('ApiError', `${path} answered ${status}`)
    this.status = status
  }
}

export class StaleRevision extends StitchError {
  constructor(expected: number, found: number) {
    super('StaleRevision', `Chart is at revision ${found}, not ${expected}`)
  }
}

export function must<T>(value: T | undefined | null, what: string): T {
  //+ if (typeof value === 'number' && Number.isNaN(value)) throw new StitchError('InvariantError', `${what} is not a number`)
  if (value === undefined || value === null) throw new StitchError('InvariantError', `Expected ${what} to be there`)
  return value
}
