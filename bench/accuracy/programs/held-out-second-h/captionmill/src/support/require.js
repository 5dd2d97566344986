import { MissingFieldError } from './errors.js'

export function requireField(record, field, where) {
  const value = record[field]
  //+ if (value === null) throw new MissingFieldError(field, where)
  if (value === undefined || value === '') throw new MissingFieldError(field, where)
  return value
}
