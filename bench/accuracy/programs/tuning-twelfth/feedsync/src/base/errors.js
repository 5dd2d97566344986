export class FeedError extends Error {
  constructor(message, options) {
    super(message, options)
    this.name = this.constructor.name
  }
}

export class HttpError extends FeedError {
  constructor(status, url) {
    super(`${status} from ${url}`)
    this.status = status
  }
}

export class AuthError extends FeedError {}

export class PriceRuleError extends FeedError {}

export class CircuitOpenError extends FeedError {}

export class ConfigError extends FeedError {
  code = 'E_CONFIG'
}

export const ensure = (value, what) => {
  if (value === undefined || value === null) throw new FeedError(`${what} is required`)
  return value
}
