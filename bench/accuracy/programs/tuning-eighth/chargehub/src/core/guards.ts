export class ConflictError extends Error {
  override readonly name = 'ConflictError'
}

export function assertNever(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`)
}

export function defined<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new TypeError('value must be defined')
  return value
}
