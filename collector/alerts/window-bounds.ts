import type { Store } from '../store/index.ts'
import { Parameters } from '../store/query/parameters.ts'
import type { Seconds } from './active.ts'
import type { Rule } from './rule.ts'
import { asksIssue, filterSql, mapSql, projectSql, rowsSql, type FingerprintMap, type Window } from './window-sql.ts'

/** What a rule counts by, of the sums by fingerprint and service. An issue that is not active can not be met. */
const SUBJECTS: Readonly<Record<Rule['per'], string>> = {
  issue: 'm.issue',
  service: `concat(f.project, '\u001f', f.service)`,
  all: `'all'`,
}

/**
 * Those windows that may be met within these seconds. What was stored since the earliest of them began is at least what any of them holds, and
 * the sums of all windows over all their subjects are had in one pass, for a tenth of what the windows themselves cost; mostly none comes near its threshold.
 */
export async function mayBeMet(
  store: Store,
  windows: readonly Window[],
  { from, to }: Seconds,
  fingerprints: FingerprintMap,
  project: string | undefined,
  me: string,
): Promise<Window[]> {
  const params = new Parameters()
  const parts = windows.map((window, k) => `${partSql(window, from, to, me, params)} AS part${k}`)
  const bounds = windows.map(({ measure }, k) => `toFloat64(${measure === 'users' ? 'uniqExactIfMerge' : 'sum'}(part${k})) AS bound${k}`)
  const kinds = [...new Set(windows.map(({ rule }) => rule.per))]
  const join = kinds.includes('issue') ? ` LEFT JOIN ${mapSql(fingerprints, params)} ON concat(f.project, ':', f.fingerprint) = m.key` : ''
  const [row] = await store.events.query<Record<`most${number}`, number>>(
    `SELECT ${windows.map(({ rule }, k) => `maxIf(bound${k}, per = '${rule.per}') AS most${k}`).join(', ')} FROM (
  SELECT per, subject, ${bounds.join(', ')} FROM (
    SELECT f.*, arrayJoin([${kinds.map((per) => `('${per}', ${SUBJECTS[per]})`).join(', ')}]) AS pair, pair.1 AS per, pair.2 AS subject
    FROM (
      SELECT s.project AS project, s.fingerprint AS fingerprint, s.service AS service, max(s.stored_at) AS latest, ${parts.join(', ')}
      FROM ${rowsSql({ project, from, to }, longest(windows), params)} GROUP BY project, fingerprint, service
    ) AS f${join}
  ) WHERE subject != '' GROUP BY per, subject HAVING max(latest) >= fromUnixTimestamp64Milli(${params.int(from)}, 'UTC')
)`,
    params.values,
    'alert',
  )
  return windows.filter((window, k) => reaches(window, Number(row?.[`most${k}`] ?? 0)))
}

const longest = (windows: readonly Window[]): number => Math.max(...windows.map(({ withinMs }) => withinMs))

/** Without what only the issue knows: that counts more, and needs no other join. */
function partSql({ rule, measure, withinMs }: Window, from: number, to: number, me: string, params: Parameters): string {
  const filter = asksIssue(rule) ? projectSql(rule, params) : filterSql(rule, to, me, params)
  const within = `s.stored_at >= fromUnixTimestamp64Milli(${params.int(from - withinMs)}, 'UTC') AND (${filter})`
  return measure === 'users' ? `uniqExactIfState(s.user, toUInt8(s.user != '' AND ${within}))` : `sumIf(s.weight, ${within})`
}

const reaches = ({ measure, moreThan, atLeast }: Window, most: number): boolean =>
  measure === 'change' ? most >= atLeast : most > moreThan
