import type { Alert } from '../model/alert.ts'
import { titleOf } from '../alerts/round.ts'
import type { Rule } from '../alerts/rule.ts'
import { tryRules, type Trial } from '../alerts/trial.ts'
import { LIMITS } from '../model/limits.ts'
import { MS_PER_DAY, toIso } from '../model/time.ts'
import { readRoutesOf } from '../store/alerts/read-routes.ts'
import type { Store } from '../store/index.ts'
import { ApiProblem } from './problem.ts'
import { ACTOR, type RouteContext } from './route.ts'
import { isoOf, showEntry } from './show-alerts.ts'
import type { AlertRuleTrial } from './types.ts'

const DAYS = LIMITS.trialRangeMs / MS_PER_DAY
const BUCKETS = 48
const SECOND_MS = 1000

/** A trial asks as much as a day of judging: one at a time, for each store. */
const underWay = new WeakSet<Store>()

/** What a rule would have told, by itself: as if it were not muted, and no other rule had told of it. The last 24 hours unless said. */
export async function tryRule(
  rule: Rule,
  range: { from?: number | undefined; to?: number | undefined },
  context: RouteContext,
): Promise<AlertRuleTrial> {
  const { store, clock, alerts } = context
  if (alerts.judged === undefined)
    throw new ApiProblem('no-processor', 'Cannot try a rule as no pipeline of alerts has the processor alert_rules.')
  const started = clock.nowMs()
  const to = Math.min(range.to ?? started, started)
  const from = range.from ?? to - MS_PER_DAY
  if (from >= to || to - from > LIMITS.trialRangeMs)
    throw new ApiProblem('bad-request', `Cannot try a rule over this range as it must be of the past and at most ${DAYS} days long.`, {
      errors: [{ at: 'body.from', expected: `a time before body.to, at most ${DAYS} days before it` }],
    })
  if (underWay.has(store))
    throw new ApiProblem('too-many-trials', 'Cannot try this rule as another one is being tried: ask again shortly.', {
      headers: { 'Retry-After': '5' },
    })
  underWay.add(store)
  try {
    let lacking = false
    const trial = await tryRules(reading(store), clock, {
      ...{ from, to, noise: alerts.judged.noise, me: ACTOR, routesOf: await readRoutesOf(store.documents) },
      rules: [{ ...rule, mutedUntil: 0 }],
      channels: alerts.channels.map(({ id }) => id),
      deadline: started + LIMITS.trialMs,
      tooMuch: () => (lacking = true),
    })
    return show({ from, to }, trial, lacking, clock.nowMs() - started)
  } finally {
    underWay.delete(store)
  }
}

/** A trial waits its turn among those who look, rather than before the rules that are judged. */
function reading(store: Store): Store {
  return { ...store, events: { ...store.events, query: (sql, params) => store.events.query(sql, params, 'read') } }
}

function show({ from, to }: { from: number; to: number }, trial: Trial, lacking: boolean, ranForMs: number): AlertRuleTrial {
  const { log, alerts: told, judgedTo } = trial
  const bucketMs = Math.ceil((to - from) / BUCKETS)
  const counts = { fired: 0, held: 0, suppressed: 0 }
  const fired = Array<number>(BUCKETS).fill(0)
  for (const { decision, at } of log) {
    counts[decision]++
    if (decision === 'fired') fired[Math.min(BUCKETS - 1, Math.max(0, Math.floor((at - from) / bucketMs)))]!++
  }
  return {
    from: isoOf(from),
    to: isoOf(to),
    // It judges whole seconds.
    judgedTo: judgedTo < to - SECOND_MS ? isoOf(judgedTo) : null,
    lacking,
    counts,
    messages: told.length,
    log: newest(log).map(showEntry),
    alerts: newest(told).map(showAlert),
    over: { bucketMs, fired },
    ranForMs,
  }
}

const newest = <T>(oldestFirst: readonly T[]): T[] => oldestFirst.slice(-LIMITS.trialShown).toReversed()

function showAlert(alert: Alert): AlertRuleTrial['alerts'][number] {
  const { id, time, severity = 'p2', kind, state = 'firing', headline, reason = '', total = 1, routes = [] } = alert
  return { id, time: toIso(time), severity, kind, state, title: headline ?? titleOf(alert), reason, total, routes }
}
