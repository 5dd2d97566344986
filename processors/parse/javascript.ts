import { readGeckoFrame, readV8Frame } from './javascript-frame.ts'
import type { ParsedException } from './parsed.ts'
import { endOfMessage, linesOf, splitHeader } from './text.ts'

/** `    [cause]: TypeError: x` of Node's inspect, `Caused by: TypeError: x` of many libraries. */
const CAUSE = /^(?:\[cause\]: |[Cc]aused [Bb]y:? )(?=\S)/

/**
 * V8 (Node, Chrome, Edge, Deno, Bun's `at` form), Gecko (Firefox) and JavaScriptCore (Safari), also mixed. Frames stand newest first in
 * all of them. V8 begins with `Type: message`, the others with the first frame. What comes before the first frame is message.
 */
export function parseJavascript(text: string, message: string): ParsedException[] {
  const skip = endOfMessage(text, message)
  const exceptions: ParsedException[] = [{ ...readHeader(text), frames: [] }]
  let current = exceptions[0]!
  for (const line of linesOf(skip === 0 ? text : text.slice(skip))) {
    const trimmed = line.trim()
    if (trimmed === '') continue
    const cause = CAUSE.exec(trimmed)
    if (cause !== null) {
      current = { ...splitHeader(trimmed.slice(cause[0].length)), frames: [] }
      exceptions.push(current)
      continue
    }
    // Node's inspect closes the last frame line with ` {` when properties follow.
    const frame = readLine(trimmed.endsWith(' {') ? trimmed.slice(0, -2) : trimmed, line.length > trimmed.length)
    if (frame !== undefined) current.frames.push(frame)
  }
  return exceptions.some(({ frames }) => frames.length > 0) ? exceptions : []
}

function readLine(line: string, indented: boolean) {
  if (line.startsWith('at ')) return readV8Frame(line.slice(3))
  // Longer than any line of these engines; a message rather.
  if (line.length > 4096) return undefined
  const frame = readGeckoFrame(line)
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
