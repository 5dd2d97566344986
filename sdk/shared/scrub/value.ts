/** The longest secret that has a name. */
const SECRET_LENGTH = 4096

const UNQUOTED = new RegExp(`(?:[^\\s"'&;,<>\\\\]|,(?!\\s|[\\w.-]{1,64}[=:])|&(?!\\w{1,64}(?:[=&]|$))){1,${SECRET_LENGTH}}`, 'y')
const IN_QUOTES: Record<string, RegExp> = Object.fromEntries(
  // A backslash takes the next sign along, so that `\\"` does not end it.
  ['"', "'", '`'].map((quote) => [quote, new RegExp(`(?:[^${quote}\\\\\\n]|\\\\[^\\n]){1,${SECRET_LENGTH}}`, 'y')]),
)
/** Within JSON that is itself a string, the quote that ends it has a backslash as well. */
const ESCAPED = new RegExp(`[^"'\\\\\\n]{1,${SECRET_LENGTH}}`, 'y')

/** Schemes of HTTP authentication: the credential is the next word. */
const SCHEME = /(?:bearer|basic|digest|negotiate|token|apikey|aws4-hmac-sha256|hmac)[ :]{1,2}/iy

/**
 * The secret that stands behind a name and its separator, from `at` on; undefined where what stands there is a word of a sentence, says
 * that nothing is set, or is code.
 */
export function secretAfter(text: string, at: number, key: string, separator: string): { start: number; secret: string } | undefined {
  SCHEME.lastIndex = at
  const scheme = SCHEME.exec(text)
  const start = scheme === null ? at : SCHEME.lastIndex
  const quote = /["'`]$/.exec(separator)?.[0]
  const pattern = quote === undefined ? UNQUOTED : separator.includes('\\') ? ESCAPED : IN_QUOTES[quote]!
  pattern.lastIndex = start
  let secret = pattern.exec(text)?.[0]
  if (secret === undefined) return undefined
  if (quote === undefined) secret = withoutClosers(secret)
  if (secret === '' || /^(?:true|false|null|none|undefined|nil|\*+|\[\w+\]|-)$/i.test(secret)) return undefined
  // The working directory of a shell.
  if (/^(?:OLD)?PWD$/.test(key) && /^(?:\/|[A-Za-z]:)/.test(secret)) return undefined
  if (scheme === null && quote === undefined && !isOpen(text, at, key, separator, secret)) return undefined
  return { start, secret }
}

const CLOSERS = 16

/** Brackets and marks that close what stands around the secret, rather than being its last signs. */
function withoutClosers(secret: string): string {
  let end = secret.length
  while (end > 0 && end > secret.length - CLOSERS) {
    const last = secret[end - 1]!
    const opener = { ')': '(', ']': '[', '}': '{' }[last]
    if (opener === undefined ? !/[,:.]/.test(last) : secret.slice(0, end).split(opener).length >= secret.slice(0, end).split(last).length)
      break
    end--
  }
  return secret.slice(0, end)
}

/** After `password: ` in a sentence come words, not passwords. */
const PROSE = new Set(
  (
    'a an and any are be can cannot could did does empty expected expired expiring failed failure for from given has in incorrect invalid ' +
    'is isn it may mismatch missing must no none not null of off ok on optional or required rejected revoked should that the this to too true ' +
    'false undefined unexpected unknown unsupported was were with wrong you your bearer basic digest function object string number got ' +
    'received found but near at after before'
  ).split(' '),
)

/** Whether an unquoted word is the value of its name: always so after `=`; after `: ` a sentence may go on, and after `--name ` too. */
function isOpen(text: string, at: number, key: string, separator: string, secret: string): boolean {
  const blank = /\s/.test(text[at - 1] ?? '')
  if (separator.includes('=') || separator === '>')
    return !/^[<>=!(]/.test(secret) && !/^(?:function|new|await|async|this|process|os|env)[.([]/.test(secret)
  if (!blank) return !separator.startsWith(':') || !/^\d{1,6}(?::\d|$)/.test(secret)
  const word = secret.replace(/[.!?:,]+$/, '').toLowerCase()
  if (PROSE.has(word)) return false
  return /pass|pwd|secret/i.test(key) || /[\d!@#$%^&*+/=]/.test(secret) || separator.startsWith(' ')
}
