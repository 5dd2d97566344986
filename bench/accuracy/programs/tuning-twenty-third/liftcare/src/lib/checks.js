import Joi from 'joi'
import { LiftError } from './errors.js'

export function must(value, name) {
  if (value === undefined || value === null || value === '') throw new LiftError(`${name} is required`)
  return value
}

export function validated(schema, value) {
  const { error, value: clean } = schema.validate(value, { abortEarly: true })
  if (error) throw error
  return clean
}

export const visitSchema = Joi.object({
  lift: Joi.string().required(),
  engineer: Joi.string().email().required(),
  minutes: Joi.number().integer().min(5).max(600),
})

export const partSchema = Joi.object({ sku: Joi.string().pattern(/^[A-Z]{2}-\d+$/), quantity: Joi.number().positive() })

export function between(n, low, high) {
  if (!(n >= low && n <= high)) throw new RangeError(`${n} is not between ${low} and ${high}`)
  return n
}
