import type { ExceptionEvent } from '../../model/event.ts'
import type { IssueDocument } from './issue-document.ts'

/** What an issue is called after one of its events. A rule's title stands beside type and message, which stay what was thrown. */
export function titleOf(event: ExceptionEvent): Pick<IssueDocument, 'title' | 'type' | 'message' | 'culprit' | 'service'> {
  const outer = event.exceptions[0]
  return {
    title: (event.fingerprint?.title ?? '').toWellFormed(),
    type: (outer?.type ?? '').toWellFormed(),
    message: (outer?.message ?? '').toWellFormed(),
    culprit: (event.culprit ?? '').toWellFormed(),
    service: event.service.toWellFormed(),
  }
}
