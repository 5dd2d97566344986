import type { ExceptionEvent } from '../../../collector/api.ts'

/**
 * How another error tracker groups, written anew from a description of what it does, never from its code. Only the default key of its own
 * server without machine learning: what a team gets that changes nothing.
 */
export interface Rival {
  name: string
  /** Where the description is from, in short. */
  described: string
  /** What it hashes. Several keys: any that is known finds the group, and the rest join it. */
  keys(event: ExceptionEvent): readonly string[]
}

/** In the order of arrival: the first key that is known decides, as with newstyle's variants; all then lead to that group. */
export function groupBy(rival: Rival, events: readonly ExceptionEvent[]): string[] {
  const known = new Map<string, string>()
  return events.map((event) => {
    const keys = rival.keys(event)
    const group = keys.map((key) => known.get(key)).find((found) => found !== undefined) ?? keys[0]!
    for (const key of keys) if (!known.has(key)) known.set(key, group)
    return group
  })
}

export function firstLine(text: string): string {
  return (
    text
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? ''
  )
}
