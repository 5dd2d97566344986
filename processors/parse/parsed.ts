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
