export class UnwrapError extends Error {
  override name = 'UnwrapError'
}

export abstract class Result<T> {
  abstract unwrap(): T

  static of<T>(value: T | undefined, reason = 'not found'): Result<T> {
    return value === undefined ? new Nothing<T>(reason) : new Some(value)
  }
}

class Some<T> extends Result<T> {
  constructor(private readonly value: T) {
    super()
  }

  unwrap(): T {
    return this.value
  }
}

class Nothing<T> extends Result<T> {
  constructor(private readonly reason: string) {
    super()
  }

  unwrap(): T {
    throw new UnwrapError(`there is no value: ${this.reason}`)
  }
}
