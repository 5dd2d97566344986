import type { Frame } from '../../collector/api.ts'
import { toFrame } from './parsed.ts'
import type { ParsedException, Position } from './parsed.ts'
import { rustOrigin } from './rust-origin.ts'
import { linesOf, splitPosition } from './text.ts'

/** Lines before the backtrace that are read: a panic's message, a chain of causes. */
const HEADER_LINES = 200
/** Longer names are taken whole: mangled generics grow without bound. */
const MAX_NAME = 2048

/**
 * Rust's backtraces, newest call first: of a panic under RUST_BACKTRACE, of `{:?}` of anyhow and eyre, of `std::backtrace` and the
 * backtrace crate, short and full. Two lines for a call, the function and `at file:line:column`; of inlined calls the function alone
 * repeats. anyhow's `Caused by:` list gives the causes; the one backtrace belongs to the outermost error.
 */
export function parseRust(text: string, message: string): ParsedException[] {
  const frames: Frame[] = []
  const header: string[] = []
  let pending: string | undefined
  for (const line of linesOf(afterMessage(text, message))) {
    const content = line.trim()
    if (content.startsWith('at ') && pending !== undefined) {
      frames.push(frameOf(pending, splitPosition(content.slice(3))))
      pending = undefined
      continue
    }
    const numbered = /^ {0,6}\d{1,6}: +(?:0x[0-9a-f]{1,16} - )?(?=\S)/.exec(line)
    const isFrame = numbered !== null && !isCause(header)
    // The function of an inlined call has no number of its own.
    const isInlined = !isFrame && frames.length > 0 && line.startsWith('      ')
    if (!isFrame && !isInlined) {
      if (header.length < HEADER_LINES && frames.length === 0) header.push(line)
      // What follows the backtrace, such as `note: Some details are omitted`, is no call.
      else if (content !== '' && !line.startsWith(' ')) break
      continue
    }
    if (pending !== undefined) frames.push(frameOf(pending, NOWHERE))
    pending = numbered === null ? content : line.slice(numbered[0].length).trim()
  }
  if (pending !== undefined) frames.push(frameOf(pending, NOWHERE))
  if (frames.length === 0) return withoutBacktrace(header)
  // What the program's own hook was called by, and the hook, are newer than the panic.
  const hook = frames.findIndex((frame) => /(?:^|_)panic_with_hook$/.test(frame.function))
  for (const frame of frames.slice(0, Math.max(hook, 0))) frame.inApp = false
  const [first, ...causes] = readHeader(header)
  return [{ ...first!, frames }, ...causes]
}

/** Without a backtrace, which must be asked for, a panic says its place and nothing of its function, and an error its causes. */
function withoutBacktrace(header: string[]): ParsedException[] {
  const line = header.find((each) => PANIC.test(each))
  if (line === undefined) {
    const chain = readHeader(header)
    return chain.length > 1 && chain[0]!.message !== '' ? chain : []
  }
  const place = /(?:panicked at |', )((?!')[^\n]{1,512}\.rs:\d{1,9}:\d{1,9}):?$/.exec(line)
  if (place === null) return []
  return [{ ...readHeader(header)[0]!, frames: [frameOf('', splitPosition(place[1]!))] }]
}

const PANIC = /^(?:thread '[^']{0,256}' (?:\(\d{1,20}\) )?)?panicked at /

const NOWHERE: Position = { file: '', line: 0, column: 0 }

/** Causes are numbered as calls are; `Stack backtrace:` ends them. */
function isCause(header: string[]): boolean {
  for (let i = header.length - 1; i >= 0; i--) {
    if (/^\s*(?:stack backtrace|BACKTRACE)/i.test(header[i]!)) return false
    if (header[i]!.trim() === 'Caused by:') return true
  }
  return false
}

/** A panic's line and message, or an error's message and its causes; a cause has no type, as anyhow does not say it. */
function readHeader(lines: string[]): ParsedException[] {
  const end = lines.findIndex((line) => /^\s*stack backtrace:\s*$/i.test(line))
  const header = end < 0 ? lines : lines.slice(0, end)
  const panic = header.findIndex((line) => PANIC.test(line))
  if (panic >= 0) {
    const line = header[panic]!
    // Until Rust 1.72 the message stood in the same line: `panicked at 'message', src/main.rs:4:5`.
    const old = /panicked at '(.{0,8192})', [^']{1,512}:\d{1,9}:\d{1,9}$/.exec(line)
    const message = old === null ? header.slice(panic + 1).join('\n') : old[1]!
    return [{ type: 'panic', message: message.trim(), frames: [] }]
  }
  const causedBy = header.findIndex((line) => line.trim() === 'Caused by:')
  const title = (causedBy < 0 ? header : header.slice(0, causedBy))
    .join('\n')
    .trim()
    .replace(/^Error: /, '')
  const exceptions: ParsedException[] = [{ type: '', message: title, frames: [] }]
  if (causedBy < 0) return exceptions
  let fresh = true
  for (const line of header.slice(causedBy + 1)) {
    const numbered = /^ {1,8}\d{1,4}: /.exec(line)
    if (numbered !== null) exceptions.push({ type: '', message: line.slice(numbered[0].length), frames: [] })
    else if (fresh) exceptions.push({ type: '', message: line.trim(), frames: [] })
    else exceptions.at(-1)!.message += `\n${line.slice(0, 8).trimStart()}${line.slice(8)}`
    fresh = false
  }
  for (const exception of exceptions) exception.message = exception.message.trimEnd()
  return exceptions
}

/** A message of several lines, which the sender said, may look like a backtrace. */
function afterMessage(text: string, message: string): string {
  if (!message.includes('\n')) return text
  const at = text.indexOf(message)
  return at < 0 ? text : text.slice(0, at) + message.slice(0, message.indexOf('\n')) + text.slice(at + message.length)
}

/** `shop::cart::Cart::total::{{closure}}::h0123456789abcdef`: the hash is of the build and says nothing. */
function frameOf(name: string, { file, line, column }: Position): Frame {
  const named = name.replace(/::h[0-9a-f]{16}$/, '')
  const at = startOfFunction(named)
  const module = at <= 2 ? '' : named.slice(0, at - 2)
  const frame = toFrame(named.slice(at), { file, line, column }, rustOrigin(named, module, file))
  frame.raw.function = name
  return frame
}

/**
 * Where the function begins in a path: its last segment that is no closure and no list of generic arguments. `::` within brackets divides
 * nothing.
 */
function startOfFunction(path: string): number {
  if (path.length > MAX_NAME) return 0
  let depth = 0
  let end = path.length
  for (let i = path.length - 1; i > 0; i--) {
    const char = path[i]
    if (char === '>' && path[i - 1] !== '-') depth++
    else if (char === '}' || char === ')' || char === ']') depth++
    else if (char === '<' || char === '{' || char === '(' || char === '[') depth--
    else if (char === ':' && path[i - 1] === ':' && depth === 0) {
      const segment = path.slice(i + 1, end)
      if (!segment.startsWith('{') && !segment.startsWith('<')) return i + 1
      end = i - 1
      i--
    }
  }
  return 0
}
