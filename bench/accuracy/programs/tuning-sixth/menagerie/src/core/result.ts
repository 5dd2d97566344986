export type Result<T> = { ok: true; value: T } | { ok: false; why: string }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const fail = (why: string): Result<never> => ({ ok: false, why })

export class UnwrapError extends Error {
  override name = 'UnwrapError'
}

export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new UnwrapError(result.why)
  return result.value
}
