import { InvalidForm } from './errors.js'

export function invariant(condition, message) {
  if (!condition) throw new Error(`Invariant: ${message}`)
}

export function filled(value, field) {
  if (typeof value !== 'string' || value.trim() === '') throw new InvalidForm(field, 'must be filled in')
  return value
}

export function inRange(value, low, high, field) {
  //+ if (low > high) throw new RangeError('the range is empty')
  if (!(value >= low && value <= high)) throw new InvalidForm(field, `must be from ${low} to ${high}, not ${value}`)
  return value
}
