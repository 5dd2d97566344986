import type { Alert } from '../model/alert.ts'
import type { Clock } from '../pipeline/component.ts'
import type { AlertLogDocument } from '../store/alerts/alert-documents.ts'
import { tickStore } from '../store/alerts/tick-store.ts'
import type { Store } from '../store/index.ts'
import { evaluate } from './evaluate.ts'
import { KnownFacts } from './facts.ts'
import { SettledReleases } from './find-releases.ts'
import { windowsOf, type TooMuch } from './find-windows.ts'
import type { Round } from './round.ts'
import type { Rule } from './rule.ts'
import type { NoiseSettings } from './settings.ts'
import { asksIssue } from './window-sql.ts'
import { AlertState } from './state.ts'
import { WindowRoom } from './window-room.ts'

export interface TrialRequest {
  /** Milliseconds since the epoch. */
  from: number
  to: number
  rules: readonly Rule[]
  noise: NoiseSettings
  channels: readonly string[]
  routesOf: Round['routesOf']
  me: string
  /** When to stop, whatever is left; milliseconds since the epoch. */
  deadline?: number
  /** Hears of a rule whose window takes too much: what is judged at once is then without it. */
  tooMuch?: TooMuch
}

export interface Trial {
  /** What the log would hold, oldest first. */
  log: AlertLogDocument[]
  alerts: Alert[]
  /** Up to when it was judged: `to`, or before it where the deadline came first. Milliseconds since the epoch. */
  judgedTo: number
}

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const SECOND_MS = 1000
/** What a rule remembers from before: at most so long, so that a trial of an hour reads no month. */
const LONGEST_MEMORY_MS = 24 * HOUR_MS

/**
 * What these rules would have told of what is stored: the evaluator of the live rules over the same rows, an hour at a time. It begins as long before as a
 * rule's interval, so that what was told just before counts, and answers only what lies within the range. Writes nothing.
 */
export async function tryRules(store: Store, clock: Clock, request: TrialRequest): Promise<Trial> {
  const facts = new KnownFacts(store)
  const settled = new SettledReleases()
  const room = new WindowRoom()
  const documents = tickStore(store.documents)
  const from = Math.floor(request.from / SECOND_MS) * SECOND_MS
  const to = Math.floor(Math.min(request.to, clock.nowMs()) / SECOND_MS) * SECOND_MS
  const memory = Math.min(LONGEST_MEMORY_MS, Math.max(HOUR_MS, ...request.rules.map(({ intervalMs }) => intervalMs)))
  const log = new Map<string, AlertLogDocument>()
  const alerts: Alert[] = []
  let remembered = new Map<string, unknown>()
  // A filter may look at the state of an issue, which is taken as it was at the end of what is judged at once.
  const step = windowsOf(request.rules).some(({ rule }) => asksIssue(rule)) ? MINUTE_MS : HOUR_MS
  let judgedTo = from - memory
  for (let at = judgedTo; at < to && clock.nowMs() < (request.deadline ?? Infinity); at += step) {
    const seconds = { from: at, to: Math.min(at + step, to) }
    const state = new AlertState(remembered)
    const candidates = await documents.taken(seconds.from, seconds.to)
    const verdict = await evaluate({ ...request, ...seconds, store, facts, settled, room, candidates, state })
    for (const [id, entry] of verdict.log) log.set(id, entry)
    for (const { alert, routes, log: ids } of verdict.told) {
      for (const id of ids) {
        const entry = log.get(id)
        if (entry !== undefined) log.set(id, { ...entry, decision: 'fired', alert, routes })
      }
    }
    alerts.push(...verdict.alerts)
    remembered = state.merged()
    judgedTo = seconds.to
  }
  return {
    judgedTo: Math.max(from, judgedTo),
    log: [...log.values()].filter((entry) => entry.at > from).sort((a, b) => a.at - b.at || (a._id < b._id ? -1 : 1)),
    alerts: alerts.filter(({ time }) => BigInt(time) > BigInt(from) * 1_000_000n),
  }
}
