// @ts-nocheck
export class DeskError extends Error {
  override name = 'DeskError'
}

export class MissingError extends DeskError {
  override name = 'MissingError'

  constructor(what: string, id: string | number) {
    super(`${what} ${id} does not exist`)
  }
}

export class StateError extends DeskError {
  override name = 'StateError'
  code = 'EBOOKINGSTATE'

  constructor(
    readonly booking: number,
    from: string,
    to: string,
  ) {
    super(`Booking ${booking} is ${from} and cannot be ${to}`)
  }
}

export class BatchError extends DeskError {
  override name = 'BatchError'

  constructor(readonly errors: Error[], total: number) {
    super(`${errors.length} of ${total} tickets failed, first: ${errors[0]?.message}`)
  }
}
