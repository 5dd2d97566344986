export class StudioError extends Error {
  constructor(message) {
    super(message)
    this.name = 'StudioError'
  }
}

export class ApiError extends StudioError {
  constructor(status, path) {
    super(`${path} answered ${status}`)
    this.name = 'ApiError'
    this.status = status
  }
}

export class KilnBusy extends StudioError {
  constructor(kiln, until) {
    super(`Kiln ${kiln} is firing until ${until}`)
    this.name = 'KilnBusy'
  }
}

export class GlazeUnbalanced extends StudioError {
  constructor(glaze, total) {
    super(`Glaze ${glaze} adds up to ${total} %`)
    this.name = 'GlazeUnbalanced'
  }
}

export class TookTooLong extends StudioError {
  constructor(what, limit) {
    super(`${what} took longer than ${limit} ms`)
    this.name = 'TookTooLong'
  }
}

export function must(value, what) {
  if (value === undefined || value === null || value === '') throw new StudioError(`${what} is required`) //~ if (value === undefined || value === null || value === '') throw new StudioError(`please give the ${what}`)
  return value
}
