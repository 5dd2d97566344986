import { pythonOrigin } from './python-origin.ts'
import { toFrame } from './parsed.ts'
import type { ParsedException } from './parsed.ts'
import { linesOf, numberBefore } from './text.ts'

const TRACEBACK = 'Traceback (most recent call last):'

/** One traceback while it is read. Depth 0 is the chain, 1 and more are members of an ExceptionGroup. */
interface Block extends ParsedException {
  depth: number
  /** Its `Type: message` was seen; what follows may be more lines of the message. */
  closed: boolean
}

/**
 * CPython's traceback: oldest call first within a block, causes before what they caused ("The above exception was the direct cause of",
 * "During handling of"), members of an ExceptionGroup indented behind it. Answered newest call first, outermost exception first, then its
 * group's members, then the chain down.
 */
export function parsePython(text: string, message: string): ParsedException[] {
  const blocks: Block[] = []
  let current: Block | undefined
  for (const line of linesOf(withoutMessage(text, message))) {
    const [content, depth] = readMargin(line)
    const marker = content.indexOf(TRACEBACK)
    if (marker >= 0 && content.length < marker + TRACEBACK.length + 8) {
      current = { type: '', message: '', frames: [], depth, closed: false }
      blocks.push(current)
      continue
    }
    if (content.startsWith('  File "')) {
      // A traceback without its first line: cut off, or of a syntax error. After `Type: message` a new one begins.
      if (current === undefined || current.closed) {
        if (current?.closed === true && !current.message.endsWith('\n')) continue
        current = { type: '', message: '', frames: [], depth, closed: false }
        blocks.push(current)
      }
      const frame = readFrame(content)
      if (frame !== undefined) current.frames.push(frame)
      continue
    }
    if (current === undefined || content === '') continue
    if (!current.closed) {
      if (content.charCodeAt(0) === 32) continue
      const header = splitType(content)
      if (header === undefined) continue
      current.type = header.type
      current.message = header.message
      current.closed = true
    } else if (CHAINED.has(content) || content.includes('+--')) {
      current = undefined
    } else if (current.message.length < 8192) {
      current.message += `\n${content}`
    }
  }
  return inOrder(blocks.filter(({ frames, closed }) => frames.length > 0 || closed))
}

const CHAINED = new Set([
  'The above exception was the direct cause of the following exception:',
  'During handling of the above exception, another exception occurred:',
])

/** The message ends the text, so its lines can be told from frames when the sender says what it is. */
function withoutMessage(text: string, message: string): string {
  if (!message.includes('\n')) return text
  const trimmed = text.trimEnd()
  const end = message.trimEnd()
  if (!trimmed.endsWith(end)) return text
  const start = trimmed.length - end.length
  return trimmed.slice(0, start) + end.slice(0, end.indexOf('\n'))
}

/** `  | ` and `  + ` of an ExceptionGroup: what stands behind the margin, and how many columns deep. */
function readMargin(line: string): [content: string, depth: number] {
  let i = 0
  while (line.charCodeAt(i) === 32) i++
  const mark = line[i]
  if (mark !== '|' && mark !== '+') return [line, 0]
  const depth = i >> 1
  return [
    mark === '|' && line[i + 1] === ' ' ? line.slice(i + 2) : line.slice(i),
    mark === '+' && !line.startsWith('+-', i) ? depth - 1 : depth - 1,
  ]
}

/** `  File "/app/shop.py", line 7, in total`; a syntax error has no `in`. A file name may hold quotes, so it is cut from the right. */
function readFrame(line: string) {
  const mark = line.lastIndexOf('", line ')
  if (mark < 8) return undefined
  let end = mark + 8
  while (end < line.length && line.charCodeAt(end) >= 48 && line.charCodeAt(end) <= 57) end++
  const number = numberBefore(line, end)
  if (number === undefined) return undefined
  const name = line.startsWith(', in ', end) ? line.slice(end + 5).trim() : ''
  const file = line.slice(8, mark)
  return toFrame(name, { file, line: number[0], column: 0 }, pythonOrigin(file))
}

/** `pkg.mod.Error: message`, `KeyboardInterrupt`; undefined for any other prose. */
function splitType(line: string): { type: string; message: string } | undefined {
  const colon = line.indexOf(':')
  const type = (colon < 0 ? line : line.slice(0, colon)).trim()
  if (!/^[\p{L}_][\p{L}\p{N}_.<>]{0,255}$/u.test(type)) return undefined
  return { type, message: colon < 0 ? '' : line.slice(colon + 1).trim() }
}

function inOrder(blocks: Block[]): ParsedException[] {
  const ordered: ParsedException[] = []
  for (let i = blocks.length - 1; i >= 0; i--) {
    if (blocks[i]!.depth > 0) continue
    ordered.push(finish(blocks[i]!))
    for (let member = i + 1; member < blocks.length && blocks[member]!.depth > 0; member++) ordered.push(finish(blocks[member]!))
  }
  return ordered.some(({ frames }) => frames.length > 0) ? ordered : []
}

function finish({ type, message, frames }: Block): ParsedException {
  return { type, message: message.trimEnd(), frames: frames.reverse() }
}
