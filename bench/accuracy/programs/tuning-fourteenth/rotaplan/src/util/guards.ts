import { Denied, NotFound } from '../domain/errors'

export function found<T>(value: T | null | undefined, entity: string, id: string | number): T {
  if (value === null || value === undefined) throw new NotFound(entity, id)
  return value
}

export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant failed: ${message}`)
}

export function allowed(role: string, roles: readonly string[]): void {
  if (!roles.includes(role)) throw new Denied(`Role ${role} is not one of ${roles.join(', ')}`)
}
