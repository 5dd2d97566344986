import type { ActivityChange } from '#lib/api/types.ts'
import { plural } from '#lib/format.ts'
import { untilOf } from '#lib/until.ts'

/** What somebody did, as the rest of a sentence that begins with who; and the other issue, or the event, that it was about. */
export function tell(change: ActivityChange): { text: string; issue?: string; event?: string } {
  if ('automatic' in change) return { text: change.text, ...(change.event && { event: change.event }) }
  if ('status' in change) return { text: ofStatus(change) }
  if ('reason' in change) return { text: `assigned it to ${change.assignee}, as ${change.reason}` }
  if ('assignee' in change) return { text: change.assignee ? `assigned it to ${change.assignee}` : 'took it from whoever had it' }
  if ('priority' in change) return { text: `set its priority to ${change.priority}` }
  if ('merged' in change) return { text: 'merged into it', issue: change.merged.id }
  if ('mergedInto' in change) return { text: 'merged it into', issue: change.mergedInto.id }
  if ('dismissed' in change) return { text: 'said that it is not the same as', issue: change.dismissed.id }
  const { id, fingerprints } = 'split' in change ? change.split : change.splitFrom
  const count = `${fingerprints.length} ${plural(fingerprints.length, 'fingerprint')}`
  return { text: 'split' in change ? `split ${count} off, now` : `split it with ${count} off`, issue: id }
}

function ofStatus(change: Extract<ActivityChange, { status: string }>): string {
  if (change.status === 'unresolved') return 'reopened it'
  if (change.status === 'archived') return `archived it${untilOf(change.until)}`
  return change.resolvedIn === undefined
    ? 'resolved it'
    : `resolved it in ${/^(current|next)$/.test(change.resolvedIn) ? `the ${change.resolvedIn} release` : change.resolvedIn}`
}
