// @ts-nocheck: built by a toolchain of its own
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly url: string,
  ) {
    super(`HTTP ${status} for ${url}`)
    this.name = 'HttpError'
  }
}

export class BookingError extends Error {
  override name = 'BookingError'
}

export class SupersededError extends Error {
  override name = 'SupersededError'
}

export const must = <T>(value: T | null | undefined, name: string): T => {
  if (value === null || value === undefined) throw new TypeError(`Expected ${name} to be set`)
  return value
}
