import { javascriptOrigin } from '../../collector/api.ts'
import type { Frame } from '../../collector/api.ts'
import { toFrame } from './parsed.ts'
import type { Position } from './parsed.ts'
import { openingOf, splitPosition, trimmed } from './text.ts'

const SPACE = 32
const SLASH = 47
const CLOSING = 41

/** An eval within an eval is followed inwards this often; V8 itself rarely nests twice. */
const EVAL_DEPTH = 8

const BYTECODE = 'address at '

/**
 * One line of V8, Chakra or Hermes: `at fn (file:1:2)`, `at file:1:2`, `at async fn (…)`, `at fn [as alias] (…)`, `at new Fn (…)`,
 * `at fn (native)`, `at fn (eval at outer (file:1:2), <anonymous>:3:4)`. `text` begins after the `at `.
 */
export function readV8Frame(text: string): Frame | undefined {
  let rest = trimmed(text)
  if (rest.startsWith('async ')) rest = rest.slice(6)
  if (rest === '') return undefined
  if (rest === '[native code]') return readGeckoFrame(rest)
  // Opera's, as Chrome's formatter cuts it.
  if (rest.startsWith('[arguments not available])@')) return readGeckoFrame(rest.slice(26))
  if (rest.charCodeAt(rest.length - 1) !== CLOSING)
    return /^[^/\\ ]{0,256}@[a-z-]{2,24}:/.test(rest) ? readGeckoFrame(rest) : withoutFunction(rest)
  let open = openingOf(rest)
  // A file name with a lone bracket does not balance: the location then begins at the first bracket after a space.
  if (open < 0) open = rest.indexOf(' (') + 1
  if (open === 0 && !rest.startsWith('(')) return undefined
  const name = trimmed(rest.slice(0, rest.charCodeAt(open - 1) === SPACE ? open - 1 : open))
  const location = trimmed(rest.slice(open + 1, -1))
  // `eval (eval at outer (file:1:2)).name(<anonymous>:3:4)` of Chrome 20: the code of the eval again.
  if (name.startsWith('eval (eval at ')) return readV8Frame(name.slice(0, name.lastIndexOf(')') + 1))
  // Safari's extension frames as Chrome's formatter writes them: `fn@safari-extension:(//id/file.js:1:2)`.
  if (name.endsWith(':') && name.endsWith('extension:')) return readGeckoFrame(name + location) ?? withoutFunction(name + location)
  const inner = readLocation(location)
  if (inner === undefined) return undefined
  return framed(name, inner.position, inner.raw)
}

/** `at file:1:2` and `at <anonymous>`; words without a position are prose, or a line that was cut. */
function withoutFunction(text: string): Frame | undefined {
  // A module that is its own URL, and WebAssembly, whose position is an offset: `wasm://wasm/5f3d2bea:wasm-function[1]:0x2b`.
  if (text.startsWith('data:') || text.startsWith('wasm:')) {
    const place = readLocation(text)!
    return framed('', place.position, place.raw)
  }
  const position = splitPosition(text)
  if (position.line === 0) return undefined
  // A closing bracket that was cut off.
  const open = position.file.indexOf(' (')
  if (open > 0) return framed(text.slice(0, open), { ...position, file: position.file.slice(open + 2) })
  // `HTMLButtonElement.<anonymous> @  http://host/file.js:1:4287`, as copied from a console.
  const at = position.file.indexOf(' @ ')
  if (at < 0) return framed('', position, position.file)
  return framed(text.slice(0, at).trim(), { ...position, file: position.file.slice(at + 3).trim() })
}

function readLocation(location: string): { position: Position; raw: string } | undefined {
  // A path, as most are.
  if (location.charCodeAt(0) === SLASH) {
    const position = splitPosition(location)
    if (position.line > 0) return { position, raw: position.file }
  }
  let text = location
  if (text.startsWith('async ')) text = text.slice(6)
  if (text.startsWith(BYTECODE)) {
    // Hermes: a place in its bytecode, kept as such in `raw`, since its column counts from 0.
    const position = splitPosition(text.slice(BYTECODE.length))
    return { position, raw: BYTECODE + position.file }
  }
  if (text.startsWith('index ')) return { position: { file: '', line: 0, column: 0 }, raw: '' }
  // The code of an eval has no file of its own: the frame stands where eval was called.
  for (let depth = 0; depth < EVAL_DEPTH && isEval(text); depth++) {
    const start = text.indexOf('(')
    const end = text.lastIndexOf(')')
    if (start < 0 || end < start) break
    text = text.slice(start + 1, end)
  }
  if (text.startsWith('wasm:')) return { position: { file: text, line: 0, column: 0 }, raw: text }
  // The source text is no file name.
  if (text.startsWith('data:')) return { position: { ...splitPosition(text), file: '<data:>' }, raw: '<data:>' }
  const position = splitPosition(text)
  // Deno, of an eval with a name of its own: `(price.js, <anonymous>:1:1)`.
  if (position.file.endsWith(', <anonymous>')) position.file = position.file.slice(0, -13)
  // Prose in brackets.
  if (position.line === 0 && position.file.includes(' ') && !KNOWN_PLACES.has(position.file)) return undefined
  return { position, raw: position.file }
}

const KNOWN_PLACES = new Set(['native code', 'unknown location', 'eval code'])

function isEval(text: string): boolean {
  return text.startsWith('eval at ') || text.startsWith('at eval at ')
}

/**
 * One line of Firefox or Safari: `fn@file:1:2`, `file:1:2`, `fn@[native code]`, `[native code]`, `fn@file line 3 > eval:1:2`. Names may
 * hold an `@` (`obj["@fn"]`) and so may URLs (`/@scope/`): the one that a location follows divides.
 */
export function readGeckoFrame(text: string): Frame | undefined {
  const line = trimmed(text)
  if (line === '[native code]' || line === '[wasm code]') return framed('', { file: line, line: 0, column: 0 })
  const at = dividerOf(line)
  const name = at < 0 ? '' : stripArguments(line.slice(0, at))
  let location = at < 0 ? line : line.slice(at + 1)
  if (location === '[native code]' || location === '[wasm code]') return framed(name, { file: location, line: 0, column: 0 })
  if (at >= 0 && location.includes(':wasm-function[')) return framed(name, { file: location, line: 0, column: 0 })
  const position = splitPosition(location)
  if (position.line === 0 || position.file === '') return undefined
  // Without a divider only something like a file is a frame; prose ends in numbers too: `connect to db:5432`.
  if (at < 0 && (line.includes(' ') || !/[/\\.]/.test(position.file))) return undefined
  location = position.file
  const nested = location.indexOf(' line ')
  if (nested > 0 && location.includes(' > ', nested)) {
    const outer = Number.parseInt(location.slice(nested + 6, nested + 16), 10)
    return framed(name, { file: location.slice(0, nested), line: Number.isNaN(outer) ? 0 : outer, column: position.column }, location)
  }
  return framed(name, position)
}

function dividerOf(line: string): number {
  let last = -1
  for (let at = line.indexOf('@'); at >= 0; at = line.indexOf('@', at + 1)) {
    last = at
    // One fixed-length look at what follows, so the loop stays linear.
    if (/^(?:[a-zA-Z][a-zA-Z0-9+.-]{1,30}:|\/|\[(?:native|wasm) code\]|[a-zA-Z]:\\)/.test(line.slice(at + 1, at + 40))) return at
  }
  // Safari's anonymous frames are the location alone, which may hold an `@`.
  return line.startsWith('/') || line.slice(0, Math.max(last, 0)).includes('://') ? -1 : last
}

/** Old Firefox and Opera write the arguments: `bar(1)`, `bar([arguments not available])`. */
function stripArguments(name: string): string {
  if (!name.endsWith(')')) return name
  const open = name.indexOf('(')
  return open < 0 ? name : name.slice(0, open)
}

function framed(name: string, position: Position, rawFile = position.file): Frame {
  const query = position.file.indexOf('?')
  const file = query > 0 ? position.file.slice(0, query) : position.file
  const shown = name === '<anonymous>' || name === '(anonymous)' || name === '?' ? '' : name
  const frame = toFrame(shown, { file, line: position.line, column: position.column }, javascriptOrigin(file), rawFile)
  // Hermes, of the body of a generator or an async function: `?anon_0_total`.
  if (shown.startsWith('?anon_')) frame.function = shown.replace(/^\?anon_\d{1,9}_/, '')
  return frame
}
