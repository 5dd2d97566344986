import type { Frame } from '../../collector/api.ts'
import { javaOrigin } from './java-origin.ts'
import { countElided, Elided, toFrame } from './parsed.ts'
import type { ParsedException } from './parsed.ts'
import { remember } from './remember.ts'
import { endOfMessage, linesOf, splitHeader, splitPosition } from './text.ts'

/** Lines of a cause's message that are read. */
const MESSAGE_LINES = 100

/**
 * `Throwable.printStackTrace` and what loggers make of it: newest call first, `Caused by:` for the causes, each followed by
 * `... 27 more` frames that it shares with the one above, from where they are put back. A `Suppressed:` exception, indented, is no cause:
 * it and what is nested in it stay in the text alone.
 */
export function parseJava(text: string, message: string): ParsedException[] {
  const skip = endOfMessage(text, message)
  const exceptions: ParsedException[] = [{ ...readHeader(text), frames: [] }]
  const elided = new Elided()
  let current = exceptions[0]!
  let suppressedAt = -1
  // Of the first exception the message is what was sent, or its first line.
  let messageLines = MESSAGE_LINES
  for (const line of linesOf(skip === 0 ? text : text.slice(skip))) {
    const indent = indentOf(line)
    const content = line.slice(indent)
    if (content.startsWith('Suppressed: ')) {
      if (suppressedAt < 0) suppressedAt = indent
      continue
    }
    if (content.startsWith('Caused by: ') && (suppressedAt < 0 || indent < suppressedAt)) {
      suppressedAt = -1
      messageLines = 0
      current = { ...splitJavaHeader(content.slice(11).replace('[CIRCULAR REFERENCE: ', '')), frames: [] }
      exceptions.push(current)
      continue
    }
    if (suppressedAt >= 0 && indent > suppressedAt) continue
    const more = countElided(content)
    if (more > 0 && exceptions.length > 1) {
      suppressedAt = -1
      elided.restore(current.frames, exceptions.at(-2)!.frames, more)
      messageLines = MESSAGE_LINES
      continue
    }
    const frame = content.startsWith('at ') ? javaFrame(content) : undefined
    if (frame !== undefined) {
      suppressedAt = -1
      messageLines = MESSAGE_LINES
      current.frames.push(frame)
    } else if (messageLines < MESSAGE_LINES) {
      messageLines++
      current.message += `\n${line}`
    }
  }
  for (const exception of exceptions) exception.message = exception.message.trimEnd()
  return exceptions.some(({ frames }) => frames.length > 0) ? exceptions : []
}

const javaFrame = remember(readJavaFrame)

/**
 * `at loader//module@1/com.acme.Cart.total(Cart.java:12) ~[shop.jar:1.0]`. The file is a bare name with a line, `Native Method` or
 * `Unknown Source`. Undefined for anything else, so it also tells Java's text from JavaScript's.
 */
export function readJavaFrame(content: string): Frame | undefined {
  const close = endOfPlace(content)
  const open = content.lastIndexOf('(', close)
  if (open < 4 || close < open) return undefined
  let name = content.slice(3, open)
  const slash = name.lastIndexOf('/')
  if (slash >= 0 && !isHidden(name, slash)) name = name.slice(slash + 1)
  const dot = name.lastIndexOf('.')
  if (dot <= 0) return undefined
  const place = content.slice(open + 1, close)
  const position = splitPosition(place)
  const known = PLACES.has(position.file)
  // Kotlin's names in backticks may hold blanks; prose does not end in a class's file.
  if (name.includes(' ') && !(position.line > 0 && SOURCE.test(position.file))) return undefined
  if (!known && (/[/\\@]/.test(position.file) || (position.file.includes(' ') && !SOURCE.test(position.file)))) return undefined
  if (!known && position.line === 0 && !SOURCE.test(place)) return undefined
  const module = name.slice(0, dot)
  const { line } = position
  return toFrame(name.slice(dot + 1), { file: known ? '' : position.file, line, column: 0 }, javaOrigin(module), position.file)
}

/** Logback and Log4j write the archive behind it: `(Cart.java:12) ~[shop.jar:1.0]`. */
function endOfPlace(content: string): number {
  if (content.endsWith(')')) return content.length - 1
  const archive = content.lastIndexOf(') ~[')
  return archive >= 0 ? archive : content.endsWith(']') ? content.lastIndexOf(') [') : content.lastIndexOf(')')
}

const SOURCE = /\.(?:java|kts?|scala|groovy|clj[cs]?)$/

const PLACES = new Set(['Native Method', 'Unknown Source', 'SourceFile'])

/** A hidden class's name ends in `/0x…`, which is no module. */
function isHidden(name: string, slash: number): boolean {
  return name.startsWith('0x', slash + 1)
}

function indentOf(line: string): number {
  let i = 0
  while (line.charCodeAt(i) === 32 || line.charCodeAt(i) === 9) i++
  return i
}

function readHeader(text: string): { type: string; message: string } {
  const end = text.indexOf('\n')
  const line = (end < 0 ? text : text.slice(0, end)).trim().replace(/^Exception in thread "[^"]{0,256}" /, '')
  return line.startsWith('at ') ? { type: '', message: '' } : splitJavaHeader(line)
}

/** What parsers of XML write between type and message: `org.xml.sax.SAXParseException; lineNumber: 1; columnNumber: 29; The element …`. */
const PLACE_IN_XML = /^([\w.$]{1,256})(?:; (?:publicId|systemId|lineNumber|columnNumber): [^;]{0,1024}){1,4}; /

function splitJavaHeader(line: string): { type: string; message: string } {
  const placed = line.includes('; lineNumber: ') ? PLACE_IN_XML.exec(line) : null
  return placed === null ? splitHeader(line) : { type: placed[1]!, message: line.slice(placed[0].length) }
}
