import type { IssueSummary } from './api/types.ts'

/** The word for an issue's state where it says something: nothing for one that is merely still there. */
export function statusWord(
  issue: Pick<IssueSummary, 'status' | 'substatus'>,
): { text: string; tone: 'bad' | 'new' | 'good' | 'calm' } | undefined {
  if (issue.status === 'resolved') return { text: 'resolved', tone: 'good' }
  if (issue.status === 'archived') return { text: 'archived', tone: 'calm' }
  if (issue.substatus === 'regressed' || issue.substatus === 'escalating') return { text: issue.substatus, tone: 'bad' }
  if (issue.substatus === 'new') return { text: 'new', tone: 'new' }
  return undefined
}
