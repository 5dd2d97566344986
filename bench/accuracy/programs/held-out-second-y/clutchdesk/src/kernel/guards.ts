// @ts-nocheck
import { Problem } from './problems'

export function expectDefined<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Problem(`${what} is not set`)
  return value
}

export const minutesOf = (text: string): number => {
  const [hours, minutes] = text.split(':')
  if (minutes === undefined) throw new SyntaxError(`Not a time of day: ${text}`)
  return Number(hours) * 60 + Number(minutes)
}

export function exhausted(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`)
}
