import { LIMITS } from '../../collector/api.ts'
import type { Frame } from '../../collector/api.ts'
import { pythonOrigin } from './python-origin.ts'
import { copyFrame, toFrame } from './parsed.ts'
import type { ParsedException } from './parsed.ts'
import { remember } from './remember.ts'
import { linesOf, numberBefore } from './text.ts'

const TRACEBACK = 'Traceback (most recent call last):'

/** One traceback while it is read. Depth 0 is the chain, 1 and more are members of an ExceptionGroup. */
interface Block extends ParsedException {
  depth: number
  /** Which member of its group it is of: an exception and what caused it are of one. */
  member: number
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
  // The member that is read at each depth.
  const members = [0]
  let current: Block | undefined
  // An exception that was never raised has no traceback: it begins with `Type: message`.
  let mayBegin = true
  let left = LIMITS.frames * LIMITS.causes
  const begin = (depth: number): Block => {
    const block = { type: '', message: '', frames: [], depth, member: members[depth] ?? 0, closed: false }
    blocks.push(block)
    return block
  }
  for (const line of linesOf(withoutMessage(text, message))) {
    const [content, depth] = readMargin(line)
    const marker = content.indexOf(TRACEBACK)
    if (marker >= 0 && content.length < marker + TRACEBACK.length + 8) {
      current = begin(depth)
      continue
    }
    if (content.startsWith('  File "')) {
      // A traceback without its first line: cut off, or of a syntax error. After `Type: message` a new one begins.
      if (current === undefined || current.closed) {
        if (current?.closed === true && !current.message.endsWith('\n')) continue
        current = begin(depth)
      }
      const frame = pythonFrame(content)
      if (frame !== undefined) current.frames.push(frame)
      continue
    }
    if (content === '') continue
    if (CHAINED.has(content) || content.includes('+--')) {
      if (content.includes('+--')) members[content.startsWith('+-+') ? depth + 1 : depth] = blocks.length
      current = undefined
      mayBegin = true
    } else if (current === undefined) {
      if (mayBegin && splitType(content) !== undefined) close((current = begin(depth)), content)
      mayBegin = false
    } else if (!current.closed) {
      if (content.startsWith('  [Previous line repeated ')) left -= repeatLast(current.frames, content, left)
      if (content.charCodeAt(0) !== 32) close(current, content)
    } else if (current.message.length < 8192) {
      current.message += `\n${content}`
    }
  }
  const read = blocks.filter(({ frames, closed }) => frames.length > 0 || closed)
  return read.some(({ frames }) => frames.length > 0) ? inOrder(read).map(finish) : []
}

function close(block: Block, content: string): void {
  const header = splitType(content)
  if (header !== undefined) Object.assign(block, header, { closed: true })
}

/** `  [Previous line repeated 995 more times]`: of more than are kept of a stack no more are put back. Answers how many. */
function repeatLast(frames: Frame[], content: string, left: number): number {
  const last = frames.at(-1)
  const count = Math.min(Number(/repeated (\d{1,7}) more/.exec(content)?.[1] ?? 0), LIMITS.frames, left)
  if (last === undefined) return 0
  for (let i = 0; i < count; i++) frames.push(copyFrame(last))
  return count
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
  return [mark === '|' && line[i + 1] === ' ' ? line.slice(i + 2) : line.slice(i), Math.max(depth - 1, 0)]
}

const pythonFrame = remember(readFrame)

/** `  File "/app/shop.py", line 7, in total`; a syntax error has no `in`. A file name may hold quotes, so it is cut from the right. */
function readFrame(line: string): Frame | undefined {
  const mark = line.lastIndexOf('", line ')
  if (mark < 8) return undefined
  let end = mark + 8
  while (end < line.length && line.charCodeAt(end) >= 48 && line.charCodeAt(end) <= 57) end++
  const number = numberBefore(line, end)
  if (number === undefined) return undefined
  const name = line.startsWith(', in ', end) ? line.slice(end + 5).trim() : ''
  const file = line.slice(8, mark)
  return toFrame(name, { file, line: number[0], column: 0 }, pythonOrigin(file, name))
}

/** `pkg.mod.Error: message`, `KeyboardInterrupt`; undefined for any other prose. */
function splitType(line: string): { type: string; message: string } | undefined {
  const colon = line.indexOf(':')
  const type = (colon < 0 ? line : line.slice(0, colon)).trim()
  if (!/^[\p{L}_][\p{L}\p{N}_.<>]{0,255}$/u.test(type)) return undefined
  return { type, message: colon < 0 ? '' : line.slice(colon + 1).trim() }
}

/** The outermost of each sequence first, then the members of its group, then what caused it. */
function inOrder(blocks: Block[]): Block[] {
  const depth = blocks.reduce((least, block) => Math.min(least, block.depth), Infinity)
  // Each exception with what is within it; a sequence for each member.
  const sequences: Block[][][] = []
  let member: number | undefined
  for (const block of blocks) {
    if (block.depth > depth && sequences.length > 0) sequences.at(-1)!.at(-1)!.push(block)
    else if (block.member === member) sequences.at(-1)!.push([block])
    else {
      sequences.push([[block]])
      member = block.member
    }
  }
  return sequences.flatMap((sequence) =>
    sequence.reverse().flatMap(([first, ...within]) => (within.length === 0 ? [first!] : [first!, ...inOrder(within)])),
  )
}

function finish({ type, message, frames }: Block): ParsedException {
  return { type, message: message.trimEnd(), frames: frames.reverse() }
}
