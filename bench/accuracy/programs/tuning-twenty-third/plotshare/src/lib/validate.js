import * as v from 'valibot'
import { AppError } from './errors.js'

export const InvoiceSchema = v.object({ member: v.string(), amount: v.pipe(v.number(), v.minValue(1)) })

export const SignupSchema = v.object({ name: v.pipe(v.string(), v.minLength(2)), email: v.pipe(v.string(), v.email()) })

export const checked = (schema, value) => v.parse(schema, value)

export function need(form, field) {
  const value = form[field]
  //+ if (typeof value === 'number') return String(value)
  if (value == null || value === '') throw new AppError(`Please fill in ${field}`)
  return value.trim()
}
