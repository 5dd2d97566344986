import * as LIMITS from './limits.ts'
import { cut, isError, isObject, read, readText, textOf } from './read.ts'
import type { CapturedException } from './types.ts'

/** What was thrown, as data. */
export interface Chain {
  exceptions: CapturedException[]
  /** The outermost error's `code`: `ENOENT`, `ERR_INVALID_URL`, a number. */
  code?: string
}

/** The type of what was thrown and is no error. */
export const NON_ERROR = 'NonError'

/**
 * An error with its causes and the members of an AggregateError, outermost first, at most LIMITS.exceptions; each once, also where they refer to
 * each other. What is no error is one exception of the type `NonError` with its text. Reads a hostile error too, and never throws.
 */
export function readChain(thrown: unknown): Chain {
  const exceptions: CapturedException[] = []
  follow(thrown, undefined, exceptions, [])
  const code = read(thrown, 'code')
  return {
    exceptions,
    ...((typeof code === 'string' || typeof code === 'number') && code !== '' && { code: cut(String(code), LIMITS.tagLength) }),
  }
}

function follow(error: unknown, relation: CapturedException['relation'], into: CapturedException[], seen: unknown[]): void {
  // From a stack rather than by recursion: a chain of causes may be as long as its maker liked.
  const open: { error: unknown; relation: CapturedException['relation'] }[] = [{ error, relation }]
  for (let next = open.pop(); next !== undefined && into.length < LIMITS.exceptions; next = open.pop()) {
    if (isObject(next.error) && seen.includes(next.error)) continue
    seen.push(next.error)
    into.push(readOne(next.error, next.relation))
    if (!isErrorLike(next.error)) continue
    const members = read(next.error, 'errors')
    // The last is looked at first: its cause, then its members in their order, stand behind an error.
    for (let i = Math.min(lengthOf(members), LIMITS.exceptions) - 1; i >= 0; i--) open.push({ error: read(members, i), relation: 'member' })
    const cause = read(next.error, 'cause')
    if (isErrorLike(cause) || typeof cause === 'string') open.push({ error: cause, relation: 'cause' })
  }
}

function readOne(error: unknown, relation: CapturedException['relation']): CapturedException {
  const made = isErrorLike(error) ? readError(error) : { type: NON_ERROR, message: textOf(error, LIMITS.messageLength), stack: '' }
  return relation === undefined ? made : { ...made, relation }
}

function readError(error: object): CapturedException {
  const type = readText(error, 'name', LIMITS.typeLength) ?? readText(read(error, 'constructor'), 'name', LIMITS.typeLength) ?? 'Error'
  const whole = read(error, 'message')
  const message = whole === undefined ? '' : textOf(whole, LIMITS.messageLength)
  const stack = read(error, 'stack')
  return { type, message, stack: typeof stack === 'string' ? cutStack(stack, typeof whole === 'string' ? whole : '', message) : '' }
}

/** V8 begins a stack with the whole message; where that was cut, so is it there, since the calls stand behind it. */
function cutStack(stack: string, whole: string, message: string): string {
  if (whole.length <= message.length) return cut(stack, LIMITS.stackLength)
  const at = stack.indexOf(whole)
  return cut(at < 0 ? stack : stack.slice(0, at) + message + stack.slice(at + whole.length), LIMITS.stackLength)
}

/** An object with a message and a stack is taken for an error: those of other realms, and of libraries that make their own. */
function isErrorLike(value: unknown): value is object {
  return isError(value) || (isObject(value) && typeof read(value, 'message') === 'string' && typeof read(value, 'stack') === 'string')
}

function lengthOf(members: unknown): number {
  try {
    return Array.isArray(members) ? members.length : 0
  } catch {
    return 0
  }
}
