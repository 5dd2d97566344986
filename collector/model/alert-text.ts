import type { Alert, AlertKind, AlertMember, AlertSubject } from './alert.ts'
import { cutText } from './cut.ts'

/**
 * The words that all channels share, plain text in UTF-16 units: a channel escapes and arranges them. No text of a sender comes through with line
 * breaks, control characters or marks that turn the direction of writing.
 */
export const HEADLINE_LENGTH = 200
export const FACT_LENGTH = 300
/** Members of a message that are told line by line. */
export const MEMBER_LINES = 10

/** What happened, before the colon; some are told with the release. */
const LEADS: Readonly<Record<AlertKind, { words: string; release?: true }>> = {
  new: { words: 'New', release: true },
  regressed: { words: 'Regressed', release: true },
  reappeared: { words: 'Seen again', release: true },
  first_in_release: { words: 'First seen', release: true },
  escalating: { words: 'Escalating' },
  events: { words: 'Too many events' },
  users: { words: 'Too many users affected' },
  change: { words: 'Sharp rise' },
  sessions: { words: 'Too many sessions with errors' },
  silent: { words: 'Silent' },
  storm: { words: 'Many new issues' },
  trace: { words: 'One request failed in several services' },
  digest: { words: 'Digest' },
  test: { words: 'Test message' },
}

/** One line: `Regressed in 1.4.2: TypeError: Cannot read properties of undefined`, `Resolved: 41 new issues in checkout`. */
export function headline(alert: Alert): string {
  const told = alert.headline ?? leadAndSubject(alert)
  if (alert.state !== 'resolved') return oneLine(told, HEADLINE_LENGTH)
  return oneLine(`Resolved: ${alert.headline ?? about(alert)}`, HEADLINE_LENGTH)
}

/** What is shown beside the headline, in the order of its use. What is not known is left out. */
export function facts(alert: Alert): { name: string; value: string }[] {
  const { service, environment, release, level, handled, rule, reason, owner } = alert
  // The level of a message about many, or about none, is nobody's.
  const known = alert.issueId === '' ? '' : handled === false ? `${level}, unhandled` : level
  const all: [name: string, value: string | undefined][] = [
    ['Service', service],
    ['Environment', environment],
    ['Release', release],
    ['Level', known],
    ['Rule', rule?.name],
    ['Reason', reason],
    ['Owner', owner],
  ]
  return all.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [{ name, value: oneLine(value, FACT_LENGTH) }]))
}

/** Why it is told, as a sentence: `Seen again in 1.4.2 after it was resolved in 1.4.1.` Empty where nobody said. */
export function why({ state, reason = '' }: Alert): string {
  if (reason === '') return state === 'resolved' ? 'It is over.' : ''
  return sentence(oneLine(reason, FACT_LENGTH))
}

/** The members of a message that stands for several, a line each, and what stands after them: `and 12 more`, or nothing. */
export function memberLines(alert: Alert, limit: number = MEMBER_LINES): { lines: { text: string; member: AlertMember }[]; more: string } {
  const members = alert.members ?? []
  const lines = members.slice(0, limit).map((member) => ({ text: oneLine(lineOf(member), HEADLINE_LENGTH), member }))
  const left = Math.max(alert.total ?? 0, members.length) - lines.length
  return { lines, more: left > 0 ? `${lines.length > 0 ? 'and ' : ''}${left} more` : '' }
}

/** `TypeError: Cannot read properties of undefined`: an issue by its name; where there is none, the service or the project. */
export function about({ title = '', type, message, service, environment, project }: AlertSubject): string {
  if (title !== '') return title
  if (type !== '' || message !== '') return [type, message].filter((part) => part !== '').join(': ')
  if (service === '') return project
  return environment === '' ? service : `${service} in ${environment}`
}

function leadAndSubject(subject: AlertSubject & { kind: AlertKind }): string {
  const { words, release } = LEADS[subject.kind]
  const lead = release === true && subject.release !== '' ? `${words} in ${subject.release}` : words
  return `${lead}: ${about(subject)}`
}

function lineOf(member: AlertMember): string {
  const place = member.service === '' || (member.title ?? member.type) === '' ? '' : ` (${member.service})`
  // Before what is long, so that it is not cut away.
  const line = oneLine(leadAndSubject(member), HEADLINE_LENGTH - place.length)
  return line + place
}

/** Runs of white space, of control characters, of halves of characters and of marks of direction become one space. */
function oneLine(text: string, length: number): string {
  const line = text.replace(/[\s\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
  return line.length <= length ? line : `${cutText(line, length - 3).trimEnd()}...`
}

function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?]$/.test(begun) ? begun : `${begun}.`
}
