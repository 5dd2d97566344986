/**
 * What a JavaScript engine says of a mistake, as one text for all of them: Chrome, Firefox and Safari have words of their own, and each
 * changed them over time. What is kept is the name of the program that they agree on: the last property, which minifiers keep, rather than
 * the expression, whose variables they rename. Undefined for a message that no engine made.
 */
export function engineMessage(type: string, message: string, line = ''): string | undefined {
  if (OF_DATA.has(type)) return 'data of another form'
  if (!/^(?:TypeError|ReferenceError|RangeError|SyntaxError|InternalError|Error)$/.test(type)) return undefined
  const text = message.slice(0, MESSAGE_LENGTH)
  if (!ANY.test(text)) return undefined
  for (const [pattern, what] of ENGINE) {
    const found = pattern.exec(text)
    if (found !== null) return what(lastProperty(found[1] ?? ''), line)
  }
  return undefined
}

/** `InternalError: too much recursion` of Firefox is everyone else's `RangeError`. */
export function engineType(type: string, message: string): string {
  if (type === 'InternalError' && message.startsWith('too much recursion')) return 'RangeError'
  return ALIASES.get(type) ?? type
}

/** What parsers of languages and their standard libraries throw: what they say is where in the data, and what stood there. */
const OF_DATA = new Set(
  'UnicodeDecodeError UnicodeEncodeError JSONDecodeError ParserError JsonException JsonReaderException JsonParseException NumberFormatException'.split(
    ' ',
  ),
)

/** Names that Python and .NET made one: which of them is said depends on the version, and on who asks. */
const ALIASES = new Map([
  ['socket.timeout', 'TimeoutError'],
  ['timeout', 'TimeoutError'],
  ['asyncio.exceptions.TimeoutError', 'TimeoutError'],
  ['concurrent.futures._base.TimeoutError', 'TimeoutError'],
  ['socket.error', 'OSError'],
  ['select.error', 'OSError'],
  ['IOError', 'OSError'],
  ['EnvironmentError', 'OSError'],
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
  ['NoMethodError', /^undefined method [`'](\w{1,80}[?!=]?)' for nil/],
])

const MESSAGE_LENGTH = 512

const nothingHas = (name: string): string => (name === '' ? 'a property of nothing' : `property ${name} of nothing`)

/**
 * The property that JavaScript wanted of nothing, by what `engineMessage` made of it: two statements of one function that fail so are two mistakes.
 * Empty where the engine does not say, as Firefox did not, or Safari of a key that is in a variable; undefined for any other mistake.
 */
export function propertyOfNothing(engine: string | undefined): string | undefined {
  if (engine === undefined || !engine.endsWith('nothing')) return engine === NOTHING ? '' : undefined
  return /^property (\S+) of nothing$/.exec(engine)?.[1] ?? ''
}

const NOTHING = 'nothing, where something was wanted'

/** `event.shelf is undefined`, in the line `event.shelf.refill(2)`: it was `refill` that was wanted. */
function wantedOf(name: string, line: string): string {
  if (name === '') return NOTHING
  const at = line.indexOf(name)
  const wanted =
    at < 0 ? undefined : /^(?:\([^()]{0,80}\)|\[[^[\]]{0,80}\])?\.([A-Za-z_$][\w$]{0,80})/.exec(line.slice(at + name.length))?.[1]
  return wanted === undefined ? `${name} is nothing` : nothingHas(wanted)
}

const ENGINE: readonly (readonly [RegExp, (name: string, line: string) => string])[] = [
  [/^Cannot (?:read|set) propert(?:y|ies) of (?:undefined|null) \((?:reading|setting) '([^']{1,120})'\)/, nothingHas],
  [/^Cannot (?:read|set) property '([^']{1,120})' of (?:undefined|null)/, nothingHas],
  [/^can't (?:access|set) property "([^"]{1,120})"/, nothingHas],
  [/^can't access property (\w{1,120}), /, nothingHas],
  [/^Cannot destructure property '([^']{1,120})' of /, nothingHas],
  [/^(?:undefined|null) is not an object \(evaluating '([^\n]{1,160})'\)/, nothingHas],
  // Firefox, which does not say what was wanted of it.
  [/^([\w$.()[\]'"#]{1,160}) is (?:undefined|null)$/, wantedOf],
  [/^(?:undefined|null) is not a function \(near '/, () => 'a call of nothing'],
  [
    /^(?:undefined|null) is not (?:iterable|a function)(?: \(cannot read property Symbol\(Symbol\.iterator\)\))?/,
    () => 'what is not iterable',
  ],
  [/^(?:[\w$.()[\]]{1,160}|object null|object undefined) is not iterable/, () => 'what is not iterable'],
  [/^([\w$.()[\]'"<>#]{1,160}) is not a function/, (name) => `${name} is no function`],
  [/^([\w$.()[\]]{1,160}) is not a constructor/, (name) => `${name} is no constructor`],
  [/^(?:Can't find variable: )([\w$]{1,120})/, (name) => `${name} is not defined`],
  [/^([\w$]{1,120}) is not defined/, (name) => `${name} is not defined`],
  [
    /^(?:Cannot access '([\w$]{1,120})' before initialization|can't access lexical declaration '[^']{1,120}' before initialization|Cannot access uninitialized variable)/,
    () => 'a variable before it is initialised',
  ],
  [
    /^(?:Assignment to constant variable|invalid assignment to const|Attempted to assign to readonly property|Cannot assign to read only property)/,
    () => 'an assignment to what is constant',
  ],
  [/^(?:Maximum call stack size exceeded|too much recursion|call stack size exceeded)/i, () => 'too deep a recursion'],
  [/^(?:Invalid array length|Array size is not a small enough positive integer)/i, () => 'an invalid array length'],
  [
    /^(?:Unexpected (?:token|end of|non-whitespace|number|string)[^\n]{0,400}JSON|JSON\.parse: |JSON Parse error: |Expected [^\n]{0,200} in JSON|Bad control character in string literal in JSON|"?\S{0,80}"? is not valid JSON)/,
    () => 'invalid JSON',
  ],
  [/^(?:Failed to fetch|NetworkError when attempting to fetch resource|Load failed|fetch failed)/, () => 'a failed fetch'],
  [
    /^(?:Converting circular structure to JSON|cyclic object value|JSON\.stringify cannot serialize cyclic structures)/,
    () => 'JSON of a circular structure',
  ],
  [/^Command failed(?: with exit code \d{1,3})?: (\S{1,80})/, (name) => `the command ${name}`],
  [/^(?:Invalid time value|invalid date|Invalid Date)/i, () => 'an invalid date'],
  [/^(?:[^\n]{0,160}argument must be between 0 and 100|precision -?\d+ out of range|toFixed\(\) digits)/, () => 'digits out of range'],
]

/** Whether any of them can match: most messages are the application's own, and asked once rather than of each. */
const ANY = new RegExp(ENGINE.map(([pattern]) => `(?:${pattern.source})`).join('|'), 'i')

/** `e.cart.total` is `total`; a variable alone, which a minifier may rename, is kept when it is long enough to be one that was written. */
function lastProperty(expression: string): string {
  // Safari gives the expression with what is assigned: `e.applied=!0`.
  const plain = expression.replace(/\([^()]*\)|\[[^[\]]*\]|['"]/g, '').replace(/\s*[-+*/]?=[^=].*$/, '')
  const last = plain.slice(plain.lastIndexOf('.') + 1).trim()
  // Which element it is varies.
  if (/^\d+$/.test(last) || /\[\d+\]$/.test(expression)) return '[]'
  // Of a private name in brackets one engine says nothing.
  if (/^#|^this$/.test(last) || /\[[^'"\]]+\]$/.test(expression)) return ''
  return plain.includes('.') || last.length > 2 ? last : ''
}
