import type { ActivityChange, ActivityList, Issue, IssueSummary, Merged, Split, Symbolication } from '../src/lib/api/types.ts'
import { makeEvent, MAP_ID, toIssue } from './fixture-data.ts'

/** What was merged, split and dismissed, over issues that are generated anew each time. */
export interface Regrouped {
  /** Id of an issue by the id of one that was merged into it. */
  merged: Map<string, string>
  dismissed: Set<string>
  activity: { issueId: string; change: ActivityChange }[]
}

export const newRegrouped = (): Regrouped => ({ merged: new Map(), dismissed: new Set(), activity: [] })

/** The fingerprint by which a merged issue comes back. */
const own = (id: string): string => id.padEnd(32, '0')

export function regroup(
  path: string,
  body: { ids?: string[]; fingerprints?: string[] },
  state: Regrouped,
  issues: IssueSummary[],
): unknown {
  const [, id = '', what, other = ''] = /^\/api\/v1\/issues\/(\w+)(?:\/(\w+)(?:\/(\w+))?)?$/.exec(path) ?? []
  if (id === 'merge') {
    const [into, ...others] = body.ids!
    for (const one of others) state.merged.set(one, into!)
    const merged = issues.filter((issue) => others.includes(issue.id)).map(toMerged)
    return { issue: issues.find((issue) => issue.id === into)!, merged } satisfies Merged
  }
  const issue = issues.find((one) => one.id === id)!
  if (what === 'split') {
    const back = [...state.merged.keys()].find((one) => body.fingerprints!.includes(own(one)))
    if (back !== undefined) state.merged.delete(back)
    return { issue, other: issues.find((one) => one.id === back) ?? { ...issue, id: 'f'.repeat(20), shortId: 'SHOP-129' } } satisfies Split
  }
  state.dismissed.add(other)
  return { issue, reason: '' }
}

export function withMerges(issue: IssueSummary, state: Regrouped, issues: IssueSummary[], now: number): Issue {
  const near = issues[(issues.indexOf(issue) + 1) % issues.length]!
  const suggested = state.dismissed.has(near.id) || state.merged.has(near.id) ? [] : [near]
  const from = issues.filter(({ id }) => state.merged.get(id) === issue.id)
  return {
    ...toIssue(issue, now),
    mergedFrom: from.map(toMerged),
    suggestedMerges: suggested.map((one) => ({
      issue: one,
      reason: 'Grouped as it is done now, events of one carry a fingerprint of the other',
    })),
  }
}

const toMerged = ({ id, shortId, type, message }: IssueSummary): Issue['mergedFrom'][number] => ({
  id,
  shortId,
  type,
  message,
  fingerprints: [own(id)],
})

export function listActivity(id: string, state: Regrouped, now: number): ActivityList {
  const activity = state.activity
    .filter(({ issueId }) => issueId === id)
    .map((entry, index) => ({ id: `${index}`, time: new Date(now - 60_000).toISOString(), actor: 'local', ...entry }))
    .reverse()
  return { activity, nextCursor: null, total: activity.length }
}

export function symbolicate(issue: IssueSummary, now: number): Symbolication {
  const { event } = makeEvent(issue, 2, now)
  const file = {
    name: '~/assets/app-3f2a.js.map',
    service: issue.service,
    release: '1.4.1',
    dist: '',
    debugId: '',
    uploadedAt: new Date(now).toISOString(),
  }
  return {
    eventId: event.id,
    project: event.project,
    service: event.service,
    release: event.release,
    mapped: 1,
    frames: 9,
    late: true,
    exceptions: event.exceptions.map(({ type, message, frames }) => ({
      type,
      message,
      frames: frames.map((frame) => ({
        ...frame,
        reason: frame.reason ?? null,
        sentence:
          frame.status === 'missing'
            ? 'No file or source map was uploaded for its path in this service and release.'
            : 'Found in its source map.',
        hint: frame.status === 'missing' ? 'A file of this name was uploaded for checkout 1.4.1: upload those of this build.' : null,
        debugId: null,
        map: frame.map === undefined ? null : { ...file, id: MAP_ID },
        near: frame.status === 'missing' ? [{ ...file, id: 'd'.repeat(32) }] : [],
      })),
    })),
    upload: `faultline sourcemaps upload DIR --inject --service ${event.service} --release ${event.release}`,
    notes: [],
  }
}
