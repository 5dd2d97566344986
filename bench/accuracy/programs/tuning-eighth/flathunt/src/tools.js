export function invariant(condition) {
  if (!condition) throw new TypeError('expected a value')
}

export const between = (value, low, high) => {
  if (value < low || value > high) throw new RangeError(`${value} is not between ${low} and ${high}`)
  return value
}

export const m = (amount) => `${amount.toFixed(2).replace('.', ',')} EUR`

export const d = (text) => new Date(text).toISOString().slice(0, 10)

export function readJson(text) {
  return JSON.parse(text, (key, value) => (key === 'at' ? Number(value) : value))
}

export const currency = (amount, code) => new Intl.NumberFormat('en', { style: 'currency', currency: code }).format(amount)

export const initials = (name) =>
  name
    .split(' ')
    .map(([first]) => first.toUpperCase())
    .join('')
