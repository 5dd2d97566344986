import type { Frame } from '../../collector/api.ts'
import { countElided, Elided, toFrame } from './parsed.ts'
import type { ParsedException } from './parsed.ts'
import { phpOrigin } from './php-origin.ts'
import { endOfMessage, linesOf, openingOf, splitHeader, splitPosition } from './text.ts'

/** What a call is written with: function, and where it was called from. */
interface Call {
  name: string
  file: string
  line: number
}

/**
 * PHP's two forms. Its own (`getTraceAsString`, `Throwable::__toString`, the log of a fatal error) has numbered lines, each with a call and
 * where it was called; causes come first and `Next` divides. The OpenTelemetry SDK writes Java's form, with base names for files and dots
 * for backslashes. In both answers a frame's position is where its function stood, newest call first, outermost exception first.
 */
export function parsePhp(text: string, message: string): ParsedException[] {
  const own = parseOwn(text, message)
  return own.length > 0 ? own : parseJavaLike(text, message)
}

function parseOwn(text: string, message: string): ParsedException[] {
  const exceptions: ParsedException[] = []
  let header: string[] = []
  let calls: Call[] | undefined
  let thrown: ReturnType<typeof readThrown> | undefined
  const close = (): void => {
    if (calls === undefined) return
    exceptions.push({ type: thrown?.type ?? '', message: thrown?.message ?? '', frames: framesOf(calls, thrown) })
    calls = thrown = undefined
    header = []
  }
  for (const line of linesOf(onOneLine(text, message))) {
    if (line === 'Stack trace:' || line === 'PHP Stack trace:') {
      close()
      thrown = readThrown(header.join('\n'))
      calls = []
      continue
    }
    // Frames stand behind `Stack trace:` alone, but for getTraceAsString, which begins with the first.
    const call = calls !== undefined || (exceptions.length === 0 && line.startsWith('#0 ')) ? readCall(line, calls?.length ?? 0) : undefined
    if (call !== undefined) (calls ??= []).push(call)
    else {
      if (calls !== undefined && calls.length > 0) close()
      if (header.length < 100 && (line !== '' || header.length > 0)) header.push(line)
    }
  }
  close()
  return exceptions.some(({ frames }) => frames.length > 0) ? exceptions.reverse() : []
}

/** `#3 /app/cart.php(12): Acme\Cart->total(1, 'x')`, `#4 [internal function]: {closure}(1)`, `#5 {main}`. */
function readCall(line: string, number: number): Call | undefined {
  const mark = `#${number} `
  if (!line.startsWith(mark)) return undefined
  const rest = line.slice(mark.length)
  if (rest === '{main}') return { name: rest, file: '', line: 0 }
  if (rest.startsWith('[internal function]: ')) return { name: callee(rest.slice(21)), file: '[internal function]', line: 0 }
  // A file may hold brackets, `cart.php(3) : eval()'d code(1)`, but no `): ` behind a number.
  const place = /\((\d{1,9})\): /.exec(rest)
  if (place === null) return undefined
  return { name: callee(rest.slice(place.index + place[0].length)), file: rest.slice(0, place.index), line: Number(place[1]) }
}

/** Without its arguments. PHP 8.4 names a closure by its place, brackets included: `{closure:Acme\Cart::total():12}`. */
function callee(text: string): string {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (char === '{') depth++
    else if (char === '}') depth--
    else if (char === '(' && depth <= 0) return text.slice(0, i)
  }
  return text
}

/** Each function stood where the call before it was made, the newest where the exception was thrown. */
function framesOf(calls: Call[], thrown: { file: string; line: number } | undefined): Frame[] {
  let place = thrown ?? { file: '', line: 0 }
  const frames: Frame[] = []
  for (const call of calls) {
    frames.push(frameOf(call.name, place))
    place = call
  }
  // Cut before `{main}`: where the last call was made is known, its function is not.
  if (place.line > 0) frames.push(frameOf('', place))
  return frames
}

function frameOf(name: string, { file, line }: { file: string; line: number }): Frame {
  const internal = file === '' || file === '[internal function]'
  const arrow = name.lastIndexOf('->', endOfClass(name))
  const colons = arrow < 0 ? name.lastIndexOf('::', endOfClass(name)) : -1
  const at = Math.max(arrow, colons)
  const type = at < 0 ? '' : withoutPlace(name.slice(0, at))
  const called = at < 0 ? name : name.slice(at + 2)
  // A function of a namespace, `Acme\total`, is told apart as a method is, so that both forms of the text agree.
  const slash = called.lastIndexOf('\\', endOfClass(called))
  const module = type !== '' ? type : slash < 0 ? '' : called.slice(0, slash)
  return toFrame(called.slice(slash + 1), { file: internal ? '' : file, line, column: 0 }, phpOrigin(module, internal ? '' : file), file)
}

/** What stands in a closure's name is no class of it. */
function endOfClass(name: string): number {
  const closure = name.indexOf('{closure')
  return closure < 0 ? name.length : closure
}

/** An anonymous class carries its file behind a NUL: `class@anonymous\0/app/cart.php:3$0`. */
function withoutPlace(type: string): string {
  const nul = type.indexOf('\0')
  return nul < 0 ? type : type.slice(0, nul)
}

/** `Acme\E: message in /app/cart.php:12`, with what the log of a fatal error puts before it, and PHP 5's words for the same. */
function readThrown(header: string): { type: string; message: string; file: string; line: number } {
  const text = header
    .trim()
    .replace(/^(?:PHP )?Fatal error: {1,2}/, '')
    .replace(/^Uncaught /, '')
    .replace(/^Next /, '')
  const at = text.lastIndexOf(' in ')
  const position = splitPosition(at < 0 ? '' : text.slice(at + 4))
  const place = position.line > 0 ? { file: position.file, line: position.line } : { file: '', line: 0 }
  const title = position.line > 0 ? text.slice(0, at) : text
  const old = /^exception '([\w\\]{1,256})'(?: with message '([^]{0,8192})')?$/.exec(title)
  if (old !== null) return { type: old[1]!, message: old[2] ?? '', ...place }
  const named = /^([\p{L}_\\][\p{L}\p{N}_\\]{0,255}(?:@anonymous)?)(?:\0[^:]{0,512}(?::\d{1,9}\$[0-9a-f]{1,16})?)?(?:: |$)/u.exec(title)
  return named === null ? { type: '', message: title, ...place } : { type: named[1]!, message: title.slice(named[0].length), ...place }
}

/** The sender's message on one line, so that none of its lines is read as a call. */
function onOneLine(text: string, message: string): string {
  if (!message.includes('\n')) return text
  // The outermost exception comes last; in Java's form it is the first.
  const last = text.lastIndexOf(`${message} in `)
  const at = last < 0 ? text.indexOf(message) : last
  return at < 0 ? text : text.slice(0, at) + message.replaceAll('\n', ' ') + text.slice(at + message.length)
}

function parseJavaLike(text: string, message: string): ParsedException[] {
  const skip = endOfMessage(text, message)
  const newline = text.indexOf('\n')
  const exceptions: ParsedException[] = [titled(newline < 0 ? text : text.slice(0, newline))]
  const elided = new Elided()
  let current = exceptions[0]!
  let first = true
  for (const line of linesOf(text.slice(skip))) {
    const content = line.trimStart()
    if (content.startsWith('Caused by: ')) {
      current = titled(content.slice(11).replace('[CIRCULAR REFERENCE: ', ''))
      exceptions.push(current)
    } else if (countElided(content) > 0 && exceptions.length > 1) {
      elided.restore(current.frames, exceptions.at(-2)!.frames, countElided(content))
    } else if (content.startsWith('at ') && content.endsWith(')')) {
      const frame = readJavaLike(content.slice(3))
      if (frame !== undefined) current.frames.push(frame)
    } else if (!first && exceptions.length > 1 && current.frames.length === 0 && current.message.length < 8192) {
      current.message += `\n${line}`
    }
    first = false
  }
  return exceptions.some(({ frames }) => frames.length > 0) ? exceptions : []
}

function titled(line: string): ParsedException {
  const end = line.indexOf('\0')
  const { type, message } = splitHeader(end < 0 ? line : line.slice(0, end) + line.slice(end).replace(/^\0[^$]{0,512}\$[0-9a-f]{1,16}/, ''))
  return { type: type.replaceAll('.', '\\'), message, frames: [] }
}

/** `Acme.Cart.total(cart.php:12)`, `{main}(index.php:5)`. */
function readJavaLike(text: string): Frame | undefined {
  const open = openingOf(text)
  if (open <= 0) return undefined
  const { file, line } = splitPosition(text.slice(open + 1, -1))
  const known = file === 'Unknown Source'
  const named = text.slice(0, open).replace(/\0[^$]{0,512}\$[0-9a-f]{1,16}/, '')
  const closure = named.indexOf('{closure')
  const dot = named.lastIndexOf('.', closure < 0 ? undefined : closure)
  const module = withoutRepeated(dot < 0 ? '' : named.slice(0, dot), closure >= 0).replaceAll('.', '\\')
  const name = named.slice(dot + 1)
  if (!/^[\p{L}_{][^ ]*$/u.test(name)) return undefined
  return toFrame(
    closure < 0 ? name : name.replaceAll('.', '\\'),
    { file: known ? '' : file, line, column: 0 },
    phpOrigin(module, known ? '' : file),
    file,
  )
}

/** A closure of a method carries its namespace once more: `Acme.Cart.Acme.{closure}`. */
function withoutRepeated(module: string, isClosure: boolean): string {
  if (!isClosure || module.length > 1024) return module
  for (let dot = module.indexOf('.'); dot >= 0; dot = module.indexOf('.', dot + 1)) {
    if (dot * 2 >= module.length) return module
    if (module.endsWith(`.${module.slice(0, dot)}`)) return module.slice(0, -dot - 1)
  }
  return module
}
