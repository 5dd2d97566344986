import type { Store } from '../store/index.ts'
import { Parameters } from '../store/query/parameters.ts'
import { issuesAt } from '../store/query/sources.ts'
import { hashOf, type Finding } from './finding.ts'
import { issuesById, ofIssue, type Active, type Seconds } from './active.ts'
import type { Rule } from './rule.ts'
import { filterSql, mapSql } from './window-sql.ts'

interface Row {
  issue: string
  release: string
  [field: `${'first' | 'event' | 'service' | 'environment'}${number}`]: number | string
}

/** What no rule will find any more, since each had its first event before: an issue and a release, while the rules are the same. */
export class SettledReleases {
  #pairs = new Set<string>()
  #rules = ''

  /** Of these rules; others begin anew. */
  of(rules: readonly Rule[]): Set<string> {
    const now = JSON.stringify(rules.map(({ id, query, project }) => [id, query, project]))
    if (now !== this.#rules || this.#pairs.size > REMEMBERED) this.#pairs = new Set()
    this.#rules = now
    return this.#pairs
  }
}

const REMEMBERED = 100_000
const pairOf = (issue: string, release: string): string => `${issue} ${release}`

/** Issues of which a release had its first event within these seconds; by `events`, where all that an issue ever had lies together. */
export async function findReleases(
  store: Store,
  rules: readonly Rule[],
  { from, to }: Seconds,
  { map: all, releases }: Active,
  settledReleases: SettledReleases,
  me: string,
): Promise<Finding[]> {
  const asking = rules.filter((rule) => rule.when.some((condition) => condition.first_in_release === true))
  if (asking.length === 0) return []
  const settled = settledReleases.of(asking)
  const open = releases.filter(({ key, release }) => {
    const issue = all.get(key)
    return release !== '' && issue !== undefined && !settled.has(pairOf(issue, release))
  })
  if (open.length === 0) return []
  const issuesOpen = new Set(open.map(({ key }) => all.get(key)!))
  const map = new Map([...all].filter(([, issue]) => issuesOpen.has(issue)))
  const params = new Parameters()
  const split = [...map.keys()].map((key) => [key.slice(0, key.lastIndexOf(':')), key.slice(key.lastIndexOf(':') + 1)] as const)
  const at = (ms: number): string => `fromUnixTimestamp64Milli(${params.int(ms)}, 'UTC')`
  const columns = asking.flatMap((rule, k) => {
    const filter = filterSql(rule, to, me, params)
    const first = (column: string, name: string): string => `argMinIf(s.${column}, s.stored_at, ${filter}) AS ${name}${k}`
    return [
      `minIf(toUnixTimestamp64Milli(s.stored_at), ${filter}) AS first${k}`,
      first('id', 'event'),
      first('service', 'service'),
      first('environment', 'environment'),
    ]
  })
  const rows = await store.events.query<Row>(
    `SELECT m.issue AS issue, s.release AS release, ${columns.join(', ')}
FROM (SELECT * FROM events WHERE project IN ${params.strings([...new Set(split.map(([project]) => project))])}
  AND fingerprint IN ${params.strings(split.map(([, fingerprint]) => fingerprint))} AND stored_at < ${at(to + 1)}
  AND release IN ${params.strings([...new Set(open.map(({ release }) => release))])}) AS s
INNER JOIN ${mapSql(map, params)}
INNER JOIN ${issuesAt(undefined, to, params, [...new Set(map.values())])} AS i ON i.id = m.issue
GROUP BY issue, release ORDER BY issue, release`,
    params.values,
    'alert',
  )
  const firsts = (row: Row): number[] => asking.map((_, k) => Number(row[`first${k}`]))
  for (const row of rows) if (firsts(row).every((first) => first > 0 && first <= from)) settled.add(pairOf(row.issue, row.release))
  const fresh = rows.filter((row) => firsts(row).some((first) => first > from))
  const issues = await issuesById(
    store,
    fresh.map(({ issue }) => issue),
  )
  return fresh.flatMap((row) =>
    asking.flatMap((rule, k): Finding[] => {
      const first = Number(row[`first${k}`])
      const issue = issues.get(row.issue)
      if (first <= from || issue === undefined) return []
      const seen = { eventId: String(row[`event${k}`]), service: String(row[`service${k}`]), environment: String(row[`environment${k}`]) }
      return [
        {
          rule,
          kind: 'first_in_release',
          at: Math.ceil(first / 1000) * 1000,
          cause: hashOf('release', rule.id, row.issue, row.release),
          subject: row.issue,
          about: { ...ofIssue(issue), ...seen, release: row.release },
          reason: `the first event of this issue in ${row.release}`,
          numbers: {},
          happenedAt: first,
        },
      ]
    }),
  )
}
