import type { Alert, IssueChangeKind } from '../model/alert.ts'
import { toMs } from '../model/time.ts'
import type { CandidateDocument } from '../store/alerts/alert-documents.ts'
import type { Store } from '../store/index.ts'
import { Parameters } from '../store/query/parameters.ts'
import { issuesAt } from '../store/query/sources.ts'
import type { Finding } from './finding.ts'
import type { IssueCondition, Rule } from './rule.ts'
import { filterSql } from './window-sql.ts'

const KIND_OF: Readonly<Record<Exclude<IssueCondition, 'first_in_release'>, IssueChangeKind>> = {
  new_issue: 'new',
  regressed: 'regressed',
  reappeared: 'reappeared',
  escalating: 'escalating',
}

/** An event is stored, and so can be searched, at most so much before its own time. */
const CLOCK_SKEW_MS = 3_600_000

/** What rules find in changes of issues, in the order of the changes and, for each, of the rules. */
export async function findCandidates(
  store: Store,
  rules: readonly Rule[],
  candidates: readonly CandidateDocument[],
  at: number,
  me: string,
): Promise<Finding[]> {
  const wanted = candidates.flatMap(({ alert, at: keptAt }) => {
    const rulesOf = rules.filter((rule) => waitsFor(rule, alert) && (rule.owner === undefined || rule.owner === alert.owner))
    return rulesOf.length === 0 ? [] : [{ alert, keptAt, rules: rulesOf }]
  })
  const matched = await matches(
    store,
    wanted.map(({ alert }) => alert),
    [...new Set(wanted.flatMap(({ rules: of }) => of))].filter((rule) => rule.search !== undefined),
    at,
    me,
  )
  return wanted.flatMap(({ alert, keptAt, rules: of }) =>
    of
      .filter((rule) => rule.search === undefined || matched.get(rule)!.has(alert.id))
      .map((rule): Finding => {
        const { kind, time, id, reason, numbers, ...about } = alert
        return {
          rule,
          kind,
          at,
          cause: id,
          subject: alert.issueId,
          about,
          reason: reason ?? '',
          numbers: numbers ?? {},
          happenedAt: toMs(time),
          keptAt,
        }
      }),
  )
}

function waitsFor(rule: Rule, { kind, project }: Alert): boolean {
  if (rule.project !== undefined && rule.project !== project) return false
  return rule.when.some((condition) => Object.entries(KIND_OF).some(([name, of]) => of === kind && name in condition && condition[name as IssueCondition] === true)) // prettier-ignore
}

/** Which alerts each rule's filter finds, by the event that each is about: the same SQL as in the lists. */
async function matches(
  store: Store,
  alerts: readonly Alert[],
  rules: readonly Rule[],
  at: number,
  me: string,
): Promise<Map<Rule, Set<string>>> {
  const found = new Map(rules.map((rule) => [rule, new Set<string>()]))
  if (alerts.length === 0 || rules.length === 0) return found
  const params = new Parameters()
  const filters = rules.map((rule, k) => `toUInt8(${filterSql(rule, at, me, params)}) AS f${k}`)
  const since = alerts.reduce((least, { time }) => Math.min(least, toMs(time)), at) - CLOCK_SKEW_MS
  const list = (of: (alert: Alert) => string): string => params.strings(alerts.map(of))
  const rows = await store.events.query<{ alert: string } & Record<`f${number}`, 0 | 1>>(
    `SELECT m.alert AS alert, ${filters.join(', ')}
FROM (SELECT arrayJoin(arrayZip(${list(({ id }) => id)}, ${list(({ eventId }) => eventId)}, ${list(({ issueId }) => issueId)})) AS row, row.1 AS alert, row.2 AS event, row.3 AS issue) AS m
INNER JOIN (SELECT * FROM arrivals WHERE stored_at >= fromUnixTimestamp64Milli(${params.int(since)}, 'UTC') AND id IN ${list(({ eventId }) => eventId)}) AS s ON s.id = m.event
INNER JOIN ${issuesAt(
      undefined,
      at,
      params,
      alerts.map(({ issueId }) => issueId),
    )} AS i ON i.id = m.issue`,
    params.values,
    'alert',
  )
  for (const row of rows) {
    for (const [k, rule] of rules.entries()) if (row[`f${k}`] === 1) found.get(rule)!.add(row.alert)
  }
  return found
}

/** Of these events, those that can be searched. */
export async function storedEvents(store: Store, alerts: readonly Alert[], nowMs: number): Promise<Set<string>> {
  if (alerts.length === 0) return new Set()
  const since = alerts.reduce((least, { time }) => Math.min(least, toMs(time)), nowMs) - CLOCK_SKEW_MS
  const rows = await store.events.query<{ id: string }>(
    `SELECT id FROM arrivals WHERE stored_at >= fromUnixTimestamp64Milli({since:Int64}, 'UTC') AND id IN {ids:Array(String)}`,
    { since, ids: alerts.map(({ eventId }) => eventId) },
    'alert',
  )
  return new Set(rows.map(({ id }) => id))
}
