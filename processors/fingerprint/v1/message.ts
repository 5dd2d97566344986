import { remembering } from './remembering.ts'
import { replaceValues } from './scan.ts'

/** UTF-16 units of a message that are looked at: of its first two lines that are not empty. */
const MESSAGE_LENGTH = 1024

/**
 * A message without what varies from one occurrence to the next: `User <number> not found`. The names between the brackets are for the
 * reader; `hashedMessage` makes them one, so that an id that is a number today and a UUID tomorrow, or is redacted, groups alike.
 */
export function parameterise(message: string): string {
  if (message === last.message) return last.text
  const text = parameteriseAnew(message)
  last = { message, text }
  return text
}

/** All that is read of one message asks for the same. */
let last = { message: '', text: '' }

function parameteriseAnew(message: string): string {
  const [first = '', second = ''] = firstLines(withoutSource(message)).map((line) => withoutNames(withoutValues(line)))
  // Errors that were joined, a line each, are one where they differ in their values alone.
  const text = second === '' || first.endsWith(second) ? first : `${first} ${second}`
  return text.includes('<') ? joined(text) : text
}

/** `ST<number>` is the number of something, as what holds more letters is its id. A list of values is one, however long. */
const joined = remembering((text) =>
  text.replace(NUMBERED, '<id>').replace(/(<[a-z]{2,10}>)(?:(?:, ?|; ?| |\/|-|:|\.|\||=| and | or )?<[a-z]{2,10}>)+/g, '$1'),
)

const NUMBERED = /(?<![\w>.-])[A-Z]{1,4}[a-f]?<number>(?![\w<])/g

/** Before what varies; what follows is what somebody or something is called, of several words too: `for Petra de Vries`. */
const BEFORE = '(?<= (?:for|from|to|of|by|at|with) )'
const WORD = String.raw`\p{Lu}[\p{L}'\u2019-]{1,40}`

/**
 * What somebody or something is called: words with capitals after a preposition, else a word with a capital, alone within a sentence. Not
 * `Bad Gateway`, and not what HTTP says with one word.
 */
const NAME = new RegExp(
  String.raw`${BEFORE}${WORD}(?: (?:(?:de|del|der|di|la|le|van|von) )?${WORD}){1,4}(?= |$|[:,.;)])|` +
    String.raw`(?<=^\p{Lu}\p{Ll}{2,24} )\p{Lu}\p{Ll}{2,40}(?: (?:\p{Lu}\p{Ll}{1,40}|<number>)){0,2}(?= (?:is|are|was|were|has|had|does|did|cannot|can|could|must|may|will|not|already|took|needs|exceeded|reached)\b)|` +
    String.raw`(?<=(?:^|[ (])[a-z]{2,24} )(?!(?:Unauthorized|Forbidden|Conflict|Gone|Accepted|Created|Error|Exception|Bad|Not|Internal|Service|Gateway|Request|Payload|Too|Unprocessable|Method|Content|Payment|Access|Permission|Connection|Invalid|Missing|Unknown|Unexpected)\b)\p{Lu}\p{Ll}{2,40}(?: \p{Lu}\p{Ll}{2,40}){0,3}(?=$|[,.;:)!?](?!\S)| (?!\p{Lu}))`,
  'gu',
)

/** Few lines have a capital within: those alone are searched, since looking back from each place takes longer than all else. */
function withoutNames(line: string): string {
  const rest = withoutProperNames(line)
  return / [A-Z]{3}/.test(rest) ? rest.replace(CODE, '<name>') : rest
}

/** Words of three capitals that are no name of something. */
const ABBREVIATIONS =
  'ACK|ADD|AES|ALL|AND|ANY|API|BIC|CDN|CMS|CPU|CRC|CRM|CSV|DNS|EOF|ERP|FOR|FTP|GET|GID|GIF|GPS|ISO|JPG|JWK|JWS|JWT|KEY|MFA|NEW|NOT|NUL|OTP|PDF|PID|PIN|PNG|PUT|' +
  'RAM|RPC|RSA|RSS|SET|SKU|SMS|SQL|SSH|SSL|SSO|TAG|TCP|THE|TLS|TOO|TTL|UDP|UID|URI|URL|UTC|VAT|XML|ZIP'

/** A code of three letters, as airports, currencies and tickers have them: `close manifest CGN`. */
const CODE = new RegExp(String.raw`(?<=[a-z]{2,24} )(?!(?:${ABBREVIATIONS})\b)[A-Z]{3}(?=$|[,.;:)](?!\S)| [a-z])`, 'g')

function withoutProperNames(line: string): string {
  return / \p{Lu}/u.test(line) ? line.replace(NAME, '<name>') : line
}

/** What kind of file a quoted path is of, which stays. */
const ENDING = /^.[^\n]{0,256}[/\\][^\n]{0,256}(\.[a-z]{1,5}).$/i

function withoutValues(line: string): string {
  return replaceValues(line, (found, { kind, kept }) =>
    kept === true ? found : kind === 'text' ? `<text>${ENDING.exec(found)?.[1] ?? ''}` : `<${kind}>`,
  )
}

/** Every placeholder reads alike in what is hashed. */
export function hashedMessage(text: string): string {
  return text.replace(/<[a-z]{2,10}>/g, '<*>')
}

/** Ruby quotes the line that failed below what it says, where its `error_highlight` is on. */
const withoutSource = (message: string): string =>
  message.includes('^^') ? message.replace(/\n\n[^\n]{1,512}\n\s{1,512}\^+\s*$/, '') : message

/** A line of the data or the source below what a parser says of it, and what marks the place: `3 | retry = 395`, `-----^`; the statement below what SQLAlchemy says. */
const QUOTED = /^\[(?:SQL|parameters): |^(?:> ?)?(?:\d{1,6} {0,4})?\||^[-~ ]{0,512}\^[-~^ ]{0,512}$/

function firstLines(message: string): string[] {
  if (!message.includes('\n')) return [message.slice(0, MESSAGE_LENGTH).trim()].filter((line) => line !== '' && !QUOTED.test(line))
  const lines: string[] = []
  for (const line of message.slice(0, MESSAGE_LENGTH).split('\n', 32)) {
    const trimmed = line.trim()
    if (trimmed !== '' && !QUOTED.test(trimmed) && lines.push(trimmed) === 2) break
  }
  return lines
}
