import type { ExceptionEvent, Level } from '../../model/event.ts'
import type { IssueDocument } from './issue-document.ts'

/** From the least to the most severe. */
export const LEVELS: readonly Level[] = ['debug', 'info', 'warning', 'error', 'fatal']

export const higherLevel = (a: Level, b: Level): Level => (LEVELS.indexOf(b) > LEVELS.indexOf(a) ? b : a)

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

/** The table in the README of the `mongodb` connector. */
export function priorityOf({ level, handled }: Pick<IssueDocument, 'level' | 'handled'>): IssueDocument['priority'] {
  if (level === 'fatal' || (level === 'error' && handled === false)) return 'high'
  return level === 'error' || level === 'warning' ? 'medium' : 'low'
}
