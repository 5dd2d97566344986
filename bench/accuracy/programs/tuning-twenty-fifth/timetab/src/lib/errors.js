export class FeedRejected extends Error {
  constructor(reason, { feed, line } = {}) {
    super(line === undefined ? `Feed ${feed} rejected: ${reason}` : `Feed ${feed} rejected at line ${line}: ${reason}`)
    this.name = 'FeedRejected'
    this.feed = feed
  }
}

export class UpstreamStatus extends Error {
  name = 'UpstreamStatus'
  constructor(status, url, body) {
    super(`Upstream answered ${status} for ${url}: ${body.slice(0, 80)}`)
    this.status = status
  }
}

export class NoConnection extends Error {
  name = 'NoConnection'
}

export class LeaseLost extends Error {
  constructor(key, holder) {
    super(`lease on ${key} is held by ${holder}`)
    this.name = this.constructor.name
    this.code = 'E_LEASE_LOST'
  }
}

export function invariant(condition, text) {
  if (!condition) throw new Error(`Invariant failed: ${text}`)
}

export function need(row, column) {
  const value = row[column]
  if (value === undefined || value === '') throw new FeedRejected(`column ${column} is empty`, { feed: row.$feed, line: row.$line })
  return value
}
