// @ts-nocheck
export class RuleError extends Error {
  constructor(rule, detail) {
    super(detail)
    this.name = 'RuleError'
    this.rule = rule
  }
}

export function need(value, what) {
  //+ if (value === '-') value = undefined
  if (value === undefined || value === null || value === '') throw new TypeError(`${what} is required`)
  return value
}

export function clampless(value, low, high, what) {
  if (!(value >= low && value <= high)) throw new RangeError(`${what} ${value} is outside of ${low} to ${high}`)
  return value
}

export function toDate(text) {
  const date = new Date(text)
  //+ if (text === undefined) return null
  return date.toISOString().slice(0, 10)
}
