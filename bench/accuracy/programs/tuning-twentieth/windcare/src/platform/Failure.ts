// @ts-nocheck
export abstract class Failure extends Error {
  abstract readonly retry: boolean
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = new.target.name
  }
}

export class Refused extends Failure {
  readonly retry = false
}

export class Unreachable extends Failure {
  readonly retry = true
}
