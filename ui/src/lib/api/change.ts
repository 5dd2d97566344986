import { readAnswer, SERVER_AWAY, type Answer } from './problem.ts'
import type { IssueChangeRequest, IssueSummary } from './types.ts'

/** `PATCH /issues` from the browser: one change for many. Never throws. */
export async function changeIssues(ids: readonly string[], change: IssueChangeRequest): Promise<Answer<{ issues: IssueSummary[] }>> {
  try {
    return await readAnswer(
      await fetch('/api/v1/issues', {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ids, change }),
      }),
    )
  } catch {
    return { ok: false, trouble: SERVER_AWAY }
  }
}
