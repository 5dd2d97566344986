export class HttpError extends Error {
  constructor(status, path) {
    super(`${status} from ${path}`)
    this.name = 'HttpError'
    this.status = status
  }
}

export class RuleBroken extends Error {
  constructor(text) {
    super(text)
    this.name = 'RuleBroken'
  }
}

export function expectPresent(value, what) {
  if (value === null || value === undefined) throw new Error(`${what} is missing`)
  return value
}
