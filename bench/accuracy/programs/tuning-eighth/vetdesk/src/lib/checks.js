export class DomainError extends Error {
  constructor(message, options) {
    super(message, options)
    this.name = new.target.name
  }
}

export class ConflictError extends DomainError {}
export class PolicyError extends DomainError {}
export class MissingError extends DomainError {}

export function must(value, what) {
  if (value === undefined || value === null) throw new MissingError(`${what} is missing`)
  return value
}

export const positive = (number) => {
  if (!(number > 0)) throw new RangeError(`must be positive: ${number}`)
  return number
}
