// @ts-nocheck
import { DeskError } from './errors'

export function given<T>(value: T | null | undefined, name: string): T {
  if (value === null || value === undefined) throw new DeskError(`${name} was not given`)
  return value
}

export function within(name: string, value: number, most: number): number {
  if (!(value <= most)) throw new RangeError(`${name} ${value} exceeds ${most}`)
  return value
}

export function never(what: string, value: never): never {
  throw new Error(`Unhandled ${what}: ${String(value)}`)
}
