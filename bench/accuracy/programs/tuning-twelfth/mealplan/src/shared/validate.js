import { ValidationError } from './errors'

export function required(values, field) {
  if (!values[field]) throw new ValidationError(field, `Please fill in ${field}`)
  return values[field]
}

export function postcode(values) {
  const text = required(values, 'postcode')
  if (!/^\d{4,5}$/.test(text)) throw new ValidationError('postcode', `"${text}" is no postcode`)
  return text
}

export function portions(text) {
  const [, count] = text.match(/^(\d+) portions$/)
  return Number(count)
}
