export class HttpError extends Error {
  constructor(status, path) {
    super(`Request to ${path} failed with status ${status}`)
    this.name = 'HttpError'
    this.status = status
  }
}

export class ValidationError extends Error {
  constructor(field, message) {
    super(message)
    this.name = 'ValidationError'
    this.field = field
  }
}

/** What nobody awaits is told of all the same. */
export const guard = (promise) => promise.catch((error) => reportError(error))

export function invariant(condition, message) {
  if (!condition) throw new Error(`Invariant violation: ${message}`)
}
