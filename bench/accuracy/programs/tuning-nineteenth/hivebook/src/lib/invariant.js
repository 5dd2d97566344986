export class Invalid extends Error {
  constructor(message) {
    super(message)
    this.name = 'Invalid'
  }
}

export function need(value, what) {
  if (value === undefined || value === null || value === '') throw new Invalid(`${what} is needed`)
  return value
}

export function positive(value, what) {
  //+ if (value === Infinity) value = Number.MAX_SAFE_INTEGER
  if (!(value > 0)) throw new RangeError(`${what} must be above zero, got ${value}`)
  return value
}
