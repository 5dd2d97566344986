import { LEVELS } from '../../model/severity.ts'
import { SearchError } from '../queries.ts'
import type { Search, SearchValue } from '../search-grammar.ts'
import type { Parameters } from './parameters.ts'

/** What a token is decided by: the issue alone, columns that the roll-up has too, or the single event. */
export type Needs = 'issue' | 'hourly' | 'event'

export interface SearchContext {
  params: Parameters
  /** Milliseconds since the epoch. */
  nowMs: number
  /** Of what the title words (`type:`, `message:`, text) are: the issue's own, so that a list need not read events, or the event's. */
  titles: 'issue' | 'event'
  me: string
}

interface Key {
  needs: Needs
  /** SQL over `s` (the rows of a source) and `i` (the issues of `sources.ts`). */
  match(value: SearchValue, context: SearchContext): string
  /** It takes > and <. */
  ordered?: boolean
}

const STATES: Readonly<Record<string, string>> = {
  unresolved: `i.status = 'unresolved'`,
  resolved: `i.status = 'resolved'`,
  archived: `i.status = 'archived'`,
  new: `i.state = 'new'`,
  ongoing: `i.state = 'ongoing'`,
  escalating: `i.state = 'escalating'`,
  regressed: `i.state = 'regressed'`,
  // The triage inbox: unresolved, and changed its state within the last seven days.
  for_review: `i.state IN ('new', 'regressed', 'escalating')`,
  assigned: `i.assignee != ''`,
  unassigned: `i.assignee = ''`,
}

/** Of the event: whether the application caught it. */
const HANDLED: Readonly<Record<string, string>> = { yes: 's.handled = 1', no: 's.handled = 0', unknown: 's.handled = -1' }

const KEYS: Readonly<Record<string, Key>> = {
  is: { needs: 'issue', match: (value) => STATES[one(value, Object.keys(STATES))]! },
  assigned: {
    needs: 'issue',
    match: ({ text }, { params, me }) => `i.assignee = ${params.string(text === 'me' ? me : text === 'none' ? '' : text)}`,
  },
  age: { needs: 'issue', ordered: true, match: age },
  level: { needs: 'hourly', match: (value, { params }) => `s.level = ${params.string(one(value, LEVELS))}` },
  handled: { needs: 'event', match: (value) => HANDLED[one(value, Object.keys(HANDLED))]! },
  priority: { needs: 'issue', match: (value, { params }) => `i.priority = ${params.string(one(value, ['low', 'medium', 'high']))}` },
  service: { needs: 'hourly', match: (value, { params }) => exact('s.service', value, params) },
  environment: { needs: 'hourly', match: (value, { params }) => exact('s.environment', value, params) },
  release: { needs: 'hourly', ordered: true, match: release },
  first_release: { needs: 'issue', match: (value, { params }) => exact('i.first_release', value, params) },
  type: { needs: 'issue', match: (value, { params, titles }) => insensitive(titles === 'issue' ? 'i.type' : 's.type', value, params) },
  message: {
    needs: 'issue',
    match: (value, { params, titles }) => contains(titles === 'issue' ? 'i.message' : 's.message', value, params),
  },
  'stack.file': { needs: 'event', match: (value, { params }) => within('s.files', '/', value, params) },
  'stack.function': { needs: 'event', match: (value, { params }) => within('s.functions', '.', value, params) },
  'user.id': { needs: 'event', match: (value, { params }) => exact('s.user', value, params) },
  trace: { needs: 'event', match: (value, { params }) => exact('s.trace_id', { ...value, text: value.text.toLowerCase() }, params) },
}

const keyOf = (name: string): Key =>
  KEYS[name] ?? { needs: 'event', ordered: true, match: (value, context) => tag(name.slice('tag.'.length), value, context) }

/** What the whole of it is decided by; the finest of its tokens. */
export function needsOf(search: Search | undefined): Needs {
  if (search === undefined || search.kind === 'text') return 'issue'
  if (search.kind === 'token') return keyOf(search.key).needs
  const inner = search.kind === 'not' ? [search.of] : search.of
  const needs = inner.map(needsOf)
  return needs.includes('event') ? 'event' : needs.includes('hourly') ? 'hourly' : 'issue'
}

/** A boolean expression; every value in it is a parameter. */
export function searchSql(search: Search | undefined, context: SearchContext): string {
  if (search === undefined) return '1'
  if (search.kind === 'not') return `NOT (${searchSql(search.of, context)})`
  if (search.kind === 'text') return text(search.value, context)
  if (search.kind === 'token') {
    const key = keyOf(search.key)
    const matches = search.values.map((value) => {
      if (value.op !== '=' && key.ordered !== true)
        throw new SearchError(`Cannot compare ${search.key} by ${value.op} as it has no order.`, value.at)
      return key.match(value, context)
    })
    return `(${matches.join(' OR ')})`
  }
  const joint = search.kind === 'and' ? ' AND ' : ' OR '
  return `(${search.of.map((inner) => searchSql(inner, context)).join(joint)})`
}

/** The same search without its `is:` tokens, for the totals of the tabs. */
export function withoutStates(search: Search | undefined): Search | undefined {
  if (search === undefined || search.kind === 'text') return search
  if (search.kind === 'token') return search.key === 'is' ? undefined : search
  if (search.kind === 'not') {
    const inner = withoutStates(search.of)
    return inner === undefined ? undefined : { kind: 'not', of: inner }
  }
  const of = search.of.map(withoutStates).filter((inner) => inner !== undefined)
  return of.length === 0 ? undefined : of.length === 1 ? of[0] : { kind: search.kind, of }
}

/** Its parts that the issue alone decides, and the rest; both joined by AND. */
export function splitByNeeds(search: Search | undefined): { issue: Search | undefined; rows: Search | undefined } {
  const parts = search === undefined ? [] : search.kind === 'and' ? search.of : [search]
  const join = (of: Search[]): Search | undefined => (of.length === 0 ? undefined : of.length === 1 ? of[0] : { kind: 'and', of })
  return { issue: join(parts.filter((part) => needsOf(part) === 'issue')), rows: join(parts.filter((part) => needsOf(part) !== 'issue')) }
}

function text(value: SearchValue, context: SearchContext): string {
  const { params, titles } = context
  if (titles === 'event') {
    const id = params.string(value.text.toLowerCase())
    return `(${['s.type', 's.message', 's.culprit'].map((column) => contains(column, value, params)).join(' OR ')} OR s.trace_id = ${id} OR s.id = ${id})`
  }
  const columns = ['i.title', 'i.type', 'i.message', 'i.culprit'].map((column) => contains(column, value, params))
  return `(${columns.join(' OR ')} OR i.short_id = ${params.string(value.text.toUpperCase())} OR i.id = ${params.string(value.text)})`
}

function exact(column: string, { text, wildcard }: SearchValue, params: Parameters): string {
  return wildcard ? `${column} LIKE ${params.string(like(text))}` : `${column} = ${params.string(text)}`
}

function insensitive(column: string, { text, wildcard }: SearchValue, params: Parameters): string {
  return `${column} ILIKE ${params.string(wildcard ? like(text) : escape(text))}`
}

function contains(column: string, { text, wildcard }: SearchValue, params: Parameters): string {
  if (text === '') return `${column} = ''`
  return `${column} ILIKE ${params.string(wildcard ? `%${like(text)}%` : `%${escape(text)}%`)}`
}

/** The whole of an item, or its end after a separator: `cart.ts` finds `src/cart.ts`. */
function within(column: string, separator: string, { text, wildcard }: SearchValue, params: Parameters): string {
  if (text === '') return `empty(${column})`
  if (wildcard) return `arrayExists(item -> item LIKE ${params.string(like(text))}, ${column})`
  return `arrayExists(item -> item = ${params.string(text)} OR endsWith(item, ${params.string(separator + text)}), ${column})`
}

function tag(name: string, value: SearchValue, { params }: SearchContext): string {
  const column = `s.tags[${params.string(name)}]`
  if (value.op === '=') return exact(column, value, params)
  const number = Number(value.text)
  if (value.text.trim() === '' || Number.isNaN(number))
    throw new SearchError(`Cannot compare a tag as only numbers are: current value is ${value.text}`, value.at)
  return `ifNull(toFloat64OrNull(${column}) ${value.op} ${params.float(number)}, 0)`
}

// Release names are compared number by number, which orders versions as people do; a release without a number is before all.
const versionSql = (sql: string): string => `arrayMap(part -> toUInt64OrZero(part), extractAll(${sql}, '[0-9]+'))`

function release(value: SearchValue, { params }: SearchContext): string {
  if (value.op === '=') return exact('s.release', value, params)
  return `(s.release != '' AND ${versionSql('s.release')} ${value.op} ${versionSql(params.string(value.text))})`
}

const SPANS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 }

/** `age:-24h` and `age:<24h`: first seen within a day; `age:+24h` and `age:>24h`: before that. */
function age(value: SearchValue, { params, nowMs }: SearchContext): string {
  const parts = /^([+-]?)(\d{1,6})([mhdw])$/.exec(value.text)
  if (parts === null) throw new SearchError(`Cannot read the age as it must be like -24h or +7d: current value is ${value.text}`, value.at)
  const older = parts[1] === '+' || value.op.startsWith('>')
  return `i.first_seen ${older ? '<' : '>='} ${params.int(nowMs - Number(parts[2]) * SPANS[parts[3]!]!)}`
}

function one(value: SearchValue, known: readonly string[]): string {
  if (known.includes(value.text)) return value.text
  throw new SearchError(`Cannot search for ${JSON.stringify(value.text)} as it must be one of ${known.join(', ')}.`, value.at)
}

const escape = (text: string): string => text.replace(/[\\%_]/g, '\\$&')
const like = (text: string): string => escape(text).replaceAll('*', '%')
