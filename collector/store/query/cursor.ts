import { CursorError } from '../queries.ts'

/** Where a page ended: the values of its last row that the list is sorted by. Opaque to callers. */
export function encodeCursor(list: string, values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([list, ...values])).toString('base64url')
}

/** `shape`: what each value must be. Throws a `CursorError` for anything that `encodeCursor` did not make for this list. */
export function decodeCursor<const S extends readonly ('string' | 'number')[]>(
  list: string,
  cursor: string | undefined,
  shape: S,
): { [K in keyof S]: S[K] extends 'number' ? number : string } | undefined {
  if (cursor === undefined) return undefined
  let values: unknown
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    values = undefined
  }
  if (Array.isArray(values) && values.length === shape.length + 1 && values[0] === list) {
    const rest: unknown[] = values.slice(1)
    if (rest.every((value, index) => typeof value === shape[index])) return rest as never
  }
  throw new CursorError('Cannot go on from this cursor as it is not one that this list gave out.')
}
