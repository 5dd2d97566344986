import type { IssueDocument, Store } from '../store/index.ts'
import { fingerprintsOf, issuesById, mapOf, ofIssue, type Active, type Seconds } from './active.ts'
import { ALL, hashOf, noIssue, type About, type Finding } from './finding.ts'
import { valuesQuery, windowQuery, type WindowRow } from './window-query.ts'
import { asksIssue, reachOf, windowOf, type Window } from './window-sql.ts'
import type { Rule } from './rule.ts'
import { boundsOf } from './window-bounds.ts'
import type { WindowRoom } from './window-room.ts'
import { lengthOf, numberOf, plural } from './words.ts'

/** Hears of a rule whose window takes more time or memory than a statement may. */
export type TooMuch = (rule: Rule, reason: string) => void

/** What is looked at: what was stored within these seconds, of these issues. */
export interface Look {
  store: Store
  seconds: Seconds
  active: Active
  /** Whom `assigned:me` in a filter means. */
  me: string
  tooMuch?: TooMuch | undefined
}

/** What rules find in it, by second. */
export async function findWindows(rules: readonly Rule[], room: WindowRoom, look: Look): Promise<Finding[]> {
  const { near, unknown } = room.take(windowsOf(rules), look.seconds, look.active.stored)
  near.push(...(await nearOf(unknown, room, look)))
  const found: Finding[] = []
  for (const together of alike(near)) found.push(...(await findAlike(together, look)))
  return found
}

// Time and memory of a statement (QUERY_LIMITS.alert): ClickHouse's TIMEOUT_EXCEEDED, TOO_SLOW and MEMORY_LIMIT_EXCEEDED.
const TOO_MUCH = new Set(['159', '160', '241'])

/** Those that may be met. What is too much to sum up is summed by itself, and then asked for. */
async function nearOf(windows: readonly Window[], room: WindowRoom, look: Look): Promise<Window[]> {
  if (windows.length === 0) return []
  const { store, seconds, active, me } = look
  try {
    const bounds = await boundsOf(store, windows, seconds, active.map, commonProject(windows), me)
    for (const bounded of bounds) room.set(bounded)
    return bounds.filter(({ mayBeMet }) => mayBeMet).map(({ window }) => window)
  } catch (error) {
    if (!isTooMuch(error)) throw error
    const kinds = [...Map.groupBy(windows, ({ rule }) => rule.per).values()]
    if (kinds.length === 1) return [...windows]
    const near: Window[] = []
    for (const together of kinds) near.push(...(await nearOf(together, room, look)))
    return near
  }
}

const isTooMuch = (error: unknown): boolean => TOO_MUCH.has(String((error as { code?: unknown }).code))

/** One that asks for too much is passed over for these seconds, and said: it must not keep the others from being judged. */
async function findAlike(together: readonly Window[], look: Look): Promise<Finding[]> {
  try {
    return await askAlike(together, look)
  } catch (error) {
    if (!isTooMuch(error)) throw error
    if (together.length === 1) {
      look.tooMuch?.(together[0]!.rule, String(error))
      return []
    }
    const found: Finding[] = []
    for (const window of together) found.push(...(await findAlike([window], look)))
    return found
  }
}

async function askAlike(together: readonly Window[], { store, seconds, active, me }: Look): Promise<Finding[]> {
  const { per } = together[0]!.rule
  const asked = { windows: together, project: commonProject(together), per, fingerprints: active.map, ...seconds, me }
  const { sql, values } = windowQuery(asked)
  const rows = await store.events.query<WindowRow>(sql, values, 'alert')
  const about = await issuesById(store, per === 'issue' ? rows.map(({ subject }) => subject) : [])
  return rows.flatMap((row) => together.flatMap((window, k) => (row[`met${k}`] === 1 ? [findingOf(window, row, k, about)] : [])))
}

/** What a window holds at a moment, by subject; one that is not in the answer holds nothing. */
export async function valuesAt(
  store: Store,
  window: Window,
  subjects: readonly string[],
  at: number,
  me: string,
): Promise<Map<string, { value: number; base: number }>> {
  const map = mapOf(window.rule.per === 'issue' ? await fingerprintsOf(store, subjects) : [])
  const asked = { windows: [window], project: window.rule.project, per: window.rule.per, fingerprints: map, to: at, me, subjects }
  const { sql, values } = valuesQuery(asked)
  const rows = await store.events.query<{ subject: string; value0: number; base0: number }>(sql, values, 'alert')
  return new Map(rows.map(({ subject, value0, base0 }) => [subject, { value: value0, base: base0 }]))
}

export function windowsOf(rules: readonly Rule[]): Window[] {
  return rules.flatMap((rule) => rule.when.flatMap((condition, index) => windowOf(rule, condition, index) ?? []))
}

/** Windows that one statement can answer: same length, same way back, same subjects. */
function alike(windows: readonly Window[]): Window[][] {
  return [...Map.groupBy(windows, (window) => [window.rule.per, asksIssue(window.rule), window.withinMs, reachOf(window)].join()).values()]
}

function commonProject(windows: readonly Window[]): string | undefined {
  const { project } = windows[0]!.rule
  return windows.every(({ rule }) => rule.project === project) ? project : undefined
}

function findingOf(window: Window, row: WindowRow, k: number, issues: ReadonlyMap<string, IssueDocument>): Finding {
  const { rule, index, measure } = window
  const [value, base] = [Number(row[`value${k}`]), Number(row[`base${k}`])]
  const seen = { event: String(row[`event${k}`]), service: String(row[`service${k}`]), environment: String(row[`environment${k}`]), release: String(row[`release${k}`]) } // prettier-ignore
  const issue = rule.per === 'issue' ? issues.get(row.subject) : undefined
  const about: About = issue === undefined ? noIssue(row.project, rule.per === 'all' ? '' : seen.service) : ofIssue(issue)
  return {
    rule,
    kind: measure,
    at: row.second,
    cause: hashOf('window', rule.id, index, row.subject, row.second),
    subject: rule.per === 'all' ? ALL : row.subject,
    about: { ...about, eventId: seen.event, environment: seen.environment, release: seen.release },
    reason: reasonOf(window, { value, base, rows: Number(row[`rows${k}`]), windows: Number(row[`windows${k}`]) }),
    numbers: numbersOf(window, value, base),
    happenedAt: row.second,
    condition: index,
  }
}

function reasonOf(window: Window, { value, base, rows, windows }: { value: number; base: number; rows: number; windows: number }): string {
  const { measure, moreThan, withinMs, againstMs, percent, rule } = window
  const within = lengthOf(withinMs)
  // What was received where senders sample: one event may stand for many.
  const sampled = measure !== 'users' && Math.round(value) !== rows ? ` (${rows} received, the rest by the senders' sample rates)` : ''
  const often = rule.windows.of > 1 ? `, in ${windows} of the last ${rule.windows.of} windows` : ''
  if (measure === 'change') {
    const more = numberOf((value / base - 1) * 100)
    return `${plural(value, 'event')} within ${within}${sampled}, ${more} % more than the ${numberOf(base)} of ${lengthOf(againstMs)} before, which is over ${numberOf(percent)} %${often}`
  }
  return `${plural(value, measure === 'users' ? 'user' : 'event')} within ${within}${sampled}, more than ${numberOf(moreThan)}${often}`
}

function numbersOf({ measure, moreThan, withinMs, againstMs, percent }: Window, value: number, base: number): Record<string, number> {
  if (measure === 'change') return { events: value, base, percent, within_ms: withinMs, against_ms: againstMs }
  return { [measure]: value, more_than: moreThan, within_ms: withinMs }
}
