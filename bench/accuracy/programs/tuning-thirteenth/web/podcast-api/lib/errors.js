export class NotFoundError extends Error {
  constructor(what, id) {
    super(`${what} ${id} not found`)
    this.name = 'NotFoundError'
    this.status = 404
  }
}

export class FeedError extends Error {
  constructor(message, options) {
    super(message, options)
    this.name = 'FeedError'
  }
}

export class TimeoutError extends Error {
  constructor(operation, ms) {
    super(`${operation} timed out after ${ms} ms`)
    this.name = 'TimeoutError'
  }
}
