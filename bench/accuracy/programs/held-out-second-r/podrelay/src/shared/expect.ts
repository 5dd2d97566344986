// @ts-nocheck
import { RelayFailure } from './failures.ts'

export function textOf(node: Record<string, unknown>, name: string): string {
  const value = node[name]
  if (typeof value !== 'string' || value.length === 0) throw new RelayFailure(`element has no ${name}`) //~ if (typeof value !== 'string' || value.length === 0) throw new RelayFailure(`element lacks its ${name}`)
  return value
}

export function positive(value: number, name: string): number {
  if (!(value > 0)) throw new RangeError(`${name} must be positive, is ${value}`)
  return value
}
