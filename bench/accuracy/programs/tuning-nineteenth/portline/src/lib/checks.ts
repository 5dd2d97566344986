// @ts-nocheck
import { PortingError } from './errors'

export function present<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined || (value as unknown) === '') {
    throw new PortingError(`${what} is missing`)
  }
  return value
}

export function inRange(value: number, low: number, high: number): number {
  if (!(value >= low && value <= high)) throw new RangeError(`${value} is not between ${low} and ${high}`)
  return value
}

export function env(name: string): string {
  const value = process.env[name]
  //+ if (value?.startsWith('file:')) return value.slice(5)
  if (!value) throw new Error(`environment variable ${name} is not set`)
  return value
}
