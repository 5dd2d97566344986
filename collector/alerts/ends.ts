import type { Store } from '../store/index.ts'
import { Parameters } from '../store/query/parameters.ts'
import { issuesAt } from '../store/query/sources.ts'
import { hashOf, type Finding } from './finding.ts'
import { valuesAt } from './find-windows.ts'
import type { Condition, Rule } from './rule.ts'
import type { AlertState, Standing } from './state.ts'
import { windowOf, type Window } from './window-sql.ts'
import { lengthOf, numberOf } from './words.ts'

/** A window's end lies this far below its threshold, so that what wavers about it is one alert. */
const HYSTERESIS = 0.8

/** The whole minute `at` at which ends are looked for; milliseconds since the epoch. */
export interface Minute {
  store: Store
  at: number
  /** Whom `assigned:me` in a filter means. */
  me: string
  state: AlertState
  /** Findings of services at that minute: what is among them goes on. */
  stillFound: readonly Finding[]
  /** Whether an issue may have been closed. */
  lookAtIssues: boolean
}

/** What these rules told that is over. */
export async function findEnds(rules: readonly Rule[], minute: Minute): Promise<Finding[]> {
  const { store, at, state, stillFound, lookAtIssues } = minute
  const firing = state.all('standing').filter((standing) => standing.firing)
  const ends: Finding[] = []
  for (const rule of rules) {
    const mine = firing.filter((standing) => standing.rule === rule.id)
    const still = new Set(stillFound.filter((finding) => finding.rule === rule).map(({ subject, condition }) => `${condition} ${subject}`))
    for (const [index, condition] of rule.when.entries()) {
      const of = mine.filter((standing) => standing.condition === index)
      if (of.length === 0) continue
      if (condition.silent !== undefined || condition.sessions !== undefined) {
        ends.push(
          ...of
            .filter(({ subject }) => !still.has(`${index} ${subject}`))
            .map((standing) => endOf(rule, standing, at, wordsOf(condition), {})),
        )
      } else {
        const window = windowOf(rule, condition, index)
        if (window !== undefined) ends.push(...(await endsOfWindow(window, of, minute)))
      }
    }
    const ofIssues = mine.filter(({ condition }) => condition === undefined)
    if (lookAtIssues && ofIssues.length > 0) ends.push(...(await endsOfIssues(store, rule, ofIssues, at)))
  }
  return ends
}

const wordsOf = (condition: Condition): string =>
  condition.silent === undefined ? 'the share of sessions that crash is below the threshold again' : 'it sends again'

async function endsOfWindow(window: Window, standings: readonly Standing[], { store, at, me }: Minute): Promise<Finding[]> {
  const { rule } = window
  const subjects = standings.map(({ subject }) => subject)
  const values = await valuesAt(store, window, subjects, at, me)
  return standings.flatMap((standing) => {
    const { value, base } = values.get(standing.subject) ?? { value: 0, base: 0 }
    const threshold = window.measure === 'change' ? base * (1 + window.percent / 100) : window.moreThan
    const below = rule.resolve === undefined || rule.resolve === false ? threshold * HYSTERESIS : rule.resolve.below
    const over = value === 0 || value < below || (window.measure === 'change' && value < window.atLeast)
    if (!over) return []
    const what = window.measure === 'users' ? 'users' : 'events'
    return [
      endOf(
        rule,
        standing,
        at,
        value === 0 ? `no ${what} within ${lengthOf(window.withinMs)}` : `${numberOf(value)} ${what}, below ${numberOf(below)}`,
        { [what]: value, below },
      ),
    ]
  })
}

/** Minutes at which an issue is found resolved or archived that was not before. */
export async function minutesOfClosing(store: Store, from: number, to: number): Promise<Set<number>> {
  const rows = await store.events.query<{ minute: number }>(
    `SELECT DISTINCT (intDiv(toUnixTimestamp64Milli(at), 60000) + 1) * 60000 AS minute FROM issue_history
WHERE status != 'unresolved' AND at >= fromUnixTimestamp64Milli({from:Int64}, 'UTC') AND at <= fromUnixTimestamp64Milli({to:Int64}, 'UTC')`,
    { from: from - 60_000, to },
    'alert',
  )
  return new Set(rows.map(({ minute }) => minute))
}

/** An alert about a change of an issue is over when the issue is resolved; archived, it is over and nobody is told. */
async function endsOfIssues(store: Store, rule: Rule, standings: readonly Standing[], at: number): Promise<Finding[]> {
  const params = new Parameters()
  const ids = standings.map(({ subject }) => subject)
  const rows = await store.events.query<{ id: string; status: string }>(
    `SELECT id, status FROM ${issuesAt(undefined, at, params, ids)} WHERE status != 'unresolved'`,
    params.values,
    'alert',
  )
  const status = new Map(rows.map((row) => [row.id, row.status]))
  return standings.flatMap((standing) => {
    const now = status.get(standing.subject)
    if (now === undefined) return []
    return [endOf(rule, standing, at, now === 'resolved' ? 'the issue is resolved' : 'the issue is archived', {})]
  })
}

function endOf(rule: Rule, standing: Standing, at: number, reason: string, numbers: Record<string, number>): Finding {
  const { kind, subject, about, condition, lastAt } = standing
  return {
    rule,
    kind,
    at,
    cause: hashOf('end', rule.id, subject, lastAt),
    subject,
    about,
    reason,
    numbers,
    happenedAt: at,
    ...(condition === undefined ? {} : { condition }),
  }
}
