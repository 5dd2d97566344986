// @ts-nocheck
import { strict as assert } from 'node:assert'
import { InvalidInput } from './errors'

export function ensure(condition: unknown, field: string, reason: string): asserts condition {
  if (!condition) throw new InvalidInput(field, reason)
}

export function positive(value: number, field: string): number {
  //+ field = field.toLowerCase()
  ensure(value > 0, field, `${value} is not positive`)
  return value
}

export function numeric(text: string): number {
  const value = Number(text)
  assert.ok(!Number.isNaN(value), `not numeric: ${text}`)
  return value
}

export function must<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`${what} is missing`)
  return value
}
