import { autoResolveMs, LIMITS, parseLifecycle, type Consumer, type Host } from '../../collector/api.ts'
import {
  busyIssues,
  fillHours,
  FORECAST,
  hourOf,
  onHours,
  onTime,
  PAST_HOURS,
  quietIssues,
  type IssueDocument,
} from '../../collector/store/index.ts'
import { changeByTime } from './change-by-time.ts'

type Alerts = Consumer<'alerts'> | undefined
const HOUR_MS = 3_600_000
/** So long into an hour the one before is judged, too: what came in its last minutes is stored by then. */
const HOUR_SETTLES_MS = 5 * 60_000

/** Issues whose archive was to end by now. Returns how many were changed, as do those below. */
export async function endArchives(host: Host, alerts: Alerts): Promise<number> {
  const nowMs = host.clock.nowMs()
  const due = { 'archivedUntil.time': { $lte: nowMs }, mergedInto: { $exists: false } }
  const collection = host.store().documents.collection<IssueDocument>('issues')
  const found = await collection.find(due).project<{ _id: string }>({ _id: 1 }).limit(LIMITS.issuesByTime).toArray()
  const ids = found.map(({ _id }) => _id)
  return changeByTime(host, alerts, ids, (issue) => onTime(issue, { lastSeen: issue.lastSeen, autoResolveMs: null }, nowMs))
}

interface SettingsDocument {
  _id: string
  lifecycle?: unknown
}

/** Issues of which nothing came for as long as their project says. */
export async function resolveQuiet(host: Host, alerts: Alerts): Promise<number> {
  const { documents, events } = host.store()
  let changed = 0
  for (const { _id: project, lifecycle } of await documents
    .collection<SettingsDocument>('settings')
    .find({ lifecycle: { $exists: true } })
    .toArray()) {
    const parsed = parseLifecycle(lifecycle)
    if ('problems' in parsed) {
      const { path, message } = parsed.problems[0]!
      host.log.warn(`The lifecycle settings of project ${project} can not be used: ${path}: ${message}; its issues stay open`)
      continue
    }
    const afterMs = autoResolveMs(parsed.settings)
    if (afterMs === null) continue
    const nowMs = host.clock.nowMs()
    const ids = await quietIssues(events, project, nowMs - afterMs)
    changed += await changeByTime(host, alerts, ids, (issue) => onTime(issue, { lastSeen: issue.lastSeen, autoResolveMs: afterMs }, nowMs))
  }
  return changed
}

/** Issues with more events in this hour than their forecast. */
export async function escalate(host: Host, alerts: Alerts): Promise<number> {
  const nowMs = host.clock.nowMs()
  const thisHour = hourOf(nowMs)
  let changed = 0
  for (const hour of nowMs - thisHour < HOUR_SETTLES_MS ? [thisHour - HOUR_MS, thisHour] : [thisHour]) {
    const busy = await busyIssues(host.store().events, { hour, hours: PAST_HOURS, least: FORECAST.least, nowMs })
    const known = new Map(busy.map((issue) => [issue.id, { ...issue, counts: fillHours(issue.rows, hour) }]))
    changed += await changeByTime(host, alerts, [...known.keys()], (issue) => {
      const { counts, projectPerHour } = known.get(issue._id)!
      return onHours(issue, { counts, hour, firstSeen: issue.firstSeen, projectPerHour }, nowMs)
    })
  }
  return changed
}
