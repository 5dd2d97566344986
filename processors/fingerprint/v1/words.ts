import { tellingWords } from './alone.ts'
import { brokenRule } from './database.ts'
import { parameterise } from './message.ts'
import { standardWords, withFields } from './standard-message.ts'
import { recovered } from './panic.ts'
import type { Said } from './said.ts'
import { isOwnType } from './telling.ts'

/**
 * The words that tell what failed. Errors of Go and Rust have no type, and are wrapped by text: what was done, a colon, and what a library
 * said of it, which begins alike for one mistake and goes on with the data. Rust writes that part in one of its two forms only.
 */
export function wordsOf(type: string, said: string): string {
  const message = type === 'panic' ? recovered(said) : said
  const rule = isWrapped(type) ? brokenRule(message) : ''
  if (IS_NAMED.test(rule)) return rule
  const python = ofPython(type, message)
  if (isWrapped(type)) return withoutNouns(headOf(type, withoutStarter(python === undefined ? wordsBelow(message) : standardWords(python))))
  const text = python ?? parameterise(message)
  return isOwnType(type) ? headOf(type, text) : text
}

/** A rule of a database says which data was refused, and for what; who had given it stands before. */
const IS_NAMED = /^(?:unique|not null) \S/

/**
 * Python's log records have the first argument of an error for its message, where spans have its text: the key of a `KeyError` without quotes, and of
 * an `OSError` the number alone. Undefined for any other.
 */
function ofPython(type: string, message: string): string | undefined {
  if (type === 'AttributeError' && message.includes(' and no __dict__ '))
    return parameterise(message.replace(/ and no __dict__ for setting new attributes$/, ''))
  if (type === 'KeyError') return /^[^\s'"]{1,200}$/.test(message) ? '<text>' : undefined
  const number = /^(?:\[Errno (\d{1,3})\] .*|(\d{1,3}))$/s.exec(message)
  return number === null ? undefined : `errno ${number[1] ?? number[2]}`
}

/**
 * What was said before a caller put something before it that says little (`job 12: `): at another door of the program nobody may have. Undefined
 * where nothing was, or where what was put there is what tells: `tow: connection refused`.
 */
export function unwrapped(type: string, message: string): string | undefined {
  if (!isWrapped(type)) return undefined
  const text = withoutStarter(standardWords(parameterise(withFields(message))))
  const colon = text.indexOf(': ')
  if (colon < 0) return undefined
  const head = text.slice(0, colon)
  const said = sayingWords(head)
  if (tell(said) && !OPERATION.test(head) && !saysItFailed(message)) return undefined
  const words = withoutNouns(headOf(type, text.slice(colon + 2)))
  return said.every(isStarter) || tellingWords(words) >= HEAD_WORDS ? words : undefined
}

/**
 * What stands before the first colon of an error that is wrapped by text, and the words of what was said there: as a door of the program writes it before
 * whatever failed behind it, in words of its own. Undefined where what is behind it tells too little.
 */
export function behindHead(type: string, message: string): { head: string; words: string } | undefined {
  if (!isWrapped(type) || !message.includes(': ')) return undefined
  const text = wordsBelow(message)
  const colon = text.indexOf(': ')
  if (colon <= 0) return undefined
  const words = withoutNouns(headOf(type, withoutStarter(text.slice(colon + 2))))
  return tellingWords(words) >= HEAD_WORDS ? { head: text.slice(0, colon), words } : undefined
}

/** What was said first of an error that is wrapped by text, and whether that is all of it. */
export function headSaid(message: string): { head: string; isAll: boolean } {
  const text = withoutNouns(headOf('', withoutStarter(wordsBelow(message))))
  const colon = text.indexOf(': ')
  return { head: colon < 0 ? text : text.slice(0, colon), isAll: colon < 0 }
}

/** All that was said, with what the libraries below say in words of its kind. */
const wordsBelow = (message: string): string => standardWords(parameterise(withStates(withFields(message))))

/** `job 12: load cart: no rows` without who started it, where the rest tells. */
function withoutStarter(text: string): string {
  const rest = behindStarter(text)
  return tellingWords(rest) >= HEAD_WORDS ? rest : text
}

function behindStarter(text: string): string {
  const colon = text.indexOf(': ')
  return colon < 0 || !sayingWords(text.slice(0, colon)).every(isStarter) ? text : text.slice(colon + 2)
}

/** `job 12 failed: ` before what was said. */
export function saysWhoStarted(message: string): boolean {
  const text = parameterise(message)
  const colon = text.slice(0, 128).indexOf(': ')
  return colon > 0 && sayingWords(text.slice(0, colon)).every(isStarter)
}

/** `work failed: ` before what was said: that it did, and no more. */
export const saysItFailed = (message: string): boolean => IT_FAILED.test(message)
export const withoutItFailed = (message: string): string => message.replace(IT_FAILED, '')
const IT_FAILED = /^(?:[\w./-]{1,64} ){0,3}(?:(?:[\w./-]{1,64}|(["'`])[^"'`\n]{1,64}\1) )?failed: /i

/** What was called, as callers of Go write it before an error: `post/orders: `, `orders.Place: `. */
const OPERATION = /^(?!(?:json|strconv|template|time|sql|mail|idna|url|https?|http2|tls|x509|net|dial|read|write|open|lookup)\b)[\w./-]+$/
export const saysOperation = (message: string): boolean =>
  OPERATION.test(message.slice(0, Math.max(0, message.slice(0, 128).indexOf(': '))))

/** What was said, without `job 12 failed: ` before it. */
export function withoutWhoStarted(message: string): string {
  const text = parameterise(message)
  const colon = text.slice(0, 128).indexOf(': ')
  return colon > 0 && sayingWords(text.slice(0, colon)).every(isStarter) ? text.slice(colon + 2) : text
}

/** Errors of Go, and those without a type, as Rust's are. */
const isWrapped = (type: string): boolean => type === '' || type === 'error' || type.startsWith('*')

const NONE = /$^/

/** What stands before the first colon, where that tells; of Go's and Rust's with two words more. */
function headOf(type: string, text: string): string {
  const colon = text.indexOf(': ')
  if (colon < 0 || !tell(sayingWords(text.slice(0, colon)))) return text
  const [head, rest] = [text.slice(0, colon), text.slice(colon)]
  if (isWrapped(type) && (OPERATION.test(head) || head.endsWith(' failed'))) return `${head}: ${headOf(type, rest.slice(2))}`
  // A word alone may be data: `line 10 has no value: drizzle`.
  return head + ((type === 'error' || type.startsWith('*') ? /^: \S+(?: \S+)?/ : type === '' ? /^: \S+ \S+/ : NONE).exec(rest)?.[0] ?? '')
}

function sayingWords(head: string): string[] {
  // The path of a request says as little as a value.
  const words = head.replace(/<[a-z]{2,10}>|(?<= )\/\S*/g, ' ').match(/[a-z]{2,}/gi) ?? []
  return words.filter((word) => !FAILED.has(word.toLowerCase()))
}

/** What was said: in the words that all engines share, where an engine said it. */
export const saidBy = ({ engine, words, port }: Said): string => engine ?? words + port

/** What a system calls its errors: `ECONNREFUSED`. */
export const SYSTEM = /^E[A-Z]{3,15}$/

/** Which peer it was: hosts differ by deployment, and what a service listens on hardly ever does. Higher ones are taken as they are free. */
export function portOf(message: string): string {
  const port = /(?<=[\w.\]]):(\d{2,5})(?=$|[\s,;)])/.exec(message.slice(0, 512))?.[1]
  return port !== undefined && Number(port) < LISTENED ? `:${port}` : ''
}

const LISTENED = 20_000

/**
 * The first word of a sentence, which stands in the code where the words behind it may be data: of a call that many fail through,
 * `GET … answered` and `no account at …` are two mistakes.
 */
export const openingOf = (words: string): string =>
  /^[a-z]+(?= \S+ )/i.exec(words.replace(/^(?:validation failed|invalid \w+): /i, ''))?.[0] ?? ''

const tell = (words: readonly string[]): boolean => words.length >= HEAD_WORDS && !words.every(isStarter)

/** Fewer are `job 12: ` or `error: `. */
const HEAD_WORDS = 2

/** Say that something failed, but not what. */
const FAILED = new Set('error errors failed failure exception unexpected internal fatal unhandled panic warning an the'.split(' '))

/** Who starts what failed, whatever it is: `worker: `, `background task 12: `, `handling request: `. */
const isStarter = (word: string): boolean => STARTER.test(word)
const STARTER =
  /^(?:get|head|post|put|patch|delete|for|of|in|on|at|by|with|during|while|jobs?|tasks?|steps?|stages?|workers?|requests?|handlers?|messages?|events?|commands?|queue|cron|batch|background|scheduled?r?|https?|rpc|grpc|cli|main|server|consumer|listener|process(?:ing|or)?|handl(?:e|ing)|run(?:ning|ner)?|execut(?:e|ing|or)|perform(?:ing)?|serv(?:e|ing)|dispatch(?:ing|er)?|consum(?:e|ing))$/i

/**
 * A word after a preposition is a value where the rest tells, unless it says what the value behind it is: `label of beer 7`. So is what something is
 * called of which there are many: `tenant borealis reached its quota`.
 */
function withoutNouns(text: string): string {
  const rest = text.replace(OF_KIND, '<name>').replace(NOUN, '<name>').replace(CALLED, '<name>')
  return rest !== text && tellingWords(behindStarter(rest)) > 0 ? rest : text
}

/** The state that something was to be in says what was done; the one that it was in is data. */
const CHANGE = String.raw`\b(?:go|move|change|switch|turn|advance|progress|transition)s?(?:ed|d|ing)? from`
const TO_STATE = String.raw`(?<!${CHANGE} \S{1,40} to )`
const QUOTED_STATES = new RegExp(String.raw`(?<=${CHANGE} )((["'])[\w -]{1,40}\2 to )(["'])([a-z][\w-]{1,40})\3`, 'gi')

/** `from "paid" to "cancelled"`, whose second would be a value. */
const withStates = (message: string): string => (message.includes(' from ') ? message.replace(QUOTED_STATES, '$1$4') : message)

/** Before the word that says what was to be done: `failed to open`. */
const TO_DO = String.raw`(?<!\b(?:failed|failure|fails|unable|able|unexpected|expected|need|needs|needed|want|wants|wanted|has|have|had|try|tries|tried|trying|attempt|attempted|attempting|about|going|allowed|permitted|required|supposed|refused|ready|used|likely|possible|impossible|necessary|nothing|enough|not|how|where|what|error|asked|told|forbidden|forgot|continue|begin|began|started|due) to )`

/** Which one, or that it is one: what follows says what it is. `out of range` is a phrase. */
const ARTICLE = String.raw`(?<!\bout of )(?!(?:an?|the|this|that|these|those|its?|his|her|their|our|your|my|any|all|each|every|no|some|one|both|another|other|which|what|who|whom|whose|them|it|be|null|nil|none|undefined|nothing)\b)`

const NOUN = new RegExp(
  String.raw`(?<= (?:for|from|to|of|by|at|with|as) )${TO_STATE}${TO_DO}${ARTICLE}[A-Za-z]{1,40}(?:-[a-z]{1,40}){0,4}(?:<number>)?(?!-| [<"])(?= |$|[:,.;)])`,
  'g',
)

/** Says of what kind something is, which is data: `of kind indigo`. */
const OF_KIND = new RegExp(
  String.raw`(?<= (?:for|from|to|of|by|at|with) (?:kind|category|status|state|mode|role|currency|country|region|colou?r|size|level|brand|model|grade|species) )[a-z]{2,40}(?=$|[,.;:)])`,
  'g',
)

const MANY =
  'tenant|user|customer|client|account|member|team|group|org|organi[sz]ation|workspace|project|queue|topic|channel|stream|bucket|shard|partition|host|node|' +
  'device|machine|worker|job|pool|cluster|region|zone|site|store|shop|supplier|vendor|partner|plugin|module|theme|template|feed|station|sensor|room|table|recipient|sender|author|owner|guest|patient|student|employee|driver|reader|subscriber|operator|phrase'

/** What a thing has, which is said of it in the code. */
const ITS =
  'name|id|key|email|mail|address|phone|number|code|type|status|state|count|total|sum|balance|limit|quota|size|length|width|height|depth|level|date|time|role|' +
  'password|token|session|title|label|url|path|data|list|record|owner|version|amount|price|currency|value|field|label|profile|settings|config|lookup|' +
  'not|is|was|has|does|did|already|still|no|cannot|can|could|must|who|that|which|and|or|with|without|for|of|in|on|to|at|by|from|timed|failed|exceeded|reached'

const CALLED = new RegExp(
  String.raw`(?<=\b(?:${MANY}) )(?!(?:${ITS})\b)(?:[a-z]{2,40}(?= (?:is(?! (?:required|missing|empty|invalid|null|nil|blank|not|too)\b)|was|has|uses|had|reached|exceeded|does|did|already|still|hit|took|went|refused|rejected)\b)|` +
    String.raw`[a-z]{1,40}(?:[-._][a-z\d]{1,40}){1,4}(?= |$|[:,;)]|\.(?: |$)))`,
  'g',
)
