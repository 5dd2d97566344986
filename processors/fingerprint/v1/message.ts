import { tellingWords } from './alone.ts'
import { replaceValues } from './scan.ts'
import { standardWords } from './standard-message.ts'
import { isOwnType } from './telling.ts'

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

/** Both variants of one event ask for the same. */
let last = { message: '', text: '' }

function parameteriseAnew(message: string): string {
  const [first = '', second = ''] = firstLines(message).map((line) => withoutNames(withoutValues(line)))
  // Errors that were joined, a line each, are one where they differ in their values alone.
  const text = second === '' || second === first ? first : `${first} ${second}`
  // A list of values is one, however long.
  return text.replace(/(<[a-z]{2,10}>)(?:(?:, ?|; ?| |\/|-|:|\.|\||=| and | or )?<[a-z]{2,10}>)+/g, '$1')
}

/** Before what varies; what follows is what somebody or something is called, of several words too: `for Petra de Vries`. */
const BEFORE = '(?<= (?:for|from|to|of|by|at|with) )'
const WORD = String.raw`\p{Lu}[\p{L}'\u2019-]{1,40}`

/**
 * What somebody or something is called: words with capitals after a preposition, else a word with a capital, alone within a sentence. Not
 * `Bad Gateway`, and not what HTTP says with one word.
 */
const NAME = new RegExp(
  String.raw`${BEFORE}${WORD}(?: (?:(?:de|del|der|di|la|le|van|von) )?${WORD}){1,4}(?= |$|[:,.;)])|` +
    String.raw`(?<=(?:^|[ (])[a-z]{2,24} )(?!(?:Unauthorized|Forbidden|Conflict|Gone|Accepted|Created|Error|Exception)\b)\p{Lu}\p{Ll}{2,40}(?=$|[,.;:)!?](?!\S)| (?!\p{Lu}))`,
  'gu',
)

/** Few lines have a capital within: those alone are searched, since looking back from each place takes longer than all else. */
function withoutNames(line: string): string {
  return / \p{Lu}/u.test(line) ? line.replace(NAME, '<name>') : line
}

/**
 * The words that tell what failed. Errors of Go and Rust have no type, and are wrapped by text: what was done, a colon, and what a library
 * said of it, which begins alike for one mistake and goes on with the data. Rust writes that part in one of its two forms only.
 */
export function wordsOf(type: string, message: string): string {
  const text = parameterise(message)
  if (isWrapped(type)) return withoutNouns(headOf(type, standardWords(text)))
  return isOwnType(type) ? headOf(type, text) : text
}

/**
 * What was said before a caller put something before it that says little (`job 12: `), and who said it: at another door of the program nobody may have.
 * Undefined where nothing was.
 */
export function unwrapped(type: string, message: string): { by: string; words: string } | undefined {
  if (!isWrapped(type)) return undefined
  const text = standardWords(parameterise(message))
  const colon = text.indexOf(': ')
  if (colon < 0) return undefined
  const said = sayingWords(text.slice(0, colon))
  return said.length >= HEAD_WORDS ? undefined : { by: said[0] ?? '', words: withoutNouns(headOf(type, text.slice(colon + 2))) }
}

function withoutNouns(text: string): string {
  const rest = text.replace(NOUN, '<name>')
  return rest !== text && tellingWords(rest) > 0 ? rest : text
}
const NOUN = new RegExp(String.raw`${BEFORE}[A-Za-z]{1,40}(?:-[a-z]{1,40}){0,4}(?:<number>)?(?!-| <[a-z]{2,10}>)(?= |$|[:,.;)])`, 'g')

/** Errors of Go, and those without a type, as Rust's are. */
const isWrapped = (type: string): boolean => type === '' || type === 'error' || type.startsWith('*')

function headOf(type: string, text: string): string {
  const colon = text.indexOf(': ')
  if (colon < 0 || type.startsWith('*') || sayingWords(text.slice(0, colon)).length < HEAD_WORDS) return text
  return text.slice(0, colon) + (type !== 'error' ? '' : (/^: \S+(?: \S+)?/.exec(text.slice(colon))?.[0] ?? ''))
}

function sayingWords(head: string): string[] {
  const words = head.replace(/<[a-z]{2,10}>/g, ' ').match(/[a-z]{2,}/gi) ?? []
  return words.filter((word) => !FAILED.has(word.toLowerCase()))
}

/**
 * The first word of a sentence, which stands in the code where the words behind it may be data: of a call that many fail through, `GET … answered` and
 * `no account at …` are two mistakes.
 */
export const openingOf = (words: string): string => /^[a-z]+(?= \S+ )/i.exec(words)?.[0] ?? ''

/** Fewer are `job 12: ` or `error: `. */
const HEAD_WORDS = 2

/** Say that something failed, but not what. */
const FAILED = new Set('error errors failed failure exception unexpected internal fatal unhandled panic warning an the'.split(' '))

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

function firstLines(message: string): string[] {
  const lines: string[] = []
  for (const line of message.slice(0, MESSAGE_LENGTH).split('\n', 32)) {
    const trimmed = line.trim()
    if (trimmed !== '' && lines.push(trimmed) === 2) break
  }
  return lines
}
