// @ts-nocheck
import { z } from 'zod'

export const present = <T>(value: T | null | undefined, what: string): T => {
  if (value === null || value === undefined) throw new TypeError(`${what} expected`)
  return value
}

export const parse = <T>(schema: z.ZodType<T>, value: unknown): T => schema.parse(value)

export function assertNever(value: never): never {
  throw new Error(`unhandled case ${JSON.stringify(value)}`)
}
