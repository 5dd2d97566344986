import { higherLevel, LIMITS, priorityOf, toMs, type ExceptionEvent, type IssueChangeKind } from '../../collector/api.ts'
import { onEvent, onFirstEvent, titleOf, type EventFacts, type IssueDocument, type SeenEvent } from '../../collector/store/index.ts'
import { NO_OWNER, type OwnerOf } from './owners.ts'
import { take } from './pend.ts'

/** A new issue from its first event, assigned to its owner where the project wants that. */
export function createIssue(id: string, shortId: string, event: ExceptionEvent, nowMs: number, ownerOf: OwnerOf = NO_OWNER): IssueDocument {
  const time = toMs(event.time)
  const owner = ownerOf(event)
  const step = onFirstEvent(seen(event), nowMs)
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
    ...step.state,
    assignee: owner?.assign === true ? owner.handle : null,
    pending: [],
    hasPending: false,
    version: 1,
    write: '',
    unmirrored: false,
    updatedAt: nowMs,
  }
  observe(issue, event)
  take(issue, step, { causedBy: event }, () => owner)
  return issue
}

/**
 * Changes the issue by one event. The same event again changes nothing: times are minima and maxima, names are sets, and a change of state
 * leaves the state from which it comes. Returns that change of state.
 */
export function applyEvent(
  issue: IssueDocument,
  event: ExceptionEvent,
  facts: EventFacts,
  nowMs: number,
  ownerOf: OwnerOf = NO_OWNER,
): IssueChangeKind | undefined {
  observe(issue, event)
  const step = onEvent(issue, seen(event), facts, nowMs)
  if (step === undefined) return undefined
  take(issue, step, { causedBy: event }, ownerOf)
  return step.kind as IssueChangeKind
}

const seen = ({ id, time, receivedAt, release }: ExceptionEvent): SeenEvent => ({
  id,
  time: toMs(time),
  receivedAt: toMs(receivedAt),
  release: release.toWellFormed(),
})

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
