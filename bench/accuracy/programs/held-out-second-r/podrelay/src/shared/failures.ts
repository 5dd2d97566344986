// @ts-nocheck
export class RelayFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'RelayFailure'
  }
}

export class FeedUnreadable extends RelayFailure {
  constructor(feed: string, reason: string) {
    super(`feed ${feed} cannot be read: ${reason}`)
    this.name = 'FeedUnreadable'
  }
}

export class QuotaExceeded extends Error {
  override name = 'QuotaExceeded'
  constructor(
    readonly show: string,
    readonly used: number,
    readonly allowed: number,
  ) {
    super(`${show} used ${used} MB of ${allowed} MB`)
  }
}

export class LeaseLost extends RelayFailure {
  readonly code = 'LEASE_LOST'
}

export class ChapterOverlap extends Error {
  constructor(title: string, at: number) {
    super(`chapter "${title}" begins at ${at} s, before the last one ended`)
    this.name = new.target.name
  }
}

export class GaveUp extends RelayFailure {
  constructor(what: string, times: number, last: Error) {
    super(`${what}: gave up after ${times} tries, last: ${last.message}`, { cause: last })
    this.name = 'GaveUp'
  }
}
