import type { Frame } from '../../../collector/api.ts'
import type { Described } from './frame.ts'

/** Columns beyond this are of a file whose lines a minifier joined. */
const WIDE_COLUMN = 250

/** Whether it is of lines that a minifier joined. */
export const isJoined = ({ line, column }: Frame['raw']): boolean => column > WIDE_COLUMN && line > 0 && line < 100

/** Minified files have a licence and one long line. */
const FIRST_LINES = 5

/** What loads a bundle is a file of its own, further out than this. */
const NEAR = 3

/** What the files of a stack are. */
export interface Build {
  minified: boolean
  /** Lines of it were joined, as minifiers do. */
  joined: boolean
  /**
   * JavaScript outside packages: `mapped` where a source map gave its files; `built` where they are those of a build, not of the source; `single`
   * where its newest calls are in one file, which may be a bundle.
   */
  files?: 'built' | 'mapped' | 'single'
}

/** Whether JavaScript that no source map applied to was written by a minifier, by the file's name or by wide columns with names that it made; and whose files they are. */
export function lookAtBuild(frames: readonly Frame[], all: readonly Described[]): Build {
  let built = false
  let joined = false
  let place: string | undefined
  let single = true
  let looked = 0
  let mangled = false
  let mapped = false
  for (const [i, described] of all.entries()) {
    const frame = frames[i]!
    mapped ||= frame.status === 'mapped'
    if (frame.status === 'mapped' || frame.module !== '') continue
    if (described.script === undefined) continue
    if (frame.inApp && looked++ < NEAR) single &&= (place ??= described.place) === described.place
    joined ||= isJoined(frame)
    built ||= joined || described.script === 'bundle'
    // Short names are written too; a minifier joins the lines around those that it makes.
    mangled ||= described.mangled && described.name !== '' && (frame.column > WIDE_COLUMN || frame.line <= FIRST_LINES)
  }
  const minified = built && mangled
  if (mapped) return { minified, joined, files: 'mapped' }
  if (built) return { minified, joined, files: 'built' }
  return single && place !== undefined ? { minified, joined, files: 'single' } : { minified, joined }
}
