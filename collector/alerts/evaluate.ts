import type { CandidateDocument } from '../store/alerts/alert-documents.ts'
import type { Store } from '../store/index.ts'
import { activeIssues, type Seconds } from './active.ts'
import { findEnds, minutesOfClosing } from './ends.ts'
import type { KnownFacts } from './facts.ts'
import { findCandidates } from './find-candidates.ts'
import { findReleases, type SettledReleases } from './find-releases.ts'
import { findServices } from './find-services.ts'
import { findWindows, type TooMuch } from './find-windows.ts'
import type { Finding } from './finding.ts'
import { flush, nextDue } from './flush.ts'
import { judge } from './judge.ts'
import { entryOf, noVerdict, type Round, type Verdict } from './round.ts'
import type { Rule } from './rule.ts'
import type { NoiseSettings } from './settings.ts'
import { AlertState } from './state.ts'
import { tell } from './tell.ts'
import type { WindowRoom } from './window-room.ts'

const SECOND_MS = 1000
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
/** An alert of which no end came is forgotten. */
const FORGOTTEN_MS = 30 * 86_400_000
/** How long a trace or a storm may matter after its last sign. */
const SHORT_MEMORY_MS = 86_400_000

export interface Evaluated extends Seconds {
  store: Store
  facts: KnownFacts
  settled: SettledReleases
  room: WindowRoom
  /** Those that are enabled, in the order in which they were written. */
  rules: readonly Rule[]
  noise: NoiseSettings
  channels: readonly string[]
  routesOf: Round['routesOf']
  /** Whom `assigned:me` in a filter means. */
  me: string
  /** Changes of issues, each to be judged at a second of (from, to]: the tick that took it. */
  candidates: readonly CandidateDocument[]
  state: AlertState
  tooMuch?: TooMuch
}

/**
 * Judges the seconds (from, to]: live those since the last tick, in a dry run a day. Reads the stores, writes nothing: what it decided is the
 * verdict, what it remembers are the changes of the state. The same input gives the same verdict.
 */
export async function evaluate(input: Evaluated): Promise<Verdict> {
  const { store, rules, from, to, me, state } = input
  const verdict = noVerdict()
  const findings = await findAll(input)
  const facts = await input.facts.of(findings)
  const bySecond = Map.groupBy(findings, ({ at }) => at)
  const crosses = Math.floor(from / MINUTE_MS) < Math.floor(to / MINUTE_MS)
  const closing = crosses ? await minutesOfClosing(store, from, to) : new Set()
  const seconds = [...bySecond.keys()].sort((a, b) => a - b)
  const roundAt = (at: number): Round => ({ ...input, at, facts, verdict, told: new Map() })
  const quietOf = (id: string) => rules.find((rule) => rule.id === id)?.quiet ?? input.noise.quiet
  let last = from
  for (;;) {
    const at = Math.min(seconds[0] ?? Infinity, nextMinute(last, input), dueAfter(last, state))
    if (at > to) break
    const round = roundAt(at)
    if (at % MINUTE_MS === 0) await judgeMinute(round, input)
    if (seconds[0] === at) seconds.shift()
    for (const finding of inOrder(bySecond.get(at) ?? [], rules)) judge(round, finding)
    flush(round, quietOf)
    last = at
  }
  return verdict

  async function judgeMinute(round: Round, { rules: all }: Evaluated): Promise<void> {
    const ofServices = await findServices(store, all, round.at, me)
    // Now and then all are looked at: an alert may be decided a moment after its issue was closed.
    const lookAtIssues = closing.has(round.at) || round.at % HOUR_MS === 0
    const minute = { store, at: round.at, me, state, stillFound: ofServices, lookAtIssues }
    for (const end of await findEnds(all, minute)) judgeEnd(round, end)
    for (const finding of inOrder(ofServices, all)) judge(round, finding)
    forget(state, all, round.at)
  }
}

async function findAll({ store, rules, candidates, settled, room, from, to, me, tooMuch }: Evaluated): Promise<Finding[]> {
  const found: Finding[] = []
  const ticks = Map.groupBy(candidates, ({ tick }) => tick ?? to)
  for (const [at, of] of ticks) found.push(...(await findCandidates(store, rules, of, at, me)))
  if (!rules.some(looksAtEvents)) return found
  const active = await activeIssues(store, { from, to })
  const look = { store, seconds: { from, to }, active, me, tooMuch }
  found.push(...(await findWindows(rules, room, look)))
  found.push(...(await findReleases(rules, settled, look)))
  return found
}

const looksAtEvents = ({ when }: Rule): boolean =>
  when.some(({ events, users, change, first_in_release: inRelease }) => (events ?? users ?? change ?? inRelease) !== undefined)

/** Whole minutes are looked at where something can end or go silent; else they need not be. */
function nextMinute(after: number, { rules, state }: Evaluated): number {
  const needed =
    state.all('standing').length > 0 ||
    rules.some(({ when }) => when.some(({ silent, sessions }) => silent !== undefined || sessions !== undefined))
  return needed ? (Math.floor(after / MINUTE_MS) + 1) * MINUTE_MS : Infinity
}

function dueAfter(after: number, state: AlertState): number {
  const due = nextDue({ state })
  return due === undefined ? Infinity : Math.max(after + SECOND_MS, Math.ceil(due / SECOND_MS) * SECOND_MS)
}

/** The most severe rule tells first: what it told a route the others need not. */
function inOrder(findings: readonly Finding[], rules: readonly Rule[]): Finding[] {
  const place = new Map(rules.map((rule, i) => [rule, i]))
  return [...findings].sort(
    (a, b) =>
      (a.rule.severity < b.rule.severity ? -1 : a.rule.severity > b.rule.severity ? 1 : 0) ||
      place.get(a.rule)! - place.get(b.rule)! ||
      a.happenedAt - b.happenedAt ||
      (a.cause < b.cause ? -1 : a.cause > b.cause ? 1 : 0),
  )
}

function judgeEnd(round: Round, end: Finding): void {
  const { rule, subject } = end
  const standing = round.state.get('standing', rule.id, subject)
  if (standing === undefined) return
  round.state.set('standing', [rule.id, subject], { ...standing, firing: false })
  const archived = end.condition === undefined && end.reason === 'the issue is archived'
  // Of what nobody heard, nobody needs the end.
  if (rule.resolve === false || archived || standing.routes.length === 0) return
  tell(round, end, entryOf(end, round.at, 'resolved'), standing.routes, 'resolved')
}

function forget(state: AlertState, rules: readonly Rule[], at: number): void {
  const intervals = new Map(rules.map(({ id, intervalMs }) => [id, intervalMs]))
  for (const { rule, subject, firing, lastAt } of state.all('standing')) {
    const interval = intervals.get(rule)
    if (interval === undefined || at > lastAt + (firing ? FORGOTTEN_MS : interval)) state.set('standing', [rule, subject], undefined)
  }
  state.forget(['trace', 'storm', 'route'], at - SHORT_MEMORY_MS)
}
