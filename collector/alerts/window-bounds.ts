import type { Store } from '../store/index.ts'
import { Parameters } from '../store/query/parameters.ts'
import type { Seconds } from './active.ts'
import { asksIssue, filterSql, mapSql, projectSql, rowsSql, subjectSql, USER, type FingerprintMap, type Window } from './window-sql.ts'

export interface Bounded {
  window: Window
  mayBeMet: boolean
  /** How much more must be stored, of whatever subject, before it can be met; not above zero where it can be by now. */
  room: number
}

/**
 * What was stored since the earliest of these seconds began is at least what a window of them holds, and the sums of all windows over all their
 * subjects are had in one pass, for a tenth of what the windows themselves cost; mostly none comes near its threshold.
 */
export async function boundsOf(
  store: Store,
  windows: readonly Window[],
  { from, to }: Seconds,
  fingerprints: FingerprintMap,
  project: string | undefined,
  me: string,
): Promise<Bounded[]> {
  const params = new Parameters()
  const parts = windows.map((window, k) => `${partSql(window, from, to, me, params)} AS part${k}`)
  const bounds = windows.map(
    ({ measure }, k) => `round(toFloat64(${measure === 'users' ? 'uniqExactIfMerge' : 'sum'}(part${k})), 6) AS bound${k}`,
  )
  const kinds = [...new Set([...windows.map(({ rule }) => rule.per), 'all' as const])]
  const join = kinds.includes('issue') ? ` LEFT JOIN ${mapSql(fingerprints, params)}` : ''
  // An issue that is not active is not in the map, and can not be met.
  const active = `latest >= fromUnixTimestamp64Milli(${params.int(from)}, 'UTC')`
  const [row] = await store.events.query<Record<`${'most' | 'all'}${number}`, number>>(
    `SELECT ${windows.map(({ rule }, k) => `maxIf(bound${k}, per = '${rule.per}' AND ${active}) AS most${k}, maxIf(bound${k}, per = 'all') AS all${k}`).join(', ')} FROM (
  SELECT per, subject, max(latest) AS latest, ${bounds.join(', ')} FROM (
    SELECT s.*, arrayJoin([${kinds.map((per) => `('${per}', ${subjectSql(per, params)})`).join(', ')}]) AS pair, pair.1 AS per, pair.2 AS subject
    FROM (
      SELECT s.project AS project, s.fingerprint AS fingerprint, s.service AS service, max(s.stored_at) AS latest, ${parts.join(', ')}
      FROM ${rowsSql({ project, from, to }, longest(windows), params)} GROUP BY project, fingerprint, service
    ) AS s${join}
  ) WHERE subject != '' GROUP BY per, subject
)`,
    params.values,
    'alert',
  )
  return windows.map((window, k) => {
    const [most, all] = [Number(row?.[`most${k}`] ?? 0), Number(row?.[`all${k}`] ?? 0)]
    return { window, mayBeMet: reaches(window, most), room: thresholdOf(window) - all }
  })
}

const longest = (windows: readonly Window[]): number => Math.max(...windows.map(({ withinMs }) => withinMs))

/** Without what only the issue knows: that counts more, and needs no other join. */
function partSql({ rule, measure, withinMs }: Window, from: number, to: number, me: string, params: Parameters): string {
  const filter = asksIssue(rule) ? projectSql(rule, params) : filterSql(rule, to, me, params)
  const within = `s.stored_at >= fromUnixTimestamp64Milli(${params.int(from - withinMs)}, 'UTC') AND (${filter})`
  return measure === 'users' ? `uniqExactIfState(${USER}, toUInt8(s.user != '' AND ${within}))` : `sumIf(s.weight, ${within})`
}

const thresholdOf = ({ measure, moreThan, atLeast }: Window): number => (measure === 'change' ? atLeast : moreThan)

const reaches = (window: Window, most: number): boolean =>
  window.measure === 'change' ? most >= thresholdOf(window) : most > thresholdOf(window)
