import { semconv } from '../../../collector/api.ts'
import type { Exception, ExceptionEvent, Frame } from '../../../collector/api.ts'
import { brokenRule } from './database.ts'
import { detailOf } from './detail.ts'
import { engineCauseIn, namedCauseIn } from './embedded.ts'
import { engineMessage, engineType, propertyOfNothing } from './engine-message.ts'
import type { Source } from './engine-message.ts'
import { parameterise } from './message.ts'
import { isGoPanic, isRustPanic, withoutPanicPlace } from './panic.ts'
import { refusedField } from './refused.ts'
import { resourceIn } from './resource.ts'
import {
  behindHead,
  headSaid,
  portOf,
  saysItFailed,
  saysOperation,
  saysWhoStarted,
  SYSTEM,
  unwrapped,
  withoutItFailed,
  withoutWhoStarted,
  wordsOf,
} from './words.ts'

/**
 * All that the grouping takes from the type and the words of one exception. Behind this nothing looks at them any more: two exceptions of which
 * this is the same say the same.
 */
export interface Said {
  type: string
  /** The type as it is hashed, with the error code that the sender gave beside it. */
  typePart: string
  /** The error code that the sender gave, or empty. */
  code: string
  /** An error of Go, whose type tells who wrapped it last. */
  goes: boolean
  /** An error of Rust, whose type is lost where it is wrapped. */
  rusts: boolean
  /** An error of Elixir, which is raised again with the calls of the one that it wraps, and has no cause. */
  reraises: boolean
  /** Go took the stack. */
  ofGoroutine: boolean
  /** `typePart` names the field that a schema refused, or the rule of a database that was broken. */
  refused: boolean
  /** The type without what was wanted of nothing, where that is in `typePart` and not every engine says it. */
  plainType: string | undefined
  /** The engine did not say what was wanted of nothing. */
  unsaid: boolean
  /** What the engine says of a mistake, in one form for all engines. */
  engine: string | undefined
  /** The same where the source, which says what was wanted of nothing, is not known; undefined where that made no difference. */
  sourceless: string | undefined

  /** There is a message. */
  spoke: boolean
  /** Without its values. */
  template: string
  /** What of it tells what failed. */
  words: string
  /** Which peer, of an error of the system: `:5432`; or empty. */
  port: string
  /** Of Go and Rust: `words` before a caller put something before them that says little; undefined where none did. */
  unwrapped: string | undefined
  /** Of Go and Rust: what stands before the first colon, and the words behind it; both empty where those tell too little. */
  head: string
  behind: string
  /** `work failed: ` stands before the rest. */
  failed: boolean
  /** Of Go: what was called stands before the rest. */
  operation: boolean
  /** Of Rust: what was done, and whether nothing stands behind it. */
  done: string
  isDone: boolean
  /** Of Elixir: whether it says who started what failed, and the rest. */
  started: boolean
  unstarted: string
  /** What a client was asked for, or empty. */
  resource: string
  /** What a container of dependencies says of a part that is missing. */
  missesPart: boolean
  /** The cause that it names: what an engine of JavaScript says behind a colon, and the type of another error; or empty. */
  engineCause: string
  namedCause: string
  /** PHP says so of an argument that is of another type than the function declares. */
  givenOther: boolean
}

/** `given`: the code that stands elsewhere than in the type, or empty. */
export function readSaid(event: ExceptionEvent, exception: Exception, frames: readonly Frame[], given: string): Said {
  const language = textOf(event.resource?.[semconv.SDK_LANGUAGE])
  const message = messageOf(exception)
  const stack = textOf(exception?.stack)
  const sent = textOf(exception?.type)
  // JavaScript's SDK sends a code for a type; of one that says nothing the type is in the stack.
  const header = IS_CLASS.test(sent) ? '' : (HEADER.exec(stack)?.[0] ?? '')
  const named = header !== '' && (STATUS.test(sent) || IS_CLASS.test(header)) ? header : sent
  const fullCode = given || (named === sent || STATUS.test(sent) ? spokenCode(sent, message) : sent)
  const code = STATUS.test(fullCode) ? '' : fullCode
  const goes = sent.startsWith('*') || language === 'go'
  const rusts = language === 'rust'
  const reraises = language === 'erlang'
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
  const coded = broken === '' && code !== ''
  const detail = coded ? '' : broken || (property ?? detailOf(language, type, message, frames[0]))
  const plainType = property === detail && property !== '' ? `type:${type}` : undefined
  const sourceless = plainType !== undefined && source() !== undefined ? engineMessage(type, message) : undefined
  const behind = behindHead(type, message)
  const head = rusts && type === '' ? headSaid(withoutItFailed(message)) : undefined
  return {
    type,
    // Which class has the code V8 alone says.
    typePart: coded ? `type:${code}` : detail === '' ? `type:${type}` : `type:${type} ${detail}`,
    code,
    goes,
    rusts,
    reraises,
    ofGoroutine: stack.startsWith('goroutine '),
    refused: broken !== '',
    plainType,
    unsaid: property === '',
    engine,
    sourceless: sourceless === engine ? undefined : sourceless,
    spoke: message !== '',
    template: parameterise(message),
    words: wordsOf(type, message),
    port: SYSTEM.test(code || type) ? portOf(message) : '',
    unwrapped: unwrapped(type, message),
    head: behind?.head ?? '',
    behind: behind?.words ?? '',
    failed: saysItFailed(message),
    operation: goes && saysOperation(message),
    done: head?.head ?? '',
    isDone: head?.isAll === true,
    started: reraises && saysWhoStarted(message),
    unstarted: reraises ? withoutWhoStarted(message) : '',
    resource: resourceIn(message),
    missesPart: MISSES_PART.test(message.slice(0, MESSAGE_LENGTH)),
    engineCause: engineCauseIn(message),
    namedCause: namedCauseIn(type, message),
    givenOther: type === 'TypeError' && / must be of type [^\n]{1,200} given, called in /.test(message.slice(0, 1024)),
  }
}

export const messageOf = (exception: Exception): string => withoutPanicPlace(textOf(exception?.message))

const MESSAGE_LENGTH = 512

/** The part that is missing is the mistake, whoever asked for it. */
const MISSES_PART =
  /\bno(?:body)? provide[rs]\b|\b(?:not|isn't) (?:been )?(?:instantiable|registered)\b|\b(?:can't|cannot|could not|unable to) resolve\b|\bcannot inject\b|\bcircular (?:dependency|reference)\b|\bno (?:qualifying )?bean\b/i

/** The line of source and what follows it, where a source map gave them; else the line that was sent, where that was uploaded. */
function sourceOf(frame: Frame | undefined): Source | undefined {
  const { context, generated } = frame ?? {}
  if (typeof generated?.text === 'string') return { text: generated.text, column: Number(generated.column) || 0 }
  if (typeof context?.line !== 'string') return undefined
  const post = Array.isArray(context.post) ? context.post : []
  return { text: [context.line, ...post].join('\n'), column: Math.max(0, (Number(frame?.column) || 1) - 1) }
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

/**
 * The error code that Node's `inspect` writes behind the stack of each error of a chain: `{ code: 'ENOENT' }`. Loggers send that text, where
 * the SDK's span events have the code for a type.
 */
export function inspectedCodes(stack: string): string[] {
  // First the brace, which most stacks have none of and one search for a sign finds at once; then without the blank, of which a stack has many.
  if (!stack.includes('{') || !stack.includes("code: '") || !stack.includes(" code: '")) return []
  return stack.split(/^\s*\[cause\]: /m).map((part) => /^\s+code: '([\w./-]{1,64})',?$/m.exec(part)?.[1] ?? '')
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
