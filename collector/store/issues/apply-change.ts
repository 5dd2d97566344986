import type { IssueChangeRequest } from '../../api/types.ts'
import { onChange } from '../../lifecycle/on-change.ts'
import type { IssueDocument } from './issue-document.ts'

/** An issue as a person changed it. `current` is the newest release of its service, empty where none is known. */
export function applyChange(issue: IssueDocument, change: IssueChangeRequest, current: string, nowMs: number): IssueDocument {
  if ('assignee' in change) return { ...issue, assignee: change.assignee === '' ? null : change.assignee, decidedAt: nowMs }
  if ('priority' in change) return { ...issue, priority: change.priority, priorityChosen: true, decidedAt: nowMs }
  return { ...issue, ...onChange(issue, change, current, nowMs) }
}
