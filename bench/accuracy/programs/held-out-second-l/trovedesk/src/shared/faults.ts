// @ts-nocheck
export class DeskFault extends Error {
  constructor(
    message: string,
    readonly code?: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = new.target.name
  }
}

export class NotOnShelf extends DeskFault {}
export class ClaimRefused extends DeskFault {}

export function demand<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new DeskFault(`${what} is needed at the desk`)
  return value
}
