import type { IssueSummary } from './api/types.ts'
import { firstLine } from './format.ts'

/** What a line calls an issue: what a grouping rule says, else its type, with the message behind it. */
export function titleOf({ title, type, message }: Pick<IssueSummary, 'title' | 'type' | 'message'>): { strong: string; rest: string } {
  return title === null ? { strong: firstLine(type), rest: firstLine(message) } : { strong: firstLine(title), rest: '' }
}
