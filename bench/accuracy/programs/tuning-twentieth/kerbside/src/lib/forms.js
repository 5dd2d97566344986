import { assert, number, object, pattern, size, string } from 'superstruct'

const Vehicle = object({ plate: pattern(string(), /^[A-Z0-9]+$/), weight: number() })
const Household = object({ street: size(string(), 3, 60), number: number() })

export function vehicle(form) {
  assert(form, Vehicle)
  return form.plate
}

export function household(form) {
  assert(form, Household)
  return `${form.street} ${form.number}`
}

export function must(value, field) {
  if (value === '' || value == null) {
    const error = new Error(`${field} must be filled in`)
    error.name = 'FieldError'
    throw error
  }
  return value
}
