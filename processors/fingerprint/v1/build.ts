import type { Frame } from '../../../collector/api.ts'
import type { Described } from './frame.ts'
import type { Seen } from './seen.ts'

/** Columns beyond this are of a file whose lines a minifier joined. */
const WIDE_COLUMN = 250

/** Whether it is of lines that a minifier joined. */
export const isJoined = ({ line, column }: Pick<Frame, 'line' | 'column'>): boolean => column > WIDE_COLUMN && line > 0 && line < 100

/** Minified files have a licence and one long line. */
const FIRST_LINES = 5

/** Of Node, Deno or an extension, which come minified at times. */
const OF_RUNTIME = /^(?:node|ext|deno|internal):/

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
  /** Node applied the maps of a minified program itself: the places are those of the source, the names what stands where a function is called. */
  renamed?: true
  /** The same of what is compiled to JavaScript: of functions that were written as expressions the name is that of a parameter. */
  doubted?: true
}

/** Whether JavaScript that no source map applied to was written by a minifier, by the file's name or by wide columns with names that it made; and whose files they are. */
export function lookAtBuild(frames: readonly Seen[], all: readonly Described[]): Build {
  let built = false
  let joined = false
  let place: string | undefined
  let single = true
  let looked = 0
  let mangled = false
  // The file of the newest calls is; what it is run in may come minified by itself.
  let shortened = false
  let mapped = false
  const short = new Set<string>()
  let doubted = false
  for (let i = 0; i < frames.length; i++) {
    const frame = frames[i]!
    const described = all[i]!
    mapped ||= frame.status === 'mapped' && frame.inApp
    if (frame.status === 'mapped' || frame.module !== '' || OF_RUNTIME.test(frame.file)) continue
    if (described.script === 'compiled' && frame.inApp) doubted ||= SHORT_CLASS.test(frame.function)
    if (described.script === undefined || described.script === 'compiled') continue
    if (frame.inApp && looked++ < NEAR) single &&= (place ??= described.place) === described.place
    joined ||= isJoined(frame)
    if (frame.inApp && described.script === 'file') addShort(frame.function, short)
    built ||= joined || described.script === 'bundle'
    // Short names are written too; a minifier joins the lines around those that it makes.
    const isMangled = described.mangled && described.name !== '' && (frame.column > WIDE_COLUMN || frame.line <= FIRST_LINES)
    mangled ||= isMangled
    if (place === undefined || described.place === place) shortened ||= isMangled || isJoined(frame)
  }
  const minified = built && mangled && shortened
  if (mapped) return { minified, joined, files: 'mapped' }
  if (built) return { minified, joined, files: 'built' }
  if (doubted) return { minified, joined, files: 'mapped', doubted: true }
  if (short.size >= SHORT_NAMES) return { minified, joined, files: 'mapped', renamed: true }
  return single && place !== undefined ? { minified, joined, files: 'single' } : { minified, joined }
}

/** A name as minifiers make most of them. */
export const isShort = (name: string): boolean => /^[A-Za-z_$][\w$]?$/.test(name)

/** People write a short name too, seldom this many in the calls of one error. */
const SHORT_NAMES = 2

/** A class with a name that a minifier made. */
const SHORT_CLASS = /^(?:async )?[a-z_$][\w$]?\.[\w$]+$/

/** The short names of a call, its class's among them: `k.run`. */
function addShort(name: string, short: Set<string>): void {
  for (const part of name.replace(/^(?:async |new )+/, '').split('.')) if (isShort(part)) short.add(part)
}
