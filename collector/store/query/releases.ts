import type { ReleaseDetail, ReleaseList, ReleaseSort, ReleaseSummary } from '../../api/types.ts'
import { LIMITS } from '../../model/limits.ts'
import { MS_PER_DAY } from '../../model/time.ts'
import type { EventStore } from '../index.ts'
import type { ListReleases, Range } from '../queries.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import { Parameters } from './parameters.ts'
import { COUNTS_SQL, type Rows, seenSource, sessionSource, toldSource } from './release-sources.ts'
import { HOUR_MS } from './sources.ts'

const DEFAULT_LIMIT = 25
/** Services of one release that are shown. */
const SERVICES = 100

// All lists run from the largest down; what is equal goes on by the names, so that a cursor names one place. Whole numbers, which stay exact.
const SORT_KEYS: Readonly<Record<ReleaseSort, string>> = {
  firstSeen: 'first_seen',
  lastSeen: 'last_seen',
  sessions: 'sessions',
  // The worst first, those without sessions last.
  crashFreeSessions: 'if(sessions = 0, -1, intDiv(crashed * 1000000000, sessions))',
  newIssues: 'new_issues',
}

interface Row {
  project: string
  service: string
  version: string
  environments: string[]
  sessions: number
  failed: number
  crashed: number
  users: number
  crashed_users: number
  events: number
  of_release: number
  of_service: number
  new_issues: number
  first_seen: number
  last_seen: number
  sort_key: number
  total: number
}

/** Releases of which a session or an event told something in the range: one for each service, also where only events know it. */
export async function listReleases(events: EventStore, request: ListReleases, nowMs: number): Promise<ReleaseList> {
  const { sort = 'firstSeen' } = request
  const list = `releases.${sort}`
  const limit = Math.min(request.limit ?? DEFAULT_LIMIT, LIMITS.pageSize)
  const after = decodeCursor(list, request.cursor, ['number', 'string', 'string', 'string'])
  const params = new Parameters()
  const asked = askedOf(request, params)
  const place = (): string => after!.slice(1).map((name) => params.string(name as string)).join(', ') // prettier-ignore
  const position =
    after === undefined
      ? '1'
      : `(sort_key < ${params.int(after[0])} OR (sort_key = ${params.int(after[0])} AND (project, service, version) > (${place()})))`
  const found = await events.query<Row & { picked: 0 | 1 }>(
    `SELECT *, ${position} AS picked, count() OVER () AS total
FROM (SELECT *, toInt64(${SORT_KEYS[sort]}) AS sort_key FROM ${numbersSql(request, asked, params, nowMs, 'INNER')})
ORDER BY picked DESC, sort_key DESC, project, service, version LIMIT ${limit + 1}`,
    params.values,
  )
  const picked = found.filter((row) => row.picked === 1)
  const page = picked.slice(0, limit)
  const last = page.at(-1)
  return {
    releases: page.map(summaryOf),
    nextCursor:
      picked.length > limit && last !== undefined ? encodeCursor(list, [last.sort_key, last.project, last.service, last.version]) : null,
    total: found[0]?.total ?? 0,
  }
}

/** One release in each service that has it, with what was told over time; undefined where nobody ever told of it. */
export async function getRelease(
  events: EventStore,
  version: string,
  request: Filters & Range & { buckets?: number | undefined },
  nowMs: number,
): Promise<ReleaseDetail | undefined> {
  const params = new Parameters()
  const found = await events.query<Row>(
    `SELECT * FROM ${numbersSql(request, askedOf(request, params, version), params, nowMs, 'LEFT')}
ORDER BY sessions DESC, last_seen DESC, project, service LIMIT ${SERVICES}`,
    params.values,
  )
  if (found.length === 0) return undefined
  const firstSeen = Math.min(...found.map((row) => row.first_seen))
  const end = request.to ?? nowMs + 1
  const range = { from: Math.min(request.from ?? firstSeen, end - 1), to: end }
  return { version, releases: found.map(summaryOf), histogram: await histogramOf(events, version, { ...request, ...range }) }
}

/** Every bucket counts those of whom something was told in it, so a session may be in several. Buckets of an hour or more are whole hours. */
async function histogramOf(
  events: EventStore,
  version: string,
  request: Filters & { from: number; to: number; buckets?: number | undefined },
): Promise<ReleaseDetail['histogram']> {
  const params = new Parameters()
  const asked = Math.ceil((request.to - request.from) / Math.min(request.buckets ?? 48, LIMITS.histogramBuckets))
  const single = asked < HOUR_MS
  const bucketMs = single ? asked : Math.ceil(asked / HOUR_MS) * HOUR_MS
  const from = single ? request.from : Math.floor(request.from / HOUR_MS) * HOUR_MS
  const rows = await events.query<Pick<Row, 'sessions' | 'failed' | 'crashed' | 'events'> & { bucket: number }>(
    `SELECT toUInt32(intDiv(at - ${params.int(from)}, ${params.int(bucketMs)})) AS bucket, ${COUNTS_SQL}, sum(t.events) AS events
FROM ${toldSource(request, askedOf(request, params, version).release, params, single)} AS t GROUP BY bucket`,
    params.values,
  )
  const empty = (): number[] => new Array<number>(Math.ceil((request.to - from) / bucketMs)).fill(0)
  const counts = { sessions: empty(), errored: empty(), crashed: empty(), events: empty() }
  for (const row of rows) {
    counts.sessions[row.bucket] = row.sessions
    counts.errored[row.bucket] = row.failed - row.crashed
    counts.crashed[row.bucket] = row.crashed
    counts.events[row.bucket] = Math.round(row.events)
  }
  return { from: new Date(from).toISOString(), to: new Date(request.to).toISOString(), bucketMs, ...counts }
}

/**
 * A row for each release: its numbers in the range, its share of the service's sessions in the day before the end of the range, and what is so
 * over all time.
 */
function numbersSql(range: Range, { service, release }: Asked, params: Parameters, nowMs: number, join: 'INNER' | 'LEFT'): string {
  const keys = 'project, service, release'
  const same = (name: string): string => `${name}.project = seen.project AND ${name}.service = seen.service`
  const day = sessionSource({ from: (range.to ?? nowMs + 1) - MS_PER_DAY, to: range.to }, service, params)
  return `(SELECT seen.project AS project, seen.service AS service, seen.release AS version, told.environments AS environments,
  told.sessions AS sessions, told.failed AS failed, told.crashed AS crashed, told.users AS users, told.crashed_users AS crashed_users,
  told.events AS events, mine.count AS of_release, theirs.count AS of_service, fresh.count AS new_issues,
  seen.first_seen AS first_seen, seen.last_seen AS last_seen
FROM ${seenSource(release)} AS seen
${join} JOIN (SELECT ${keys}, arraySort(groupUniqArrayIf(50)(environment, environment != '')) AS environments, ${COUNTS_SQL}, sum(t.events) AS events
  FROM ${toldSource(range, release, params)} AS t GROUP BY ${keys}) AS told ON ${same('told')} AND told.release = seen.release
LEFT JOIN (SELECT ${keys}, uniqExactIfMerge(sessions) AS count FROM ${day} GROUP BY ${keys}) AS mine
  ON ${same('mine')} AND mine.release = seen.release
LEFT JOIN (SELECT project, service, uniqExactIfMerge(sessions) AS count FROM ${day} GROUP BY project, service) AS theirs ON ${same('theirs')}
LEFT JOIN (SELECT project, service, first_release AS release, count() AS count FROM issues FINAL
  WHERE id IN (SELECT issue FROM issue_fingerprints FINAL) GROUP BY ${keys}) AS fresh ON ${same('fresh')} AND fresh.release = seen.release)`
}

/** Conditions on columns that sessions and events have: of the services that are asked for, and of their releases that are. */
interface Asked {
  service: Rows
  release: Rows
}

type Filters = Pick<ListReleases, 'project' | 'service' | 'environment'>

function askedOf({ project, service, environment }: Filters, params: Parameters, version?: string): Asked {
  const is = (column: string, value: string | undefined): string[] => (value === undefined ? [] : [`${column} = ${params.string(value)}`])
  const whole = [...is('project', project), ...is('service', service), ...is('environment', environment)]
  return { service: whole, release: [...whole, ...(version === undefined ? ["release != ''"] : is('release', version))] }
}

function summaryOf(row: Row): ReleaseSummary {
  const { sessions, crashed, users, crashed_users: crashedUsers } = row
  return {
    version: row.version,
    project: row.project,
    service: row.service,
    environments: row.environments,
    sessions,
    errored: row.failed - crashed,
    crashed,
    users,
    crashedUsers,
    crashFreeSessions: share(sessions - crashed, sessions),
    crashFreeUsers: share(users - crashedUsers, users),
    adoption: share(row.of_release, row.of_service),
    events: Math.round(row.events),
    newIssues: row.new_issues,
    firstSeen: new Date(row.first_seen).toISOString(),
    lastSeen: new Date(row.last_seen).toISOString(),
  }
}

/** In percent; null where there is nothing to have a share of. */
const share = (part: number, whole: number): number | null => (whole === 0 ? null : (100 * part) / whole)
