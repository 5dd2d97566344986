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

/** The event is stored about when the change is told of, and looked for from so much before on. */
const NEAR_MS = 60_000
/** Where it is not found there, as in a block that was stored by half long ago: at most so much before its own time. */
const CLOCK_SKEW_MS = 3_600_000

/** A change of an issue, and when it was told of; milliseconds since the epoch. */
type Told = Pick<CandidateDocument, 'alert' | 'at'>

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
    return rulesOf.length === 0 ? [] : [{ alert, at: keptAt, rules: rulesOf }]
  })
  const searching = [...new Set(wanted.flatMap(({ rules: of }) => of))].filter((rule) => rule.search !== undefined)
  const matched = await matches(store, wanted, searching, at, me)
  return wanted.flatMap(({ alert, at: keptAt, rules: of }) =>
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
  candidates: readonly Told[],
  rules: readonly Rule[],
  at: number,
  me: string,
): Promise<Map<Rule, Set<string>>> {
  const found = new Map(rules.map((rule) => [rule, new Set<string>()]))
  if (rules.length === 0) return found
  const rows = await nearFirst(candidates, async (of, since) => {
    const params = new Parameters()
    const filters = rules.map((rule, k) => `toUInt8(${filterSql(rule, at, me, params)}) AS f${k}`)
    const list = (text: (alert: Alert) => string): string => params.strings(of.map(({ alert }) => text(alert)))
    const issues = of.map(({ alert }) => alert.issueId)
    return store.events.query<{ alert: string } & Record<`f${number}`, 0 | 1>>(
      `SELECT m.alert AS alert, ${filters.join(', ')}
FROM (SELECT arrayJoin(arrayZip(${list(({ id }) => id)}, ${list(({ eventId }) => eventId)}, ${params.strings(issues)})) AS row, row.1 AS alert, row.2 AS event, row.3 AS issue) AS m
INNER JOIN (SELECT * FROM arrivals WHERE stored_at >= fromUnixTimestamp64Milli(${params.int(since)}, 'UTC') AND id IN ${list(({ eventId }) => eventId)}) AS s ON s.id = m.event
INNER JOIN ${issuesAt(undefined, at, params, issues)} AS i ON i.id = m.issue`,
      params.values,
      'alert',
    )
  })
  for (const row of rows) {
    for (const [k, rule] of rules.entries()) if (row[`f${k}`] === 1) found.get(rule)!.add(row.alert)
  }
  return found
}

/** Of these candidates, those whose event can be searched, by the alert's id. */
export async function storedEvents(store: Store, candidates: readonly Told[]): Promise<Set<string>> {
  const rows = await nearFirst(candidates, async (of, since) => {
    const stored = await store.events.query<{ id: string }>(
      `SELECT id FROM arrivals WHERE stored_at >= fromUnixTimestamp64Milli({since:Int64}, 'UTC') AND id IN {ids:Array(String)}`,
      { since, ids: of.map(({ alert }) => alert.eventId) },
      'alert',
    )
    const ids = new Set(stored.map(({ id }) => id))
    return of.filter(({ alert }) => ids.has(alert.eventId)).map(({ alert }) => ({ alert: alert.id }))
  })
  return new Set(rows.map(({ alert }) => alert))
}

/** Rows by alert, of what was stored since shortly before they were told of; of those that have none there, of what was stored long before. */
async function nearFirst<Row extends { alert: string }>(
  candidates: readonly Told[],
  ask: (candidates: readonly Told[], since: number) => Promise<Row[]>,
): Promise<Row[]> {
  if (candidates.length === 0) return []
  const rows = await ask(candidates, Math.min(...candidates.map(({ at }) => at)) - NEAR_MS)
  const found = new Set(rows.map(({ alert }) => alert))
  const missing = candidates.filter(({ alert }) => !found.has(alert.id))
  if (missing.length === 0) return rows
  const since = Math.min(...missing.map(({ alert, at }) => Math.min(toMs(alert.time), at))) - CLOCK_SKEW_MS
  return [...rows, ...(await ask(missing, since))]
}
