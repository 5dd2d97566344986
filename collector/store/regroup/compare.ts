import type { ExceptionEvent } from '../../model/event.ts'
import type { Sample } from './samples.ts'

/** A sample and what it would be by other settings; undefined where a processor dropped it or ran into its limit. */
export interface Regrouped {
  sample: Sample
  after: ExceptionEvent | undefined
}

export interface Part {
  /** Where it is now; empty where it has no issue. */
  issue: string
  /** What would decide. */
  fingerprint: string
  count: number
  sample: ExceptionEvent
  /** The same event as it would be. */
  after: ExceptionEvent
}

export interface Comparison {
  /** Events of several issues that would be one, `into` an issue that there is or a new one; a part for each issue that they are in now. */
  joins: { into: string; parts: Part[] }[]
  /** Issues whose events would be several; each part would be one of them. */
  splits: { issue: string; parts: Part[] }[]
  /** Kinds of events whose fingerprint would stay, and of which it would change. */
  unchanged: number
  changed: number
  failed: number
}

/**
 * What would become of the issues, were their events to come again, the most frequent first: as at ingest, either fingerprint finds the issue
 * and app wins, and a new one leads to an issue of its own. `known` is the map as it is.
 */
export function compareGrouping(regrouped: readonly Regrouped[], known: ReadonlyMap<string, string>): Comparison {
  const places = new Map<string, Part[]>()
  const byIssue = new Map<string, Map<string, Part>>()
  const map = new Map(known)
  let unchanged = 0
  let failed = 0
  for (const { sample, after } of regrouped) {
    const print = after?.fingerprint
    if (after === undefined || print === undefined) {
      failed++
      continue
    }
    const fingerprint = print.app ?? print.system
    if (fingerprint === sample.fingerprint && print.system === sample.system) unchanged++
    const place = map.get(fingerprint) ?? map.get(print.system) ?? `${NEW}${fingerprint}`
    for (const one of [fingerprint, print.system]) if (!map.has(one)) map.set(one, place)
    const part: Part = { issue: sample.issue, fingerprint, count: sample.count, sample: sample.event, after }
    addPart(places, place, part)
    const parts = byIssue.get(sample.issue) ?? new Map<string, Part>()
    byIssue.set(sample.issue, parts)
    const same = parts.get(place)
    if (same === undefined) parts.set(place, { ...part })
    else same.count += part.count
  }
  const joins = [...places].flatMap(([place, parts]) => {
    const into = place.startsWith(NEW) ? '' : place
    const issues = new Set([into, ...parts.map(({ issue }) => issue)].filter((issue) => issue !== ''))
    return issues.size > 1 ? [{ into, parts: parts.toSorted(byCount) }] : []
  })
  const splits = [...byIssue]
    .filter(([issue, parts]) => issue !== '' && parts.size > 1)
    .map(([issue, parts]) => ({ issue, parts: [...parts.values()].toSorted(byCount) }))
  return {
    joins: joins.toSorted((a, b) => total(b.parts) - total(a.parts)),
    splits: splits.toSorted((a, b) => total(b.parts) - total(a.parts)),
    unchanged,
    changed: regrouped.length - failed - unchanged,
    failed,
  }
}

/** No issue's id. */
const NEW = 'new '

/** One part for each issue. */
function addPart(places: Map<string, Part[]>, place: string, part: Part): void {
  const parts = places.get(place)
  const same = parts?.find(({ issue }) => issue === part.issue)
  if (parts === undefined) places.set(place, [{ ...part }])
  else if (same === undefined) parts.push({ ...part })
  else same.count += part.count
}

const byCount = (a: Part, b: Part): number => b.count - a.count
const total = (parts: readonly Part[]): number => parts.reduce((sum, { count }) => sum + count, 0)
