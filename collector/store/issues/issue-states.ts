import { LIMITS } from '../../model/limits.ts'
import { ISSUE_HISTORY_KEY, type IssueHistoryRow } from '../events/schema.ts'
import type { IssueDocument } from './issue-document.ts'

/**
 * Which states were not written to `issue_history` yet, as far as this process remembers. Most writes of an issue say only that it was seen
 * again, so most write no row; one too many changes nothing, since the earliest counts.
 */
export class IssueStates {
  readonly #written = new Map<string, string>()

  /** Rows of the states that these issues entered. */
  entered(issues: readonly IssueDocument[], nowMs: number): IssueHistoryRow[] {
    return issues.filter((issue) => this.#written.get(issue._id) !== keyOf(issue)).map((issue) => historyRow(issue, nowMs))
  }

  wrote(issues: readonly IssueDocument[]): void {
    for (const issue of issues) {
      this.#written.delete(issue._id)
      this.#written.set(issue._id, keyOf(issue))
      if (this.#written.size > LIMITS.issueStates) this.#written.delete(this.#written.keys().next().value!)
    }
  }
}

function keyOf(issue: IssueDocument): string {
  const row = historyRow(issue, 0)
  return JSON.stringify(ISSUE_HISTORY_KEY.map((column) => row[column]))
}

function historyRow(issue: IssueDocument, nowMs: number): IssueHistoryRow {
  return {
    project: issue.project,
    id: issue._id,
    status: issue.status,
    substatus: issue.substatus ?? '',
    substatus_since: issue.substatusSince,
    assignee: issue.assignee ?? '',
    priority: issue.priority,
    decided_at: issue.decidedAt ?? 0,
    level: issue.level,
    handled: issue.handled === null ? -1 : issue.handled ? 1 : 0,
    title: issue.title ?? '',
    short_id: issue.shortId,
    type: issue.type,
    message: issue.message,
    culprit: issue.culprit,
    service: issue.service,
    first_release: issue.firstRelease,
    first_seen: issue.firstSeen,
    version: issue.version,
    at: new Date(nowMs).toISOString().replace('T', ' ').replace('Z', ''),
  }
}
