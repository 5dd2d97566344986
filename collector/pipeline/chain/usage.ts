import type { ExceptionEvent } from '../../model/event.ts'
import type { Outcome } from '../../model/outcome.ts'
import { UsageCount } from '../../model/usage.ts'
import type { Usage } from '../component.ts'

/** What came with a batch, and what its processors dropped: by service, reason and the minute of receipt. */
export function usageWithDrops(
  before: readonly Usage[],
  events: readonly ExceptionEvent[],
  outcomes: readonly Outcome<unknown>[],
): Usage[] {
  const byTime = new Map<string, UsageCount>()
  for (const [i, outcome] of outcomes.entries()) {
    if (!('dropped' in outcome)) continue
    const event = events[i]!
    let count = byTime.get(event.receivedAt)
    if (count === undefined) byTime.set(event.receivedAt, (count = new UsageCount(event.receivedAt)))
    count.addDrop(event, outcome.dropped)
  }
  return [...before, ...[...byTime.values()].flatMap((count) => count.list())]
}
