import type { ServiceInfo, ServiceList } from '../../api/types.ts'
import { UNKNOWN_SERVICE } from '../../model/semconv.ts'
import type { EventStore } from '../index.ts'
import { Parameters } from './parameters.ts'
import { projectSql, whereSql } from './sources.ts'

interface Row {
  project: string
  service: string
  environments: string[]
  language: string
  sdk: string
  last: number
  spans: number
  logs: number
  exceptions: number
  stackless: number
  drops: Record<string, number>
  unversioned: 0 | 1
}

const SERVICES = 1_000
/** Days of drops listed for one service. */
const DAYS = 30

/** Who sends, over the whole retention, last seen first. `last` is a minute: usage is added up by minutes. */
export async function listServices(events: EventStore, project: string | undefined): Promise<ServiceList> {
  const params = new Parameters()
  const rows = await events.query<Row>(
    `SELECT project, service, arraySort(groupUniqArrayIf(50)(environment, environment != '')) AS environments,
  argMaxIf(language, time, language != '') AS language, argMaxIf(sdk, time, sdk != '') AS sdk, toUnixTimestamp64Milli(max(time)) AS last,
  sum(u.spans) AS spans, sum(u.logs) AS logs, sum(u.exceptions) AS exceptions, sum(u.stackless) AS stackless, sumMap(u.drops) AS drops,
  argMax(release, time) = '' AS unversioned
FROM usage AS u${whereSql(projectSql(project, params))} GROUP BY project, service ORDER BY last DESC, project, service LIMIT ${SERVICES}`,
    params.values,
  )
  const days = await dropsByDay(events, project)
  const services = rows.map((row) => serviceOf(row, days.get(`${row.project}\0${row.service}`) ?? []))
  return { services, nextCursor: null, total: rows.length < SERVICES ? rows.length : { atLeast: SERVICES } }
}

async function dropsByDay(events: EventStore, project: string | undefined): Promise<Map<string, ServiceInfo['dropsByDay']>> {
  const params = new Parameters()
  const rows = await events.query<{ project: string; service: string; day: string; drops: Record<string, number> }>(
    `SELECT project, service, toString(toDate(time)) AS day, sumMap(u.drops) AS drops
FROM usage AS u${whereSql([...projectSql(project, params), 'notEmpty(u.drops)'])} GROUP BY project, service, day
ORDER BY project, service, day DESC LIMIT ${DAYS} BY project, service`,
    params.values,
  )
  const byService = new Map<string, ServiceInfo['dropsByDay']>()
  for (const { project: of, service, day, drops } of rows) {
    const key = `${of}\0${service}`
    const list = byService.get(key)
    if (list === undefined) byService.set(key, [{ day, drops }])
    else list.push({ day, drops })
  }
  return byService
}

function serviceOf(row: Row, days: ServiceInfo['dropsByDay']): ServiceInfo {
  return {
    name: row.service,
    project: row.project,
    environments: row.environments,
    language: row.language,
    sdk: row.sdk,
    lastSeen: new Date(row.last).toISOString(),
    spans: row.spans,
    logs: row.logs,
    exceptions: row.exceptions,
    drops: row.drops,
    dropsByDay: days,
    missing: missingOf(row),
  }
}

function missingOf({ service, environments, exceptions, stackless, unversioned }: Row): ServiceInfo['missing'] {
  const missing: ServiceInfo['missing'] = []
  if (service === UNKNOWN_SERVICE || service.startsWith(`${UNKNOWN_SERVICE}:`)) {
    missing.push({ what: 'service', fix: 'Set OTEL_SERVICE_NAME, so that its errors can be told from those of others.' })
  }
  if (unversioned) {
    missing.push({
      what: 'version',
      fix: 'Add service.version=<release> to OTEL_RESOURCE_ATTRIBUTES, so that regressions are told by release.',
    })
  }
  if (environments.length === 0) {
    missing.push({ what: 'environment', fix: 'Add deployment.environment.name=<environment> to OTEL_RESOURCE_ATTRIBUTES.' })
  }
  if (exceptions > 0 && stackless > 0) {
    missing.push({
      what: 'stack',
      fix: `${stackless} of ${exceptions} exceptions came without exception.stacktrace: record the error object, not its text.`,
    })
  }
  return missing
}
