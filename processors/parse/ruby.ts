import type { Frame } from '../../collector/api.ts'
import { toFrame } from './parsed.ts'
import type { ParsedException } from './parsed.ts'
import { rubyOrigin } from './ruby-origin.ts'
import { linesOf, splitPosition } from './text.ts'

/** Longer lines are messages. */
const MAX_FRAME_LINE = 4096

/** The class behind the first line of the message: `(ArgumentError)`, `(#<Class:0x00007f>)`; without a message it stands alone. */
const CLASS_AT_END = / \(((?:[\p{Lu}_][\p{L}\p{N}_:]{0,255})|#<Class:0x[0-9a-f]{1,16}>)\)$/u

/**
 * Ruby's `Exception#full_message`: the first line has the newest call, the message and the class (`/app/a.rb:3:in 'f': bad (E)`), then
 * `from` lines, then the same again for each cause. Also `backtrace.join("\n")`, what Rails logs, and the order of Ruby 2.5 to 2.7 on a
 * terminal, oldest first and numbered. Answered newest call first, outermost exception first.
 */
export function parseRuby(text: string, message: string): ParsedException[] {
  const exceptions: ParsedException[] = []
  let current: ParsedException | undefined
  let oldestFirst = false
  let inMessage = false
  for (const line of linesOf(withoutMessage(text, message))) {
    const content = line.trim()
    if (content === '' && !inMessage) continue
    const numbered = /^\s+\d{1,5}: from /.exec(line)
    const isFrom = numbered !== null || content.startsWith('from ')
    if (isFrom) {
      const frame = readFrame(numbered === null ? content.slice(5) : line.slice(numbered[0].length))
      if (frame === undefined) continue
      if (numbered !== null && (current === undefined || !oldestFirst)) {
        exceptions.push((current = { type: '', message: '', frames: [] }))
        oldestFirst = true
      }
      current ??= begin(exceptions, '', '')
      current.frames.push(frame)
      inMessage = false
      continue
    }
    const header = line.startsWith(' ') || line.startsWith('\t') ? undefined : readHeader(line)
    if (header !== undefined) {
      if (oldestFirst && current !== undefined && current.type === '') {
        current.frames.reverse().unshift(header.frame)
        Object.assign(current, { type: header.type, message: header.message })
        oldestFirst = false
      } else {
        current = begin(exceptions, header.type, header.message)
        current.frames.push(header.frame)
      }
      inMessage = true
      continue
    }
    const frame = readFrame(content)
    if (frame !== undefined && (!inMessage || exceptions.length === 0)) {
      current ??= begin(exceptions, '', '')
      current.frames.push(frame)
    } else if (inMessage && current !== undefined && current.message.length < 8192) {
      current.message += `\n${line}`
    } else if (current === undefined && !content.startsWith('Traceback (')) {
      const titled = readTitle(content)
      if (titled !== undefined) current = begin(exceptions, titled.type, titled.message)
    }
  }
  for (const exception of exceptions) exception.message = exception.message.trimEnd()
  return exceptions.some(({ frames }) => frames.length > 0) ? exceptions : []
}

function begin(exceptions: ParsedException[], type: string, message: string): ParsedException {
  const exception = { type, message, frames: [] }
  exceptions.push(exception)
  return exception
}

/** `/app/a.rb:3:in 'f': bad (E)`; undefined where the line is not of that form. */
function readHeader(line: string): { type: string; message: string; frame: Frame } | undefined {
  const head = line.slice(0, MAX_FRAME_LINE)
  const opening = indexOfLabel(head)
  let place = head
  let rest = ''
  if (opening >= 0) {
    const end = head.indexOf("': ", opening)
    if (end < 0) return undefined
    place = head.slice(0, end + 1)
    rest = line.slice(end + 3)
  } else {
    // Code that runs outside any method, as Ruby says it of a syntax error: `/app/a.rb:3: bad (SyntaxError)`.
    const end = /:\d{1,9}: /.exec(head)
    if (end === null) return undefined
    place = head.slice(0, end.index + end[0].length - 2)
    rest = line.slice(end.index + end[0].length)
  }
  const found = CLASS_AT_END.exec(rest)
  if (found === null && opening < 0) return undefined
  const frame = readFrame(place)
  if (frame === undefined) return undefined
  if (found !== null) return { type: found[1]!, message: rest.slice(0, found.index), frame }
  // Without a message only the class is written, and of a RuntimeError not even that.
  if (rest === 'unhandled exception') return { type: 'RuntimeError', message: '', frame }
  return /^[\p{Lu}][\p{L}\p{N}_:]{0,255}$/u.test(rest) ? { type: rest, message: '', frame } : { type: '', message: rest, frame }
}

/** `NoMethodError (undefined method …):` as Rails logs it, `NoMethodError: undefined method …` of many loggers. */
function readTitle(line: string): { type: string; message: string } | undefined {
  const found = /^([\p{Lu}][\p{L}\p{N}_:]{0,255}?)(?: \((.{0,8192})\):?|: (.{0,8192}))$/u.exec(line)
  return found === null ? undefined : { type: found[1]!, message: found[2] ?? found[3] ?? '' }
}

/** `/app/a.rb:3:in 'Cart#total'`, before Ruby 3.4 with a backtick; `rack (2.0.3) lib/rack/builder.rb:3:in 'call'` of Rails. */
function readFrame(text: string): Frame | undefined {
  if (text.length > MAX_FRAME_LINE) return undefined
  const opening = indexOfLabel(text)
  const label = opening < 0 ? '' : text.slice(opening + 5, text.endsWith("'") ? -1 : undefined)
  const { file: place, line, column } = splitPosition(opening < 0 ? text : text.slice(0, opening))
  // Words that end in a number are prose.
  if (line === 0 || column > 0 || place === '' || (opening < 0 && !/\.(?:rb|ru|rake|erb|haml|slim)$/.test(place))) return undefined
  const gem = /^([\w.-]{1,100}) \([\w.-]{1,50}\) /.exec(place)
  const file = gem === null ? place : place.slice(gem[0].length)
  const origin = gem === null ? rubyOrigin(file) : { module: gem[1]!, inApp: false }
  return toFrame(label, { file, line, column: 0 }, origin, place)
}

function indexOfLabel(text: string): number {
  const backtick = text.indexOf(':in `')
  const quote = text.indexOf(":in '")
  if (backtick < 0 || quote < 0) return Math.max(backtick, quote)
  return Math.min(backtick, quote)
}

/**
 * The class stands between the first line of the message and the others, so these can be taken out: no line of theirs is read as a
 * frame then.
 */
function withoutMessage(text: string, message: string): string {
  const newline = message.indexOf('\n')
  if (newline < 0) return text
  const at = text.indexOf(`': ${message.slice(0, newline)} (`)
  if (at < 0) return text
  const start = text.indexOf('\n', at)
  const rest = message.slice(newline).trimEnd()
  return start >= 0 && text.startsWith(rest, start) ? text.slice(0, start) + text.slice(start + rest.length) : text
}
