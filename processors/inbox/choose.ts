import type { ExceptionEvent } from '../../collector/api.ts'
import type { Draft } from './journal.ts'

/**
 * Which events of a block do not go on: ids twice in it, ids that the store knows, and errors that the journal knows from a span next
 * to theirs. Adds to `draft` the spans of all others, and of the same errors too: theirs may be the link to the next.
 */
export function chooseExcluded(
  events: readonly ExceptionEvent[],
  groups: readonly number[],
  known: ReadonlySet<string>,
  draft: Draft,
): [index: number, reason: string][] {
  const excluded: [number, string][] = []
  const ids = new Set<string>()
  for (let index = 0; index < events.length; index++) {
    const event = events[index] as ExceptionEvent
    const group = groups[index] as number
    if (known.has(event.id) || ids.has(event.id)) {
      excluded.push([index, 'duplicate'])
      continue
    }
    ids.add(event.id)
    if (draft.knows(event, group)) excluded.push([index, 'same_error'])
    draft.add(event, group)
  }
  return excluded
}
