import { ENGINE_ROWS, IS_NOTHING, NO_FUNCTION, NOTHING, PROPERTY_OF_NOTHING } from './engine-words.ts'
import { lastProperty, wantedIn } from './expression.ts'

/** The source where it happened, from the line that the engine gave on, and the column in it, which counts from 0. */
export interface Source {
  text: string
  column: number
}

/**
 * What a JavaScript engine says of a mistake, as one text for all of them: Chrome, Firefox and Safari have words of their own, and each
 * changed them over time. What is kept is the name of the program that they agree on: the last property, which minifiers keep, rather than
 * the expression, whose variables they rename. Undefined for a message that no engine made.
 */
export function engineMessage(type: string, message: string, source?: () => Source | undefined): string | undefined {
  if (OF_DATA.has(type)) return 'data of another form'
  if (!SPEAK.has(type)) return undefined
  const text = message.slice(0, MESSAGE_LENGTH)
  if (!ANY.test(text)) return undefined
  for (const { pattern, what, reads } of ENGINE_ROWS) {
    const found = pattern.exec(text)
    if (found === null) continue
    if (reads === undefined) return what
    const held = found.slice(1).find((group) => group !== undefined) ?? ''
    if (what === PROPERTY_OF_NOTHING && reads === 'expression' && IS_WHOLE.test(held)) return NOTHING
    if (what === IS_NOTHING) return wantedOf(held, source?.())
    if (what === NO_FUNCTION && OF_VARIABLE.test(held)) return what.replace('<name>', '[]')
    const name = reads === 'key' ? keyOf(held) : lastProperty(held)
    return what === PROPERTY_OF_NOTHING ? nothingHas(name) : what.replace('<name>', name)
  }
  return undefined
}

/** `handlers[kind]`: engines agree that what a variable chose is no function. */
const OF_VARIABLE = /[\w$\])}]\[[^'"\]]+\]$/

/** Types that engines and browsers throw; Node's and the libraries' own errors are mostly `Error`. */
const SPEAK = new Set(
  (
    'TypeError ReferenceError RangeError SyntaxError InternalError URIError Error AbortError TimeoutError QuotaExceededError DataCloneError ' +
    'InvalidCharacterError NotFoundError SecurityError NS_ERROR_DOM_QUOTA_REACHED'
  ).split(' '),
)

/** `InternalError: too much recursion` of Firefox is everyone else's `RangeError`. */
export function engineType(type: string, message: string): string {
  if (type === 'InternalError' && message.startsWith('too much recursion')) return 'RangeError'
  // SQLite's error of Python before 3.12.
  if (type.endsWith('InterfaceError') && /^(?:\(sqlite3\.InterfaceError\) )?Error binding parameter/.test(message))
    return 'ProgrammingError'
  // Superstruct's words are its own, whatever a minifier calls its class.
  if (type.length < 4 && /^At path: [^\n]{1,128} -- Expected /.test(message)) return 'StructError'
  return ALIASES.get(type) ?? type
}

/** What parsers of languages and their standard libraries throw: what they say is where in the data, and what stood there. */
const OF_DATA = new Set(
  (
    'UnicodeDecodeError UnicodeEncodeError Base64Error JSONDecodeError ParserError JsonException JsonReaderException JsonParseException NumberFormatException ' +
    'IndexOutOfBoundsException ArrayIndexOutOfBoundsException StringIndexOutOfBoundsException'
  ).split(' '),
)

/** Names that Python and .NET made one: which of them is said depends on the version, and on who asks. */
const ALIASES = new Map([
  ['re.error', 're.PatternError'],
  ['binascii.Error', 'binascii.Base64Error'],
  ['socket.timeout', 'TimeoutError'],
  ['timeout', 'TimeoutError'],
  ['asyncio.exceptions.TimeoutError', 'TimeoutError'],
  ['concurrent.futures._base.TimeoutError', 'TimeoutError'],
  ['socket.error', 'OSError'],
  ['select.error', 'OSError'],
  ['IOError', 'OSError'],
  ['EnvironmentError', 'OSError'],
  // Codes of old exceptions of the DOM, which spans have for a type; lower ones are those of gRPC too.
  ['18', 'SecurityError'],
  ['19', 'NetworkError'],
  ['20', 'AbortError'],
  ['22', 'QuotaExceededError'],
  ['23', 'TimeoutError'],
  ['25', 'DataCloneError'],
  ['System.Net.Internals.SocketExceptionFactory+ExtendedSocketException', 'System.Net.Sockets.SocketException'],
])

/**
 * What was wanted of nothing, where the runtime says so in the same words in every version: two statements of one function that fail so are two
 * mistakes. Empty for any other error, and for JavaScript, whose engines disagree on the words.
 */
export function memberOfNothing(type: string, message: string): string {
  const pattern = OF_NOTHING.get(type)
  return pattern === undefined ? '' : (pattern.exec(message.slice(0, MESSAGE_LENGTH))?.[1] ?? '')
}

const OF_NOTHING = new Map([
  ['NullPointerException', /^Cannot (?:invoke|read field|assign field) "(?:[^"()]{0,256}\.)?([\w$<>]{1,80})(?:\([^"]{0,256}\))?" because /],
  ['AttributeError', /^'NoneType' object has no attribute '(\w{1,80})'/],
  // Of Elixir: `visit.name` of nil.
  ['KeyError', /^key :(\w{1,80}[?!]?) not found in: nil\b/],
  ['NoMethodError', /^undefined method [`'](\w{1,80}[?!=]?)' for nil/],
])

const MESSAGE_LENGTH = 512

export const A_PROPERTY = 'a property of nothing'

const nothingHas = (name: string): string => (name === '' ? A_PROPERTY : `property ${name} of nothing`)

/**
 * The property that JavaScript wanted of nothing, by what `engineMessage` made of it: two statements of one function that fail so are two mistakes.
 * Empty where the engine does not say, as Firefox did not, or Safari of a key that is in a variable; undefined for any other mistake.
 */
export function propertyOfNothing(engine: string | undefined): string | undefined {
  if (engine === undefined || !engine.endsWith('nothing')) return engine === NOTHING ? '' : undefined
  return /^property (\S+) of nothing$/.exec(engine)?.[1] ?? ''
}

/**
 * The same where the name is not said: Firefox says what was nothing, and others what was wanted of it; and a minifier renames what is no function.
 * Undefined for what has no such name.
 */
export function lessSaid(engine: string | undefined): string | undefined {
  if (engine === undefined) return undefined
  return propertyOfNothing(engine) !== undefined ? NOTHING : engine.endsWith(NO_FUNCTION_SAID) ? NO_FUNCTION_SAID : undefined
}

export const NO_FUNCTION_SAID = NO_FUNCTION.replace('<name>', '')

/** `event.shelf is undefined`, in the line `event.shelf.refill(2)`: it was `refill` that was wanted. */
function wantedOf(nothing: string, source: Source | undefined): string {
  const wanted = source === undefined ? undefined : wantedIn(source.text, source.column, nothing)
  if (wanted !== undefined) return nothingHas(wanted)
  const name = lastProperty(nothing)
  return name === '' ? NOTHING : `${name} is nothing`
}

/** Whether any of them can match: most messages are the application's own, and asked once rather than of each. */
const ANY = new RegExp(ENGINE_ROWS.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'i')

/** What was wanted of nothing as V8 and Firefox quote it; any element is one, since which it is varies, and of a private name one engine says nothing. */
const keyOf = (key: string): string => (/^\d+$/.test(key) ? '[]' : key.startsWith('#') ? '' : key)

/** What is wanted of no property: `f(x)` and `rows`, which were taken apart. */
const IS_WHOLE = /\)$|^[\w$]+$/
