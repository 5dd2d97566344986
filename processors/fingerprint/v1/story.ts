import { semconv } from '../../../collector/api.ts'
import type { CompiledRules, Exception, ExceptionEvent, Frame, GroupingRule } from '../../../collector/api.ts'
import { CONSTRUCTOR, leaveOutConstructors } from './constructors.ts'
import { detailOf } from './detail.ts'
import { brokenRule } from './database.ts'
import { engineMessage, engineType, propertyOfNothing } from './engine-message.ts'
import type { Source } from './engine-message.ts'
import { isJoined, lookAtBuild } from './build.ts'
import type { Build } from './build.ts'
import { describeFrame } from './frame.ts'
import type { Called, Described } from './frame.ts'
import { isGoPanic, isRustPanic, withoutPanicPlace } from './panic.ts'
import { refusedField } from './refused.ts'
import { leaveOutRepeats } from './repeats.ts'

/** One exception of the chain, made ready: what its calls are, before it is decided which of them count. */
export interface Story {
  type: string
  /** The type as it is hashed, with the error code that the sender gave beside it. */
  typePart: string
  /** The error code that the sender gave, or empty. */
  code: string
  message: string
  /** An error of Go, whose type tells who wrapped it last. */
  goes: boolean
  /** An error of Rust, whose type is lost where it is wrapped. */
  rusts: boolean
  /** An error of Elixir, which is raised again with the calls of the one that it wraps, and has no cause. */
  reraises: boolean
  /** `typePart` names the field that a schema refused, or the rule of a database that was broken. */
  refused?: true
  /** The type without what was wanted of nothing, where that is in `typePart` and not every engine says it. */
  plainType?: string
  /** The engine did not say what was wanted of nothing. */
  unsaid: boolean
  /** What the engine says of a mistake, in one form for all engines. */
  engine: string | undefined
  /** The same where the source, which says what was wanted of nothing, is not known; absent where that made no difference. */
  sourceless?: string
  /** Newest call first. */
  steps: Step[]
  /** Its calls are of a build whose names say little, as no source map applied. */
  minified: boolean
  /** Lines of its files were joined, as minifiers do, and no source map applied. */
  joined: boolean
  files?: NonNullable<Build['files']>
  /** What the sender called this version, or empty. */
  release: string
  /** The rule that limits how many calls count, and how many. */
  limit: number
  limitedBy?: GroupingRule
}

/** One call. `app` and `system` say why it does not count there; absent where it does. */
export interface Step {
  readonly described: Described
  /** What was sent, where a source map applied. */
  sent?: Frame['raw']
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

export function readStory(event: ExceptionEvent, exception: Exception, given: string, rules: CompiledRules | undefined): Story {
  const message = withoutPanicPlace(textOf(exception?.message))
  const sent = textOf(exception?.type)
  // JavaScript's SDK sends a code for a type; of one that says nothing the type is in the stack.
  const header = IS_CLASS.test(sent) ? '' : (HEADER.exec(textOf(exception?.stack))?.[0] ?? '')
  const named = header !== '' && (STATUS.test(sent) || IS_CLASS.test(header)) ? header : sent
  const code = given || (named === sent || STATUS.test(sent) ? spokenCode(sent, message) : sent)
  const frames = (Array.isArray(exception?.frames) ? exception.frames : []).filter(isFrame)
  const goes = sent.startsWith('*') || event.resource?.[semconv.SDK_LANGUAGE] === 'go'
  const rusts = event.resource?.[semconv.SDK_LANGUAGE] === 'rust'
  const type =
    isGoPanic(frames) || (rusts && (sent === 'panic' || isRustPanic(textOf(exception?.message))))
      ? 'panic'
      : rusts
        ? ''
        : goes && /^[\w./-]+\.[A-Z]\w*$/.test(sent)
          ? `*${sent}`
          : reduceType(engineType(named, message))
  // Hardly any message asks for it.
  const source = (): Source | undefined => sourceOf(frames[0])
  const engine = engineMessage(type, message, source)
  const property = propertyOfNothing(engine)
  const broken = brokenRule(message) || refusedField(type, message)
  const coded = broken === '' && code !== '' && !STATUS.test(code)
  const detail = coded ? '' : broken || (property ?? detailOf(textOf(event.resource?.[semconv.SDK_LANGUAGE]), type, message, frames[0]))
  // Which class has the code V8 alone says.
  const typePart = coded ? `type:${code}` : detail === '' ? `type:${type}` : `type:${type} ${detail}`
  const story: Story = {
    type,
    typePart,
    code: STATUS.test(code) ? '' : code,
    message,
    goes,
    rusts,
    reraises: event.resource?.[semconv.SDK_LANGUAGE] === 'erlang',
    unsaid: property === '',
    engine,
    steps: [],
    minified: false,
    joined: false,
    release: textOf(event.release),
    limit: FRAMES_USED,
  }
  if (broken !== '') story.refused = true
  if (property === detail && property !== '') story.plainType = `type:${type}`
  if (story.plainType !== undefined && source() !== undefined) {
    const sourceless = engineMessage(type, message)
    if (sourceless !== undefined && sourceless !== engine) story.sourceless = sourceless
  }
  if (frames.length === 0) return story
  const limitedBy = rules?.maxFrames(event, exception)
  if (limitedBy !== undefined) {
    story.limitedBy = limitedBy
    story.limit = Math.min(FRAMES_USED, limitedBy.max_frames!)
  }
  const effects = rules?.frames(event, frames.length === exception.frames.length ? exception : { ...exception, frames })
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
  if (build.files !== undefined) story.files = build.files
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
  if (message !== '' && isRecorded(frames, textOf(exception.stack))) for (const step of story.steps) step.out ??= RECORDED
  leaveOutAsyncBodies(story.steps, frames)
  leaveOutRepeats(story.steps, story)
  return story
}

/** The line of source and what follows it, where a source map gave them; else the line that was sent, where that was uploaded. */
function sourceOf(frame: Frame | undefined): Source | undefined {
  const { context, generated } = frame ?? {}
  if (typeof generated?.text === 'string') return { text: generated.text, column: Number(generated.column) || 0 }
  if (typeof context?.line !== 'string') return undefined
  const post = Array.isArray(context.post) ? context.post : []
  return { text: [context.line, ...post].join('\n'), column: Math.max(0, (Number(frame?.column) || 1) - 1) }
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
function inlinedInto(frames: readonly Frame[], all: readonly Described[], at: number): Described | undefined {
  const frame = frames[at]!
  if (!all[at]!.closure || !frame.file.endsWith('.go') || !/\.func\d+(?:\.\d+)*\.[A-Za-z]/.test(frame.function)) return undefined
  const other = frames.find(({ file, module }, i) => file === frame.file && module !== frame.module && !all[i]!.closure)
  return other === undefined ? undefined : describeOnce({ ...frame, module: other.module })
}

/** Functions of PHP and Ruby themselves have no place: it is that of the call, which is where their caller stood. */
function isOfLanguage(frame: Frame, caller: Frame | undefined): boolean {
  if (!/\.(?:php|rb)$/.test(frame.file) || frame.line <= 0 || frame.line !== caller?.line || frame.file !== caller.file) return false
  // A method that is one line, whose blocks are in it.
  if (/^(?:block|rescue|ensure) /.test(frame.function) || caller.function.endsWith(` in ${frame.function}`)) return false
  return !frame.function.includes('{') && (frame.function !== caller.function || frame.module !== caller.module)
}

/** `valueOf`, which a compiler of the JVM writes for each enum. */
const isOfEnum = (frame: Frame, newer: Frame | undefined): boolean =>
  frame.function === 'valueOf' && newer?.function === 'valueOf' && newer.module === 'java.lang.Enum'

/** What PHP calls to make an exception of a warning: its place is where the warning came from, which is its caller's. */
function isHandler(type: string, [newest, caller]: readonly Frame[]): boolean {
  return type === 'ErrorException' && newest!.file.endsWith('.php') && newest!.file === caller?.file && newest!.line === caller.line
}

/**
 * How a program ended, a status of HTTP, a number of an old exception of the DOM, which mistake Node saw in an argument: one place meets several,
 * or the type says it.
 */
const STATUS = /^(?:-?\d{1,3}|ERR_\w{1,60})$/
/** Node writes the code of a failed call of the system before what it says: `ENOENT: no such file`. Log records have it there alone. */
const SYSTEM_CODE = /^E[A-Z]{3,15}(?=: )/
const spokenCode = (type: string, message: string): string => (type === 'Error' ? (SYSTEM_CODE.exec(message)?.[0] ?? '') : '')
const IS_CLASS = /^[A-Z]\w*[a-z]/
const HEADER = /^[A-Z]\w{0,100}(?=:|\n|$)/

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
 * The error code that Node's `inspect` writes behind the stack of each error of a chain: `{ code: 'ENOENT' }`. Loggers send that text, where
 * the SDK's span events have the code for a type.
 */
export function inspectedCodes(stack: string): string[] {
  // First the brace, which most stacks have none of and one search for a sign finds at once; then without the blank, of which a stack has many.
  if (!stack.includes('{') || !stack.includes("code: '") || !stack.includes(" code: '")) return []
  return stack.split(/^\s*\[cause\]: /m).map((part) => /^\s+code: '([\w./-]{1,64})',?$/m.exec(part)?.[1] ?? '')
}

/**
 * A frame that a source map explains: `symbolicate` named it by the function that its line is in. Where it could not, and the name is one that a
 * minifier made, it says nothing.
 */
function describeMapped(frame: Frame, squeezed: boolean, type: string): Described {
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
function isRecorded(frames: readonly Frame[], stack: string): boolean {
  if (!frames[0]!.file.endsWith('.go') || !stack.startsWith('goroutine ')) return false
  return !isGoPanic(frames)
}

const RECORDED = 'where the error was recorded, not where it came from'

/** `__awaiter` of TypeScript runs the body of an async function as a generator without a name; the function itself is the next call but for glue. */
function leaveOutAsyncBodies(steps: readonly Step[], frames: readonly Frame[]): void {
  for (let i = 0; i < steps.length - 1; i++) {
    const { described, out } = steps[i]!
    if (out !== undefined || described.name !== '' || frames[i + 1]!.function !== 'Generator.next') continue
    const next = steps.findIndex((step, at) => at > i && step.out === undefined && step.described.name !== '')
    if (next < 0 || steps[next]!.described.place !== described.place) continue
    if (!frames.slice(i, next).some((frame) => frame.function === '__awaiter')) continue
    for (const step of steps.slice(i, next)) step.out ??= 'the body of an async function, which is the next call'
  }
}

/** Wrappers and bare errors of Go, which say nothing of what went wrong. */
const GO_PLAIN = /^\*?(?:errors\.(?:errorString|joinError|fundamental|withStack|withMessage)|fmt\.wrapErrors?|pkgerrors\.\w+|xerrors\.\w+)$/

/** What holds any error of Rust, whose own type is not known any more. */
const ANY_OF_RUST = /^(?:anyhow::Error|(?:color_)?eyre::(?:eyre::)?Report|failure::Error|(?:\w+::)*Box<dyn [\w:]*Error\b.*>)$/

/**
 * The type without its package, since a log record of the Python SDK says `ConnectionError` where its span event says
 * `requests.exceptions.ConnectionError`, and Java's says `Outer.Inner` for `Outer$Inner`. Go's `*url.Error` is kept whole.
 */
export function reduceType(type: string): string {
  if (GO_PLAIN.test(type)) return 'error'
  if (ANY_OF_RUST.test(type)) return ''
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
