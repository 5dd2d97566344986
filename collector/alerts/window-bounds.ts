import type { Store } from '../store/index.ts'
import { Parameters } from '../store/query/parameters.ts'
import type { Seconds } from './active.ts'
import { asksIssue, filterSql, projectSql, sourceSql, subjectSql, type FingerprintMap, type Window } from './window-sql.ts'

/**
 * Of windows over the same subjects, those that may be met within these seconds. What was stored since the earliest of them began is at least
 * what any of them holds, and one sum for each is had for a tenth of what the windows themselves cost; mostly none comes near its threshold.
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
  const { per } = windows[0]!.rule
  // Without what only the issue knows: that counts more, and needs no join.
  const source = sourceSql({ project, fingerprints: per === 'issue' ? fingerprints : undefined, from, to }, longest(windows), params)
  const sums = windows.map((window, k) => `${boundSql(window, from, to, me, params)} AS bound${k}`)
  const [row] = await store.events.query<Record<`most${number}`, number>>(
    `SELECT ${windows.map((_, k) => `max(bound${k}) AS most${k}`).join(', ')} FROM (
  SELECT ${subjectSql(per, params)} AS subject, ${sums.join(', ')} FROM ${source} GROUP BY subject
  HAVING max(s.stored_at) >= fromUnixTimestamp64Milli(${params.int(from)}, 'UTC')
)`,
    params.values,
    'alert',
  )
  return windows.filter((window, k) => reaches(window, Number(row?.[`most${k}`] ?? 0)))
}

const longest = (windows: readonly Window[]): number => Math.max(...windows.map(({ withinMs }) => withinMs))

function boundSql({ rule, measure, withinMs }: Window, from: number, to: number, me: string, params: Parameters): string {
  const filter = asksIssue(rule) ? projectSql(rule, params) : filterSql(rule, to, me, params)
  const within = `s.stored_at >= fromUnixTimestamp64Milli(${params.int(from - withinMs)}, 'UTC') AND (${filter})`
  return `toFloat64(${measure === 'users' ? `uniqExactIf(s.user, s.user != '' AND ${within})` : `sumIf(s.weight, ${within})`})`
}

const reaches = ({ measure, moreThan, atLeast }: Window, most: number): boolean =>
  measure === 'change' ? most >= atLeast : most > moreThan
