import type { Frame } from '../../collector/api.ts'
import { javaOrigin } from './java-origin.ts'
import { toFrame } from './parsed.ts'
import type { ParsedException } from './parsed.ts'
import { endOfMessage, linesOf, splitHeader, splitPosition } from './text.ts'

/**
 * `Throwable.printStackTrace` and what loggers make of it: newest call first, `Caused by:` for the causes, each followed by
 * `... 27 more` frames that it shares with the one above (they are not repeated here either). A `Suppressed:` exception, indented, is
 * no cause: it and what is nested in it stay in the text alone.
 */
export function parseJava(text: string, message: string): ParsedException[] {
  const skip = endOfMessage(text, message)
  const exceptions: ParsedException[] = [{ ...readHeader(text), frames: [] }]
  let current = exceptions[0]!
  let suppressedAt = -1
  for (const line of linesOf(skip === 0 ? text : text.slice(skip))) {
    const indent = indentOf(line)
    const content = line.slice(indent)
    if (content.startsWith('Suppressed: ')) {
      if (suppressedAt < 0) suppressedAt = indent
      continue
    }
    if (content.startsWith('Caused by: ') && (suppressedAt < 0 || indent < suppressedAt)) {
      suppressedAt = -1
      current = { ...splitHeader(content.slice(11).replace('[CIRCULAR REFERENCE: ', '')), frames: [] }
      exceptions.push(current)
      continue
    }
    if (suppressedAt >= 0 && indent > suppressedAt) continue
    if (!content.startsWith('at ')) continue
    suppressedAt = -1
    const frame = readJavaFrame(content)
    if (frame !== undefined) current.frames.push(frame)
  }
  return exceptions.some(({ frames }) => frames.length > 0) ? exceptions : []
}

/**
 * `at loader//module@1/com.acme.Cart.total(Cart.java:12) ~[shop.jar:1.0]`. The file is a bare name with a line, `Native Method` or
 * `Unknown Source`. Undefined for anything else, so it also tells Java's text from JavaScript's.
 */
export function readJavaFrame(content: string): Frame | undefined {
  const open = content.indexOf('(')
  const close = content.indexOf(')', open)
  if (open < 4 || close < 0) return undefined
  let name = content.slice(3, open)
  const slash = name.lastIndexOf('/')
  if (slash >= 0 && !isHidden(name, slash)) name = name.slice(slash + 1)
  const dot = name.lastIndexOf('.')
  if (dot <= 0 || name.includes(' ')) return undefined
  const place = content.slice(open + 1, close)
  const position = splitPosition(place)
  if (/[/\\@ ]/.test(position.file) && !PLACES.has(place)) return undefined
  if (position.line === 0 && !PLACES.has(place) && !/\.(?:java|kt|scala|groovy|clj)$/.test(place)) return undefined
  const module = name.slice(0, dot)
  const file = PLACES.has(place) ? '' : position.file
  return toFrame(
    name.slice(dot + 1),
    { file, line: position.line, column: 0 },
    javaOrigin(module),
    place === position.file ? place : position.file,
  )
}

const PLACES = new Set(['Native Method', 'Unknown Source', 'Unknown Source:0', 'SourceFile'])

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
  return line.startsWith('at ') ? { type: '', message: '' } : splitHeader(line)
}
