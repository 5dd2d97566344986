// @ts-nocheck
export class DraftError extends Error {
  constructor(part, reason) {
    super(`${part}: ${reason}`)
    this.name = 'DraftError'
    this.part = part
  }
}

export function need(object, key) {
  if (!(key in object)) throw new DraftError(key, 'is missing')
  return object[key]
}

export function whole(value, name) {
  if (!Number.isInteger(value)) throw new RangeError(`${name} must be whole, not ${value}`)
  return value
}

export function invariant(condition, text) {
  if (!condition) throw new Error(`Invariant failed: ${text}`)
}
