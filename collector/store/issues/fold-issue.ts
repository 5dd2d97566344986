import { substatusAt, type LifecycleState } from '../../lifecycle/state.ts'
import { LIMITS } from '../../model/limits.ts'
import { higherLevel, priorityOf } from '../../model/severity.ts'
import type { IssueDocument } from './issue-document.ts'

/**
 * An issue with another one merged into it. What events said is joined: minima, maxima and sets, so that the same again changes nothing.
 * What people decided stays that of the issue merged into, and its title; only where it was closed and the other is open, the result is
 * open, since else an open problem would go out of sight.
 */
export function foldIssue(into: IssueDocument, other: IssueDocument, nowMs: number): IssueDocument {
  const joined: IssueDocument = {
    ...into,
    ...joinSeen(into, other),
    ...joinStatus(into, other, nowMs),
    assignee: into.assignee ?? other.assignee,
  }
  if (!into.priorityChosen && other.priorityChosen) Object.assign(joined, { priority: other.priority, priorityChosen: true })
  else if (!into.priorityChosen) joined.priority = priorityOf(joined.level, joined.handled)
  return joined
}

type Seen = Pick<
  IssueDocument,
  'level' | 'handled' | 'environments' | 'firstRelease' | 'firstReleaseAt' | 'lastRelease' | 'lastReleaseAt' | 'firstSeen' | 'lastSeen'
>

/** What the events of two issues say together. */
export function joinSeen(a: Seen, b: Seen): Seen {
  const [early, late] = [earlier(a, b), later(a, b)]
  return {
    level: higherLevel(a.level, b.level),
    handled: a.handled === false || b.handled === false ? false : (a.handled ?? b.handled),
    environments: [...new Set([...a.environments, ...b.environments])].slice(0, LIMITS.issueEnvironments).toSorted(),
    firstRelease: early.firstRelease,
    firstReleaseAt: early.firstReleaseAt,
    lastRelease: late.lastRelease,
    lastReleaseAt: late.lastReleaseAt,
    firstSeen: Math.min(a.firstSeen, b.firstSeen),
    lastSeen: Math.max(a.lastSeen, b.lastSeen),
  }
}

const earlier = (a: Seen, b: Seen): Seen =>
  b.firstReleaseAt !== null && (a.firstReleaseAt === null || b.firstReleaseAt < a.firstReleaseAt) ? b : a
const later = (a: Seen, b: Seen): Seen =>
  b.lastReleaseAt !== null && (a.lastReleaseAt === null || b.lastReleaseAt > a.lastReleaseAt) ? b : a

/** An older problem is not new any more, whatever was merged into it; what is getting worse still is. */
const URGENCY = ['new', 'ongoing', 'regressed', 'escalating'] as const

function joinStatus(into: IssueDocument, other: IssueDocument, nowMs: number): LifecycleState {
  const { status, substatus, substatusSince, resolvedAt, resolvedIn, archivedAt, archivedUntil } = into
  const own: LifecycleState = { status, substatus, substatusSince, resolvedAt, resolvedIn, archivedAt, archivedUntil }
  if (other.status !== 'unresolved') {
    // Events that the later of the two resolutions covers must not bring the whole back.
    const both = into.status === 'resolved' && other.status === 'resolved'
    return both ? { ...own, resolvedAt: Math.max(resolvedAt ?? 0, other.resolvedAt ?? 0) } : own
  }
  const theirs: LifecycleState = {
    status: 'unresolved',
    substatus: other.substatus,
    substatusSince: other.substatusSince,
    resolvedAt: null,
    resolvedIn: null,
    archivedAt: null,
    archivedUntil: null,
  }
  if (into.status !== 'unresolved') return substatusAt(other, nowMs) === 'new' ? { ...theirs, substatus: 'ongoing' } : theirs
  return URGENCY.indexOf(substatusAt(other, nowMs)!) > URGENCY.indexOf(substatusAt(into, nowMs)!) ? theirs : own
}
