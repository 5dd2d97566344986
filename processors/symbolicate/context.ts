import { LIMITS } from '../../collector/api.ts'
import type { Frame } from '../../collector/api.ts'

export type Context = NonNullable<Frame['context']>
export type Generated = NonNullable<Frame['generated']>

/** Where each line of a text begins. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // The line terminators of ECMA-262, which count in source maps; U+2028 and U+2029 do not in any bundler's.
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1)
  }
  return starts
}

/** LIMITS.contextLines on either side of a line (from 1); undefined where the text has no such line. Long lines are cut about the column (from 0). */
export function contextAt(text: string, starts: readonly number[], line: number, column: number): Context | undefined {
  if (line < 1 || line > starts.length) return undefined
  const lineAt = (index: number, around: number): string => {
    const end = index + 1 < starts.length ? starts[index + 1]! : text.length
    return cutLine(text.slice(starts[index]!, end).replace(/[\r\n]+$/, ''), around)
  }
  const context: Context = { pre: [], line: lineAt(line - 1, column), post: [] }
  for (let i = Math.max(0, line - 1 - LIMITS.contextLines); i < line - 1; i++) context.pre.push(lineAt(i, 0))
  for (let i = line; i < Math.min(starts.length, line + LIMITS.contextLines); i++) context.post.push(lineAt(i, 0))
  // What follows the last line break is no line.
  if (context.post.at(-1) === '' && line + context.post.length === starts.length) context.post.pop()
  return context
}

/** The text of a generated file, whose lines may be as long as all of it. */
export class GeneratedText {
  /** Where its lines begin. */
  readonly starts: readonly number[]
  readonly #text: string

  constructor(text: string) {
    this.#text = text
    this.starts = lineStarts(text)
  }

  get bytes(): number {
    return this.#text.length * 2 + this.starts.length * 8
  }

  /** The line (from 1), cut about the column (from 0); undefined where the file has no such place. */
  at(line: number, column: number): Generated | undefined {
    const start = this.starts[line - 1]
    const end = this.starts[line] ?? this.#text.length
    if (start === undefined || start + column >= end) return undefined
    const { text, from } = cut(this.#text, start, end, column)
    return { text: text.replace(/[\r\n]+$/, ''), column: column - from }
  }
}

const CUT = '…'

function cutLine(line: string, column: number): string {
  return line.length <= LIMITS.contextLineLength ? line : cut(line, 0, line.length, column).text
}

/** What is about the column of the line between two places, and what of the line is not in it before that; what was cut off is told by a sign. */
function cut(all: string, start: number, end: number, column: number): { text: string; from: number } {
  const length = LIMITS.contextLineLength
  const from = Math.max(0, Math.min(column - Math.floor(length / 2), end - start - length))
  const kept = all.slice(start + from, Math.min(end, start + from + length)).toWellFormed()
  const text = (from > 0 ? CUT : '') + kept + (start + from + length < end ? CUT : '')
  return { text, from: from > 0 ? from - CUT.length : 0 }
}
