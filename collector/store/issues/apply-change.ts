import type { IssueChangeRequest } from '../../api/types.ts'
import type { ArchivedUntil, IssueDocument, Resolution } from './issue-document.ts'

/** An issue as a person changed it. `current` is the newest release of its service, empty where none is known. */
export function applyChange(issue: IssueDocument, change: IssueChangeRequest, current: string, nowMs: number): IssueDocument {
  if ('assignee' in change) return { ...issue, assignee: change.assignee === '' ? null : change.assignee }
  if ('priority' in change) return { ...issue, priority: change.priority, priorityChosen: true }
  const reset = { resolvedAt: null, resolvedIn: null, archivedAt: null, archivedUntil: null, substatus: null, substatusSince: nowMs }
  switch (change.status) {
    case 'resolved':
      return { ...issue, ...reset, status: 'resolved', resolvedAt: nowMs, resolvedIn: resolutionOf(change.resolvedIn, current) }
    case 'archived':
      return { ...issue, ...reset, status: 'archived', archivedAt: nowMs, archivedUntil: untilOf(change.until) }
    case 'unresolved':
      // Reopened by hand it needs no triage; what is open already stays as it is.
      return issue.status === 'unresolved' ? issue : { ...issue, ...reset, status: 'unresolved', substatus: 'ongoing' }
  }
}

function resolutionOf(resolvedIn: string | undefined, current: string): Resolution | null {
  if (resolvedIn === undefined) return null
  if (resolvedIn !== 'current' && resolvedIn !== 'next') return { kind: 'in', release: resolvedIn }
  // Where no release was ever seen there is none to compare with: any event that comes brings it back.
  if (current === '') return null
  return { kind: resolvedIn === 'next' ? 'after' : 'in', release: current }
}

type Until = Extract<IssueChangeRequest, { status: 'archived' }>['until']

function untilOf(until: Until): ArchivedUntil | null {
  if (until === undefined) return null
  if (until === 'escalating') return { kind: 'escalating' }
  if ('time' in until) {
    const time = Date.parse(until.time)
    if (Number.isNaN(time)) throw new RangeError(`Cannot archive until a time as it must be RFC 3339: current value is ${until.time}`)
    return { kind: 'time', time }
  }
  const windowMs = windowOf(until.window)
  return 'count' in until ? { kind: 'count', count: until.count, windowMs } : { kind: 'users', users: until.users, windowMs }
}

const SPANS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 }

function windowOf(window: string): number {
  const parts = /^(\d{1,5})([mhdw])$/.exec(window)
  if (parts === null) throw new RangeError(`Cannot archive for a window as it must be like 30m, 24h or 7d: current value is ${window}`)
  return Number(parts[1]) * SPANS[parts[2]!]!
}
