import type { Facet } from '../../api/types.ts'
import type { EventStore } from '../index.ts'
import type { Range } from '../queries.ts'
import { fingerprintSql, type Fingerprints } from './events.ts'
import { Parameters } from './parameters.ts'
import { timeSql, whereSql } from './sources.ts'

const FACETS = 12
const VALUES = 10
/** Shares are taken from the newest events of the range, so that an issue with millions opens as fast as any. */
const SAMPLE = 20_000
/** In this order, before the sender's own tags; those come by how many events have them. */
const FIRST = ['environment', 'release', 'service', 'level', 'browser', 'host', 'runtime']

/** What the events of an issue have in common and what not: at most 12 facets of 10 values, weighted by sample rate. */
export async function facetsOf(events: EventStore, of: Fingerprints, range: Range): Promise<Facet[]> {
  const params = new Parameters()
  const where = whereSql([...fingerprintSql(of, params), ...timeSql(range.from, range.to, params)])
  const rows = await events.query<{ key: string; value: string; count: number; total: number; place: number }>(
    `WITH pairs AS (
  SELECT weight, arrayJoin(arrayConcat(
    [('environment', toString(environment)), ('release', toString(release)), ('service', toString(service)), ('level', toString(level))],
    arrayZip(arrayMap(key -> toString(key), mapKeys(tags)), mapValues(tags)))) AS pair
  FROM (SELECT environment, release, service, level, tags, weight FROM events AS s${where} ORDER BY s.time DESC LIMIT ${SAMPLE})
), valued AS (
  SELECT pair.1 AS key, pair.2 AS value, sum(weight) AS count, sum(count) OVER (PARTITION BY key) AS total FROM pairs WHERE value != '' GROUP BY key, value
)
SELECT key, value, count, total, if(indexOf(${params.strings(FIRST)}, key) = 0, 100, indexOf(${params.strings(FIRST)}, key)) AS place
FROM valued ORDER BY place, total DESC, key, count DESC, value LIMIT ${VALUES} BY key LIMIT ${FACETS * VALUES}`,
    params.values,
  )
  const facets = new Map<string, Facet>()
  for (const { key, value, count, total } of rows) {
    const facet = facets.get(key) ?? { key, total: Math.round(total), values: [] }
    if (!facets.has(key)) facets.set(key, facet)
    facet.values.push({ value, count: Math.round(count) })
  }
  return [...facets.values()].slice(0, FACETS)
}
