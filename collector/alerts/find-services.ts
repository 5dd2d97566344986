import { MS_PER_DAY } from '../model/time.ts'
import type { Store } from '../store/index.ts'
import { Parameters } from '../store/query/parameters.ts'
import { ALL, hashOf, noIssue, serviceSubject, type Finding } from './finding.ts'
import type { Rule } from './rule.ts'
import { lengthOf, numberOf } from './words.ts'
import { filterSql } from './window-sql.ts'

/** A service that was last heard of before is gone, rather than silent. */
const KNOWN_FOR_MS = 7 * MS_PER_DAY
/** What is told of services is stored a little after it was said, and by the minute. */
const GRACE_MS = 60_000
const MINUTE_MS = 60_000

/** Services that have gone silent, and those of whose sessions too many crash, at a whole minute. */
export async function findServices(store: Store, rules: readonly Rule[], at: number, me: string): Promise<Finding[]> {
  const found: Finding[] = []
  for (const rule of rules) {
    for (const [index, { silent, sessions }] of rule.when.entries()) {
      if (silent !== undefined) found.push(...(await findSilent(store, rule, index, silent, at, me)))
      if (sessions !== undefined) found.push(...(await findCrashing(store, rule, index, sessions, at, me)))
    }
  }
  return found
}

async function findSilent(store: Store, rule: Rule, index: number, silentMs: number, at: number, me: string): Promise<Finding[]> {
  const params = new Parameters()
  const time = (ms: number): string => `fromUnixTimestamp64Milli(${params.int(ms)}, 'UTC')`
  const rows = await store.events.query<{ project: string; service: string; last: number }>(
    `SELECT s.project AS project, s.service AS service, toUnixTimestamp64Milli(max(s.time)) + ${MINUTE_MS} AS last FROM usage AS s
WHERE s.time >= ${time(at - KNOWN_FOR_MS)} AND s.time < ${time(at)} AND s.spans + s.logs > 0 AND ${filterSql(rule, at, me, params)}
GROUP BY project, service HAVING last <= ${params.int(at - silentMs - GRACE_MS)} ORDER BY project, service`,
    params.values,
    'alert',
  )
  return rows.map(({ project, service, last }) => ({
    rule,
    kind: 'silent',
    at,
    cause: hashOf('silent', rule.id, project, service, last),
    subject: serviceSubject(project, service),
    about: noIssue(project, service),
    reason: `${service} has sent nothing for ${lengthOf(at - last)}; the rule waits for ${lengthOf(silentMs)}`,
    numbers: { silent_ms: at - last, more_than_ms: silentMs },
    happenedAt: at,
    condition: index,
  }))
}

type Sessions = NonNullable<Rule['when'][number]['sessions']>

async function findCrashing(store: Store, rule: Rule, index: number, sessions: Sessions, at: number, me: string): Promise<Finding[]> {
  const { percent, within, at_least: atLeast } = sessions
  return (await sharesAt(store, rule, sessions, at, me))
    .filter(({ total, crashed }) => total >= atLeast && (crashed / total) * 100 > percent)
    .map(({ project, service, total, crashed }) => ({
      rule,
      kind: 'sessions',
      at,
      cause: hashOf('sessions', rule.id, index, project, service, at),
      subject: rule.per === 'all' ? ALL : serviceSubject(project, service),
      about: noIssue(project, service),
      reason: `${numberOf((crashed / total) * 100)} % of ${total} sessions within ${lengthOf(within)} crashed, more than ${numberOf(percent)} %`,
      numbers: { sessions: total, crashed, percent, within_ms: within },
      happenedAt: at,
      condition: index,
    }))
}

/** Sessions of which something was received within the window, and how many of them crashed in it. */
function sharesAt(
  store: Store,
  rule: Rule,
  { within }: Sessions,
  at: number,
  me: string,
): Promise<{ project: string; service: string; total: number; crashed: number }[]> {
  const params = new Parameters()
  const time = (ms: number): string => `fromUnixTimestamp64Milli(${params.int(ms)}, 'UTC')`
  const end = at - GRACE_MS
  const by = rule.per === 'all' ? `'' AS service` : 's.service AS service'
  return store.events.query(
    `SELECT ${rule.per === 'all' ? 'any(s.project)' : 's.project'} AS project, ${by}, uniqExact(s.id) AS total, uniqExactIf(s.id, s.status = 2) AS crashed FROM sessions AS s
WHERE s.time >= ${time(end - within - MS_PER_DAY)} AND s.received_at > ${time(end - within)} AND s.received_at <= ${time(end)} AND ${filterSql(rule, at, me, params)}
GROUP BY ${rule.per === 'all' ? 'service' : 'project, service'} ORDER BY project, service`,
    params.values,
    'alert',
  )
}
