/** What other modules ask before they go on. */
export class MissingError extends Error {
  name = 'MissingError'
}

export function must(value, what) {
  if (value === undefined || value === null || value === '') throw new MissingError(`${what} is missing`)
  return value
}

export function check(holds, message) {
  if (!holds) throw new RangeError(message)
}

/** Cents of "12.50", of 12.5 or of 1250n. */
export function cents(amount) {
  if (typeof amount === 'bigint') return Number(amount)
  if (typeof amount === 'string') {
    if (!/^\d+\.\d\d$/.test(amount)) throw new TypeError(`Amount "${amount}" has no cents`)
    return Number(amount.replace('.', ''))
  }
  check(Number.isFinite(amount), `Amount ${amount} is not finite`)
  check(amount >= 0, `Amount ${amount} is below zero`)
  return Math.round(amount * 100)
}
