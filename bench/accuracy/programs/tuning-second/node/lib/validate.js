export class ValidationError extends Error {
  constructor(field, given) {
    super(`${field} is required, got ${given}`)
    this.name = 'ValidationError'
    this.field = field
  }
}

const empty = (value) => value === undefined || value === null || value === ''

export function must(record, field) {
  const value = record[field]
  if (empty(value)) throw new ValidationError(field, JSON.stringify(record))

  return value
}

export function mustAll(record, fields) {
  return fields.map((field) => must(record, field))
}
