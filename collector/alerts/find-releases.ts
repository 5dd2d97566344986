import { Parameters } from '../store/query/parameters.ts'
import { hashOf, type Finding } from './finding.ts'
import { issuesById, ofIssue } from './active.ts'
import type { Look } from './find-windows.ts'
import type { Rule } from './rule.ts'
import { asksIssue, filterSql, issueSql, mapSql, rowsSql, type FingerprintMap } from './window-sql.ts'

interface Row {
  issue: string
  release: string
  [field: `${'first' | 'event' | 'service' | 'environment'}${number}`]: number | string
}

/** What each rule will not find any more, since it had its first event: an issue and a release, while the rules are the same. */
export class SettledReleases {
  #pairs: Set<string>[] = []
  #rules = ''

  /** Of each of these rules; others begin anew. */
  of(rules: readonly Rule[]): readonly Set<string>[] {
    const now = JSON.stringify(rules.map(({ id, query, project }) => [id, query, project]))
    if (now !== this.#rules) this.#pairs = rules.map(() => new Set())
    for (const pairs of this.#pairs) if (pairs.size > REMEMBERED) pairs.clear()
    this.#rules = now
    return this.#pairs
  }
}

const REMEMBERED = 100_000
const pairOf = (issue: string, release: string): string => `${issue} ${release}`

/** Issues of which a release had its first event within these seconds. */
export async function findReleases(rules: readonly Rule[], settledReleases: SettledReleases, look: Look): Promise<Finding[]> {
  const { store, active, seconds } = look
  const { map, releases } = active
  const asking = rules.filter((rule) => rule.when.some((condition) => condition.first_in_release === true))
  if (asking.length === 0) return []
  const settled = settledReleases.of(asking)
  const open = releases.filter(({ key, release }) => {
    const issue = map.get(key)
    return release !== '' && issue !== undefined && settled.some((pairs) => !pairs.has(pairOf(issue, release)))
  })
  const stored = await storedNow(asking, part(map, new Set(open.map(({ key }) => map.get(key)!))), look)
  const news = stored.filter(({ issue, release, counts }) =>
    counts.some((count, k) => count > 0 && !settled[k]!.has(pairOf(issue, release))),
  )
  const ofNews = part(map, new Set(news.map(({ issue }) => issue)))
  const rows = await firstsOf(asking, ofNews, [...new Set(news.map(({ release }) => release))], look)
  const { from } = seconds
  const firsts = (row: Row): number[] => asking.map((_, k) => Number(row[`first${k}`]))
  for (const row of rows) {
    // What is found now may have to be found again, where this tick is not done to its end.
    for (const [k, first] of firsts(row).entries()) if (first > 0 && first <= from) settled[k]!.add(pairOf(row.issue, row.release))
  }
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

/** The entries of some issues: of all that they have. */
const part = (map: FingerprintMap, issues: ReadonlySet<string>): FingerprintMap =>
  new Map([...map].filter(([, issue]) => issues.has(issue)))

/** How many events of each issue and release each rule's filter finds within these seconds. */
async function storedNow(
  asking: readonly Rule[],
  map: FingerprintMap,
  { store, seconds: { from, to }, me }: Look,
): Promise<{ issue: string; release: string; counts: readonly number[] }[]> {
  if (map.size === 0) return []
  const params = new Parameters()
  const counts = asking.map((rule) => `countIf(${filterSql(rule, to, me, params)})`)
  const issues = issuesSql(asking, map, to, params)
  return store.events.query(
    `SELECT m.issue AS issue, s.release AS release, [${counts.join(', ')}] AS counts
FROM ${rowsSql({ project: undefined, from: from + 1, to }, 0, params)} INNER JOIN ${mapSql(map, params)}${issues} WHERE s.release != '' GROUP BY issue, release`,
    params.values,
    'alert',
  )
}

/** The first event of each issue and release that each rule's filter finds; by `events`, where all that an issue ever had lies together. */
async function firstsOf(
  asking: readonly Rule[],
  map: FingerprintMap,
  releases: readonly string[],
  { store, seconds: { to }, me }: Look,
): Promise<Row[]> {
  if (map.size === 0) return []
  const params = new Parameters()
  const split = [...map.keys()].map((key) => [key.slice(0, key.lastIndexOf(':')), key.slice(key.lastIndexOf(':') + 1)] as const)
  const columns = asking.flatMap((rule, k) => {
    const filter = filterSql(rule, to, me, params)
    const first = (column: string, name: string): string => `argMinIf(s.${column}, (s.stored_at, s.id), ${filter}) AS ${name}${k}`
    return [
      `minIf(toUnixTimestamp64Milli(s.stored_at), ${filter}) AS first${k}`,
      first('id', 'event'),
      first('service', 'service'),
      first('environment', 'environment'),
    ]
  })
  return store.events.query<Row>(
    `SELECT m.issue AS issue, s.release AS release, ${columns.join(', ')}
FROM (SELECT * FROM events WHERE project IN ${params.strings([...new Set(split.map(([project]) => project))])}
  AND fingerprint IN ${params.strings(split.map(([, fingerprint]) => fingerprint))} AND stored_at < fromUnixTimestamp64Milli(${params.int(to + 1)}, 'UTC')
  AND release IN ${params.strings(releases)}) AS s
INNER JOIN ${mapSql(map, params)}${issuesSql(asking, map, to, params)}
GROUP BY issue, release ORDER BY issue, release`,
    params.values,
    'alert',
  )
}

/** The issue itself as `i`, where a filter asks for it. */
const issuesSql = (asking: readonly Rule[], map: FingerprintMap, at: number, params: Parameters): string =>
  asking.some(asksIssue) ? ` INNER JOIN ${issueSql(undefined, map, at, params)}` : ''
