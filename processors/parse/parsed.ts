import { LIMITS } from '../../collector/api.ts'
import type { Frame } from '../../collector/api.ts'

/** One exception as a runtime's own text shows it. `type` and `message` are empty where the text does not say. */
export interface ParsedException {
  type: string
  message: string
  /** Newest call first. */
  frames: Frame[]
}

/**
 * Reads one runtime's text: outermost exception first, its causes after it; empty where no frame was found. Total: any string is
 * answered, in time linear in its length. `message` is what the sender says the message is: those lines are never read as frames.
 */
export type Parser = (text: string, message: string) => ParsedException[]

/** Where the frame's code comes from, by the rules of one language. */
export interface Origin {
  module: string
  inApp: boolean
}

export interface Position {
  file: string
  /** From 1; 0 where unknown. */
  line: number
  column: number
}

/** `rawFile` keeps what the runtime wrote where `file` is cleaner: a query string, an eval within a file. */
export function toFrame(name: string, position: Position, origin: Origin, rawFile: string = position.file): Frame {
  const { file, line, column } = position
  return {
    function: name,
    file,
    line,
    column,
    module: origin.module,
    inApp: origin.inApp,
    raw: { function: name, file: rawFile, line, column },
    status: 'raw',
  }
}

/** Frames copied for one trace from enclosing ones: what a chain of the longest kind can show. */
const MAX_RESTORED = LIMITS.frames * LIMITS.causes

/**
 * Puts back what `... 12 more` left out: a cause ends in the oldest frames of the exception that encloses it. Total over a trace, so that
 * a text of nothing but such lines costs no more than a real one.
 */
export class Elided {
  #left = MAX_RESTORED

  restore(frames: Frame[], enclosing: readonly Frame[], count: number): void {
    // Of more than that the newest half would be cut again.
    const wanted = Math.min(count, enclosing.length, this.#left, LIMITS.frames)
    this.#left -= wanted
    for (let i = enclosing.length - wanted; i < enclosing.length; i++) frames.push(copyFrame(enclosing[i]!))
  }
}

/** The processors that follow write into frames: no two places may hold the same one. */
export function copyFrame(frame: Frame): Frame {
  return { ...frame, raw: { ...frame.raw } }
}

/** `... 12 more` of Java and of the PHP SDK, `... 12 common frames omitted` of Logback; 0 for any other line. */
export function countElided(content: string): number {
  if (!content.startsWith('... ')) return 0
  const found = /^\.\.\. (\d{1,6}) (?:more|common frames omitted)$/.exec(content)
  return found === null ? 0 : Number(found[1])
}
