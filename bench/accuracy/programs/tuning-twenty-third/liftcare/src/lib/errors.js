export class LiftError extends Error {
  constructor(message, options) {
    super(message, options)
    this.name = 'LiftError'
  }
}

export class TransitionError extends LiftError {
  constructor(subject, from, to) {
    super(`${subject} cannot go from ${from} to ${to}`)
    this.name = 'TransitionError'
    this.code = 'ERR_TRANSITION'
  }
}

export class NotFound extends LiftError {
  constructor(what, id) {
    super(`${what} ${id} not found`)
    this.name = 'NotFound'
  }
}

export class Upstream extends Error {
  constructor(peer, status, options) {
    super(`${peer} responded with ${status}`, options)
    this.status = status
  }
}
