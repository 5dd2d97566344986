import * as LIMITS from './limits.ts'
import { cut } from './read.ts'
import type { CapturedException } from './types.ts'

/**
 * The chain as one text for `exception.stacktrace`: the stack as the engine wrote it, `Caused by: ` before each cause, and the members of an
 * AggregateError within `[errors]: [` as Node's `inspect` writes them. Empty where nothing has a stack.
 */
export function stacktraceOf(exceptions: readonly CapturedException[]): string {
  const [first, ...others] = exceptions
  if (first === undefined || exceptions.every(({ stack }) => stack === '')) return ''
  // Without a stack of its own it needs its title, or the text would begin with another's.
  const lines = [first.stack === '' && others.length > 0 ? titleOf(first) : first.stack]
  let open = false
  for (const exception of others) {
    if (exception.relation === 'member' && !open) lines.push('[errors]: [')
    open ||= exception.relation === 'member'
    lines.push(indent(exception.relation === 'member' ? memberOf(exception) : `Caused by: ${withTitle(exception)}`, open ? '  ' : ''))
  }
  if (open) lines.push(']')
  return cut(lines.join('\n'), LIMITS.stacktraceLength)
}

/** The newest call: the first line that names a place. Empty where there is none. */
export function newestFrame(stack: string): string {
  return /^.*(?::\d+:\d+|:\d+)\)?$/m.exec(stack)?.[0].trim() ?? ''
}

/** What a call names as its file: a URL or a path before its line and column. */
const URL_IN_FRAME = /(?:[a-z][a-z+.-]{0,20}:\/\/|\/|[A-Za-z]:\\)[^\s()]*?(?=:\d+(?::\d+)?\)?$)/
/** Lines of a stack that are looked at, and their length: whatever it holds, the time is small. */
const LINES = 100
const LINE_LENGTH = 1024

/** The files of the calls, newest first. */
export function urlsOf(stack: string): string[] {
  return stack
    .split('\n', LINES)
    .filter(({ length }) => length <= LINE_LENGTH)
    .flatMap((line) => URL_IN_FRAME.exec(line)?.[0] ?? [])
}

/** `Type: message` of one line stands before a member without calls in brackets, which says that nothing follows. */
function memberOf(exception: CapturedException): string {
  return exception.stack === '' ? `[${titleOf(exception).replace(/\n/g, ' ')}]` : withTitle(exception)
}

/** V8 begins a stack with the title, Firefox and Safari with the newest call. */
function withTitle(exception: CapturedException): string {
  const { type, message, stack } = exception
  const first = lineOf(stack)
  return first.startsWith(type) || (message !== '' && first.includes(lineOf(message))) ? stack : `${titleOf(exception)}\n${stack}`
}

function lineOf(text: string): string {
  return text.split('\n', 1)[0]!
}

function titleOf({ type, message }: CapturedException): string {
  return message === '' ? type : `${type}: ${message}`
}

function indent(text: string, by: string): string {
  return by === '' ? text : text.replace(/^/gm, by)
}
