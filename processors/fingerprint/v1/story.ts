import type { CompiledRules, Exception, ExceptionEvent, Frame, GroupingRule } from '../../../collector/api.ts'
import { engineType } from './engine-message.ts'
import { describeFrame } from './frame.ts'
import type { Described } from './frame.ts'

/** One exception of the chain, made ready: what its calls are, before it is decided which of them count. */
export interface Story {
  type: string
  /** The type as it is hashed, with the error code that the sender gave beside it. */
  typePart: string
  message: string
  /** Newest call first. */
  steps: Step[]
  /** Its calls are of a build whose names say little, as no source map applied. */
  minified: boolean
  /** The rule that limits how many calls count, and how many. */
  limit: number
  limitedBy?: GroupingRule
}

/** One call. `app` and `system` say why it does not count there; absent where it does. */
export interface Step {
  readonly described: Described
  /** What is hashed. */
  part: string
  inApp: boolean
  /** Why it never counts, or `undefined`. */
  out: string | undefined
  app?: string | undefined
  system?: string | undefined
}

/** Frames of one exception that count, newest first; further out is the framework's loop. */
export const FRAMES_USED = 50

/** Calls that repeat in cycles of up to this length count once, so that the depth of a recursion does not matter. */
const CYCLE_LENGTH = 4

export function readStory(event: ExceptionEvent, exception: Exception, code: string, rules: CompiledRules | undefined): Story {
  const message = textOf(exception?.message)
  const type = reduceType(engineType(textOf(exception?.type), message))
  const frames = (Array.isArray(exception?.frames) ? exception.frames : []).filter(isFrame)
  const typePart = code === '' ? `type:${type}` : `type:${type} ${code}`
  const story: Story = { type, typePart, message, steps: [], minified: false, limit: FRAMES_USED }
  if (frames.length === 0) return story
  const limitedBy = rules?.maxFrames(event, exception)
  if (limitedBy !== undefined) {
    story.limitedBy = limitedBy
    story.limit = Math.min(FRAMES_USED, limitedBy.max_frames!)
  }
  const effects = rules?.frames(event, frames.length === exception.frames.length ? exception : { ...exception, frames })
  story.minified = looksMinified(frames)
  for (let i = 0; i < frames.length; i++) {
    const frame = frames[i]!
    const described = describeOnce(frame)
    const effect = effects?.[i]
    const shortened = story.minified && frame.status !== 'mapped'
    let out = shortened && described.mangled ? 'a name that the minifier made' : described.ignore
    if (effect?.use !== undefined) out = effect.use.is ? undefined : 'left out by a rule'
    story.steps.push({
      described,
      // The bundle's name says nothing of the source.
      part: shortened ? `:${described.name}` : described.part,
      inApp: effect?.inApp?.is ?? frame.inApp === true,
      out,
      app: undefined,
      system: undefined,
    })
  }
  leaveOutConstructors(story)
  leaveOutRepeats(story.steps)
  return story
}

function isFrame(frame: Frame): boolean {
  return typeof frame?.function === 'string' && typeof frame.file === 'string' && typeof frame.module === 'string'
}

/**
 * Frames come again with every event of an issue; what is remembered of them is a pure function of module, file and function. By file first, since joining the three into one key took longer than all else.
 */
const FRAMES_REMEMBERED = 10_000
const KEY_LENGTH = 512
let remembered = new Map<string, Map<string, { module: string; described: Described }>>()
let count = 0

function describeOnce(frame: Frame): Described {
  const place = frame.file === '' ? frame.module : frame.file
  let names = remembered.get(place)
  const known = names?.get(frame.function)
  if (known !== undefined && known.module === frame.module) return known.described
  const described = describeFrame(frame)
  // Longer keys would make the memory's size unlimited.
  if (frame.module.length + frame.file.length + frame.function.length > KEY_LENGTH) return described
  if (count++ >= FRAMES_REMEMBERED) {
    remembered = new Map()
    names = undefined
    count = 0
  }
  if (names === undefined) remembered.set(place, (names = new Map()))
  names.set(frame.function, { module: frame.module, described })
  return described
}

/** Columns beyond this are of a file whose lines a minifier joined. */
const WIDE_COLUMN = 250

/** JavaScript that no source map applied to, and that a minifier wrote: by the file's name or by wide columns, with a name that it made. */
function looksMinified(frames: readonly Frame[]): boolean {
  let built = false
  let mangled = false
  for (const frame of frames) {
    if (frame.status === 'mapped' || frame.module !== '') continue
    const described = describeOnce(frame)
    if (described.script === undefined) continue
    built ||= described.script === 'bundle' || (frame.column > WIDE_COLUMN && frame.line > 0 && frame.line < 100)
    mangled ||= described.mangled
    if (built && mangled) return true
  }
  return false
}

/** Firefox and Safari show the constructors of an error's classes as the newest calls, Chrome does not. */
function leaveOutConstructors({ steps, type }: Story): void {
  for (const step of steps) {
    if (step.out !== undefined) continue
    const ofClass = step.described.name === type || /^[A-Z]\w*(?:Error|Exception)$/.test(step.described.name)
    if (!ofClass || step.described.name === '') return
    step.out = 'the constructor of the error, which some engines show'
  }
}

function leaveOutRepeats(steps: readonly Step[]): void {
  const kept: Step[] = []
  for (const step of steps) {
    if (step.out !== undefined) continue
    kept.push(step)
    for (let length = 1; length <= CYCLE_LENGTH && kept.length >= 2 * length; length++) {
      let same = true
      for (let i = 1; i <= length && same; i++) same = kept[kept.length - i]!.part === kept[kept.length - length - i]!.part
      if (!same) continue
      for (const repeated of kept.splice(kept.length - length)) repeated.out = 'a repeated call'
      break
    }
  }
}

/** Wrappers and bare errors of Go, which say nothing of what went wrong. */
const GO_PLAIN = /^\*?(?:errors\.(?:errorString|joinError|fundamental|withStack|withMessage)|fmt\.wrapErrors?|pkgerrors\.\w+|xerrors\.\w+)$/

/**
 * The type without its package, since a log record of the Python SDK says `ConnectionError` where its span event says
 * `requests.exceptions.ConnectionError`, and Java's says `Outer.Inner` for `Outer$Inner`. Go's `*url.Error` is kept whole.
 */
export function reduceType(type: string): string {
  if (GO_PLAIN.test(type)) return 'error'
  if (type.startsWith('*')) return type
  const short = type.slice(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$'), type.lastIndexOf('\\'), type.lastIndexOf(':')) + 1)
  return short === '' ? type : short
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Why a call behind the last that counts does not. */
export function beyondLimit(story: Story): string {
  return story.limitedBy === undefined ? 'beyond the calls that count' : 'beyond the limit of a rule'
}
