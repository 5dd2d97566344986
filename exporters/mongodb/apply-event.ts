import { createHash } from 'node:crypto'
import { higherLevel, LIMITS, priorityOf, toMs, type Alert, type ExceptionEvent, type IssueChangeKind } from '../../collector/api.ts'
import { titleOf, type IssueDocument } from '../../collector/store/index.ts'
import { isRegression } from './regression.ts'

/** What else must be known to judge an event; asked of the event store only where an issue needs it. */
export interface Facts {
  /** Milliseconds since the epoch of the first event of a release. */
  releasedAt(release: string): number | undefined
  /** Events or users since it was archived reached what it was archived until. */
  conditionMet: boolean
}

/** A new issue from its first event. */
export function createIssue(id: string, shortId: string, event: ExceptionEvent, nowMs: number): IssueDocument {
  const time = toMs(event.time)
  const issue: IssueDocument = {
    _id: id,
    project: event.project,
    shortId,
    ...titleOf(event),
    level: event.level,
    handled: event.handled ?? null,
    priority: 'medium',
    priorityChosen: false,
    environments: [],
    firstRelease: '',
    firstReleaseAt: null,
    lastRelease: '',
    lastReleaseAt: null,
    firstSeen: time,
    lastSeen: time,
    status: 'unresolved',
    substatus: 'new',
    substatusSince: nowMs,
    resolvedAt: null,
    resolvedIn: null,
    archivedAt: null,
    archivedUntil: null,
    assignee: null,
    pending: [],
    hasPending: false,
    version: 1,
    write: '',
    unmirrored: false,
    updatedAt: nowMs,
  }
  observe(issue, event)
  pend(issue, 'new', event)
  return issue
}

/**
 * Changes the issue by one event. The same event again changes nothing: times are minima and maxima, names are sets, and a change of state
 * leaves the state from which it comes. Returns that change of state.
 */
export function applyEvent(issue: IssueDocument, event: ExceptionEvent, facts: Facts, nowMs: number): IssueChangeKind | undefined {
  observe(issue, event)
  const time = toMs(event.time)
  const receivedAt = toMs(event.receivedAt)
  if (issue.status === 'resolved') {
    const { resolvedAt, resolvedIn } = issue
    if (!isRegression({ resolvedAt: resolvedAt ?? 0, resolvedIn, time, receivedAt, release: event.release, releasedAt: facts.releasedAt }))
      return undefined
    reopen(issue, 'regressed', nowMs)
    return pend(issue, 'regressed', event)
  }
  if (issue.status === 'archived' && issue.archivedUntil !== null) {
    const until = issue.archivedUntil
    const over = until.kind === 'time' ? time > until.time && receivedAt > until.time : until.kind !== 'escalating' && facts.conditionMet
    if (!over) return undefined
    reopen(issue, 'ongoing', nowMs)
    return pend(issue, 'reappeared', event)
  }
  return undefined
}

function observe(issue: IssueDocument, event: ExceptionEvent): void {
  const time = toMs(event.time)
  if (time < issue.firstSeen) {
    issue.firstSeen = time
    Object.assign(issue, titleOf(event))
  }
  if (time > issue.lastSeen) issue.lastSeen = time
  const release = event.release.toWellFormed()
  if (release !== '' && (issue.firstReleaseAt === null || time < issue.firstReleaseAt)) {
    issue.firstRelease = release
    issue.firstReleaseAt = time
  }
  if (release !== '' && (issue.lastReleaseAt === null || time > issue.lastReleaseAt)) {
    issue.lastRelease = release
    issue.lastReleaseAt = time
  }
  const environment = event.environment.toWellFormed()
  if (environment !== '' && issue.environments.length < LIMITS.issueEnvironments && !issue.environments.includes(environment)) {
    issue.environments = [...issue.environments, environment].sort()
  }
  issue.level = higherLevel(issue.level, event.level)
  if (event.handled === false || issue.handled === null) issue.handled = event.handled ?? issue.handled
  if (!issue.priorityChosen) issue.priority = priorityOf(issue.level, issue.handled)
}

function reopen(issue: IssueDocument, substatus: 'regressed' | 'ongoing', nowMs: number): void {
  issue.status = 'unresolved'
  issue.substatus = substatus
  issue.substatusSince = nowMs
  issue.resolvedAt = null
  issue.resolvedIn = null
  issue.archivedAt = null
  issue.archivedUntil = null
}

/** Keeps the change in the document until the alerts pipeline has it. */
function pend(issue: IssueDocument, kind: IssueChangeKind, event: ExceptionEvent): IssueChangeKind {
  const alert: Alert = {
    id: createHash('sha256').update(`${issue._id}\0${kind}\0${event.id}`).digest('hex').slice(0, 32),
    kind,
    project: issue.project,
    issueId: issue._id,
    shortId: issue.shortId,
    ...titleOf(event),
    environment: event.environment.toWellFormed(),
    release: event.release.toWellFormed(),
    level: event.level,
    eventId: event.id,
    time: event.time,
  }
  issue.pending = [...issue.pending.filter(({ id }) => id !== alert.id), alert].slice(-LIMITS.pendingAlerts)
  issue.hasPending = true
  return kind
}
