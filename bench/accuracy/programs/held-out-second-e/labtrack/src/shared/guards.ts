// @ts-nocheck
import { LabError, MissingError } from './errors'

export function found<T>(value: T | undefined, what: string, key: string | number): T {
  if (value === undefined) throw new MissingError(what, key)
  return value
}

//+ export const isBlank = (text: string): boolean => text.trim() === ''
//+
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new LabError(`Invariant violated: ${message}`)
}

export function never(value: string): LabError {
  return new LabError(`Unexpected value ${value}`)
}
