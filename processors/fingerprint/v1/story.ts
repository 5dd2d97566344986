import type { CompiledRules, GroupingRule } from '../../../collector/api.ts'
import { CONSTRUCTOR, leaveOutConstructors } from './constructors.ts'
import { isJoined, lookAtBuild } from './build.ts'
import type { Build } from './build.ts'
import { describeFrame } from './frame.ts'
import type { Called, Described } from './frame.ts'
import { isGoPanic } from './panic.ts'
import { leaveOutRepeats } from './repeats.ts'
import type { Said } from './said.ts'
import type { Seen, SeenException } from './seen.ts'

/** One exception of the chain, made ready: what its calls are, before it is decided which of them count. */
export interface Story extends Said {
  /** Newest call first. */
  steps: Step[]
  /** Its calls are of a build whose names say little, as no source map applied. */
  minified: boolean
  /** Lines of its files were joined, as minifiers do, and no source map applied. */
  joined: boolean
  files: Build['files']
  /** What the sender called this version, or empty. */
  release: string
  /** The rule that limits how many calls count, and how many. */
  limit: number
  limitedBy: GroupingRule | undefined
}

/** One call. `app` and `system` say why it does not count there; absent where it does. */
export interface Step {
  readonly described: Described
  /** What was sent, where a source map applied. */
  sent?: Seen['raw']
  /** What `asSent` said of it. */
  known: Described | undefined
  /** Where a source map gave its place: the line in the source. */
  line?: number
  /** A source map gave its place, and could not tell whether its function has a name. */
  unnamed?: true
  /** What is hashed. */
  part: string
  /** What the app variant hashes instead. */
  appPart?: string
  inApp: boolean
  /** Why it never counts, or `undefined`. */
  out: string | undefined
  app?: string | undefined
  system?: string | undefined
}

/** Frames of one exception that count, newest first; further out is the framework's loop. */
export const FRAMES_USED = 50

/** What the rules say of one exception: how many of its calls count, and what is known of each otherwise. */
export interface Ruled {
  limitedBy: GroupingRule | undefined
  effects: ReturnType<CompiledRules['frames']>
}

export function readStory({ said, frames }: SeenException, release: string, { limitedBy, effects }: Ruled): Story {
  const story: Story = {
    ...said,
    steps: [],
    minified: false,
    joined: false,
    files: undefined,
    release,
    limit: limitedBy === undefined ? FRAMES_USED : Math.min(FRAMES_USED, limitedBy.max_frames!),
    limitedBy,
  }
  if (frames.length === 0) return story
  const { type } = said
  // Compilers keep the names that were written, and minifiers join lines.
  const squeezed = frames.some((frame) => frame.status === 'mapped' && isJoined(frame.raw))
  let all = frames.map((frame) => (frame.status === 'mapped' ? describeMapped(frame, squeezed, type) : describeOnce(frame)))
  const build = lookAtBuild(frames, all)
  if (build.renamed)
    all = all.map((described, i) =>
      described.script === 'file' && !OF_PROPERTY.test(frames[i]!.function) ? withoutName(described) : described,
    )
  story.minified = build.minified && build.files !== 'mapped'
  story.joined = build.joined && build.files !== 'mapped'
  story.files = build.files
  const mappedElsewhere = frames.some((frame) => frame.inApp && frame.reason !== 'no_mapping')
  for (let i = 0; i < frames.length; i++) {
    const frame = frames[i]!
    const described = inlinedInto(frames, all, i) ?? all[i]!
    const effect = effects?.[i]
    const shortened = build.minified && frame.status !== 'mapped'
    let out = shortened && described.mangled ? MANGLED : described.ignore
    if (frame.reason === 'no_mapping' && frame.inApp && mappedElsewhere) out = 'what a bundler added to the source'
    if (isOfEnum(frame, frames[i - 1])) out = 'an accessor that the compiler made'
    if (effect?.use !== undefined) out = effect.use.is ? undefined : 'left out by a rule'
    const step: Step = {
      described,
      // The bundle's name says nothing of the source.
      part: shortened ? `:${described.name}` : described.part,
      inApp: effect?.inApp?.is ?? (frame.inApp === true && !isOfLanguage(frame, frames[i + 1]) && !(i === 0 && isHandler(type, frames))),
      out,
      app: undefined,
      system: undefined,
      known: undefined,
    }
    if (frame.status === 'mapped' && frame.raw !== undefined) {
      step.sent = frame.raw
      if (frame.line > 0) step.line = frame.line
    }
    if (
      (squeezed && frame.reason === 'no_source' && described.name === '') ||
      (build.renamed && described.script === 'file' && described.name === '') ||
      (build.doubted && described.script === 'compiled' && !OF_PROPERTY.test(frame.function))
    )
      step.unnamed = true
    story.steps.push(step)
  }
  leaveOutConstructors(story)
  if (said.spoke && said.ofGoroutine && isRecorded(frames)) for (const step of story.steps) step.out ??= RECORDED
  leaveOutAsyncBodies(story.steps, frames)
  leaveOutRepeats(story.steps, story)
  return story
}

/** The story with its calls as less is known of them. */
export function told(story: Story, calls: readonly Step[], describe: (known: Described) => Described): Story {
  const steps = calls.map(({ described, inApp, out }): Step => {
    const made = describe(described)
    return { described: made, part: made.part, inApp, out, app: undefined, system: undefined, known: undefined }
  })
  return { ...story, steps }
}

/** The call by the name that was sent, of whose place nothing is known; the same again where no source map applied. */
export function asSent(step: Step): Described {
  if (step.sent === undefined) return step.described
  return (step.known ??= describeOnce({ file: step.sent.file, function: step.sent.function, module: '' }))
}

export const MANGLED = 'a name that the minifier made'

/**
 * Go names a closure that was put into its caller by the caller's package, `main.main.func11.Sorted.1`: its own is that of the other calls of
 * its file. Undefined for any other call.
 */
function inlinedInto(frames: readonly Seen[], all: readonly Described[], at: number): Described | undefined {
  const frame = frames[at]!
  if (!all[at]!.closure || !frame.file.endsWith('.go') || !/\.func\d+(?:\.\d+)*\.[A-Za-z]/.test(frame.function)) return undefined
  const other = frames.find(({ file, module }, i) => file === frame.file && module !== frame.module && !all[i]!.closure)
  return other === undefined ? undefined : describeOnce({ ...frame, module: other.module })
}

/** Functions of PHP and Ruby themselves have no place: it is that of the call, which is where their caller stood. */
function isOfLanguage(frame: Seen, caller: Seen | undefined): boolean {
  if (!/\.(?:php|rb)$/.test(frame.file) || frame.line <= 0 || frame.line !== caller?.line || frame.file !== caller.file) return false
  // A method that is one line, whose blocks are in it.
  if (/^(?:block|rescue|ensure) /.test(frame.function) || caller.function.endsWith(` in ${frame.function}`)) return false
  return !frame.function.includes('{') && (frame.function !== caller.function || frame.module !== caller.module)
}

/** `valueOf`, which a compiler of the JVM writes for each enum. */
const isOfEnum = (frame: Seen, newer: Seen | undefined): boolean =>
  frame.function === 'valueOf' && newer?.function === 'valueOf' && newer.module === 'java.lang.Enum'

/** What PHP calls to make an exception of a warning: its place is where the warning came from, which is its caller's. */
function isHandler(type: string, [newest, caller]: readonly Seen[]): boolean {
  return type === 'ErrorException' && newest!.file.endsWith('.php') && newest!.file === caller?.file && newest!.line === caller.line
}

/**
 * Frames come again with every event of an issue; what is remembered of them is a pure function of module, file and function. By file first, since joining the three into one key took longer than all else.
 */
const FRAMES_REMEMBERED = 10_000
const KEY_LENGTH = 512
let remembered = new Map<string, Map<string, { module: string; described: Described }>>()
let count = 0

export function describeOnce(frame: Called): Described {
  const place = frame.file === '' ? frame.module : frame.file
  let names = remembered.get(place)
  let key = frame.function
  let known = names?.get(key)
  // Two packages with a file and a function of one name each.
  if (known !== undefined && known.module !== frame.module) known = names?.get((key = `${frame.module}\n${frame.function}`))
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
  names.set(key, { module: frame.module, described })
  return described
}

/**
 * A frame that a source map explains: `symbolicate` named it by the function that its line is in. Where it could not, and the name is one that a
 * minifier made, it says nothing.
 */
function describeMapped(frame: Seen, squeezed: boolean, type: string): Described {
  const described = describeOnce(frame)
  const line = frame.context?.line
  if (typeof line === 'string' && ((line.includes('super(') && /^\s*super\(/.test(line)) || namesType(line, type)))
    return { ...described, ignore: described.ignore ?? CONSTRUCTOR }
  // A short name that is not the one sent was written: `Compose.to` of `l.to`.
  if (!squeezed || !described.mangled || described.name === '' || frame.raw?.function !== frame.function) return described
  return withoutName(described)
}

/** Called as a property of what a minifier named, `q.member`: it leaves the names of properties. */
const OF_PROPERTY = /^[A-Za-z_$][\w$]?\.[A-Za-z_$][\w$]{2,}$/

/** `name = 'SeatTaken'`, which Firefox shows as a call of its own. */
const namesType = (line: string, type: string): boolean =>
  line.includes('name = ') && type !== '' && /^\s*(?:[a-z]+ ){0,3}name = ["']/.test(line) && line.includes(type)

const withoutName = (described: Described): Described => ({
  ...described,
  part: `${described.place}:`,
  name: '',
  mangled: false,
  telling: 'nothing',
})

/**
 * A stack that was taken where an error of Go was recorded: its errors have none of their own, so it says who handled the error, and not what
 * failed; the message does. Not so after a panic, whose calls are still on the stack.
 */
const isRecorded = (frames: readonly Seen[]): boolean => frames[0]!.file.endsWith('.go') && !isGoPanic(frames)

const RECORDED = 'where the error was recorded, not where it came from'

/** `__awaiter` of TypeScript runs the body of an async function as a generator without a name; the function itself is the next call but for glue. */
function leaveOutAsyncBodies(steps: readonly Step[], frames: readonly Seen[]): void {
  for (let i = 0; i < steps.length - 1; i++) {
    const { described, out } = steps[i]!
    if (out !== undefined || described.name !== '' || frames[i + 1]!.function !== 'Generator.next') continue
    const next = steps.findIndex((step, at) => at > i && step.out === undefined && step.described.name !== '')
    if (next < 0 || steps[next]!.described.place !== described.place) continue
    if (!frames.slice(i, next).some((frame) => frame.function === '__awaiter')) continue
    for (const step of steps.slice(i, next)) step.out ??= 'the body of an async function, which is the next call'
  }
}

/** Why a call behind the last that counts does not. */
export function beyondLimit(story: Story): string {
  return story.limitedBy === undefined ? 'beyond the calls that count' : 'beyond the limit of a rule'
}
