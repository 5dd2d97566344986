import { LIMITS } from '../../collector/api.ts'
import type { Frame } from '../../collector/api.ts'
import { readGeckoFrame, readV8Frame } from './javascript-frame.ts'
import { copyFrame } from './parsed.ts'
import type { ParsedException } from './parsed.ts'
import { remember } from './remember.ts'
import { endOfMessage, linesOf, splitHeader } from './text.ts'

/** `    [cause]: TypeError: x` of Node's inspect, `Caused by: TypeError: x` of many libraries. */
const CAUSE = /^(?:\[cause\]: |[Cc]aused [Bb]y:? )(?=\S)/
/** `    ... 3 lines matching cause stack trace ...` of Node's inspect. */
const MATCHING = /^\.\.\. (\d{1,4}) lines matching cause stack trace \.\.\.$/
/** Lines of one cause's message that are read. */
const MESSAGE_LINES = 100

interface Open extends ParsedException {
  /** Where its lines begin. */
  indent: number
  /** Left out after so many of its frames, since its cause has the same. */
  elided?: { at: number; count: number }
  messageLines: number
}

/**
 * V8 (Node, Chrome, Edge, Deno, Bun's `at` form), Gecko (Firefox) and JavaScriptCore (Safari), also mixed. Frames stand newest first in
 * all of them. V8 begins with `Type: message`, the others with the first frame. What comes before the first frame is message. Node's
 * inspect shows causes and the members of an AggregateError indented.
 */
export function parseJavascript(text: string, message: string): ParsedException[] {
  const skip = endOfMessage(text, message)
  let current: Open = { ...readHeader(text), frames: [], indent: 0, messageLines: MESSAGE_LINES }
  const exceptions = [current]
  // Where the members of each open list of errors begin.
  const lists: number[] = []
  for (const line of linesOf(skip === 0 ? text : text.slice(skip))) {
    const trimmed = line.trim()
    if (trimmed === '') continue
    const frame = readLine(trimmed, line.length > trimmed.length)
    if (frame !== undefined) {
      current.frames.push(frame)
      current.messageLines = MESSAGE_LINES
      continue
    }
    const indent = line.indexOf(trimmed)
    const list = lists.at(-1)
    const title = titleOf(trimmed, list === indent && (current.frames.length > 0 || current.indent < indent))
    if (title !== undefined) {
      current = { ...title, frames: [], indent }
      exceptions.push(current)
    } else if (trimmed === '[errors]: [') lists.push(indent + 2)
    else if (trimmed.startsWith(']') && list === indent + 2) lists.pop()
    else if (trimmed.startsWith('... ')) noteElided(trimmed, current)
    else if (current.messageLines < MESSAGE_LINES) {
      current.messageLines++
      current.message += `\n${line.slice(Math.min(indent, current.indent))}`
    }
  }
  if (exceptions.every(({ frames }) => frames.length === 0)) return []
  restoreMatching(exceptions)
  return exceptions.map(({ type, message, frames }) => ({ type, message, frames }))
}

/** A cause, or a member of a list of errors; undefined for what is no error: `[cause]: undefined`, a property. */
function titleOf(line: string, isMember: boolean): Pick<Open, 'type' | 'message' | 'messageLines'> | undefined {
  const cause = CAUSE.exec(line)
  if (cause === null && !isMember) return undefined
  const title = line.slice(cause?.[0].length ?? 0)
  // Of an error without a stack Node shows `[Error: x]`.
  const bare = /^\[(.{1,8192})\](?: \{|,)?$/.exec(title)?.[1]
  const { type, message } = splitHeader(bare ?? title)
  const messageLines = bare === undefined ? 0 : MESSAGE_LINES
  if (cause?.[0] !== '[cause]: ' && !isMember) return { type, message, messageLines }
  return type === '' || type === 'undefined' || type === 'null' || /^[}\]]/.test(line) ? undefined : { type, message, messageLines }
}

function noteElided(line: string, current: Open): void {
  const count = MATCHING.exec(line)
  if (count !== null) current.elided = { at: current.frames.length, count: Number(count[1]) }
}

/** The lines that Node left out stand in the cause, between the same two as here. */
function restoreMatching(exceptions: Open[]): void {
  let left = LIMITS.frames
  // From the root up, as a cause may be restored from its own.
  for (let i = exceptions.length - 2; i >= 0; i--) {
    const { frames, elided } = exceptions[i]!
    if (elided === undefined || elided.count > left) continue
    const { at, count } = elided
    const cause = exceptions[i + 1]!.frames
    const start = cause.findIndex((frame, k) => isSame(frame, frames[at - 1]) && isSame(cause[k + count + 1], frames[at]))
    if (start < 0) continue
    left -= count
    frames.splice(at, 0, ...cause.slice(start + 1, start + 1 + count).map(copyFrame))
  }
}

function isSame(a: Frame | undefined, b: Frame | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return a.function === b.function && a.raw.file === b.raw.file && a.line === b.line && a.column === b.column
}

const v8Frame = remember(readV8Frame)
const geckoFrame = remember(readGeckoFrame)

function readLine(trimmed: string, indented: boolean): Frame | undefined {
  // Node's inspect closes the last frame with ` {` when properties follow, and a member of a list with a comma.
  const line = trimmed.endsWith(' {') ? trimmed.slice(0, -2) : trimmed.endsWith(',') ? trimmed.slice(0, -1) : trimmed
  if (line.startsWith('at ')) return v8Frame(line.slice(3))
  // Longer than any line of these engines; a message rather.
  if (line.length > 4096) return undefined
  const frame = geckoFrame(line)
  if (frame !== undefined) return frame
  // Output of two writers in one line: `oh no    at fn (file:1:2)`.
  const at = indented || line.endsWith(')') ? line.indexOf('    at ') : -1
  return at < 0 ? undefined : readV8Frame(line.slice(at + 7))
}

function readHeader(text: string): { type: string; message: string } {
  const first = text.trimStart()
  const end = first.indexOf('\n')
  const line = (end < 0 ? first : first.slice(0, end)).trim().replace(/^Uncaught (?:\(in promise\) )?/, '')
  if (line.startsWith('at ') || readGeckoFrame(line) !== undefined) return { type: '', message: '' }
  return splitHeader(line)
}
