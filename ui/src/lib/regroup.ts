import { send } from './api/send.ts'
import type { IssueSummary, Merged, Split } from './api/types.ts'
import { plural } from './format.ts'
import type { Triage } from './triage.svelte.ts'

type Named = Pick<IssueSummary, 'id' | 'shortId'>

/** Merges issues into one of them. Taking it back splits each off again, which brings it back as it was. */
export async function mergeIssues(triage: Triage, into: Named, others: readonly Named[]): Promise<boolean> {
  const ids = [into.id, ...others.map(({ id }) => id)]
  const done = await triage.act(ids, () => send<Merged>('POST', '/issues/merge', { ids }))
  if (done === undefined) return false
  const { merged } = done
  const what = merged.length === 1 ? merged[0]!.shortId : `${merged.length} issues`
  triage.offer(`Merged ${what} into ${into.shortId}`, async () => {
    for (const { fingerprints } of merged)
      if ((await triage.act(ids, () => send<Split>('POST', `/issues/${into.id}/split`, { fingerprints }))) === undefined) return
    triage.say(`${what} ${plural(merged.length, 'is an issue', 'are issues')} of ${plural(merged.length, 'its', 'their')} own again`)
  })
  return true
}

/** Splits fingerprints off; answers what they are now. */
export async function splitIssue(triage: Triage, issue: Named, fingerprints: readonly string[]): Promise<IssueSummary | undefined> {
  const done = await triage.act([issue.id], () => send<Split>('POST', `/issues/${issue.id}/split`, { fingerprints }))
  if (done === undefined) return undefined
  const { other } = done
  triage.offer(`Split ${other.shortId} off ${issue.shortId}`, async () => {
    const ids = [issue.id, other.id]
    if ((await triage.act(ids, () => send<Merged>('POST', '/issues/merge', { ids }))) !== undefined)
      triage.say(`${other.shortId} is in ${issue.shortId} again`)
  })
  return other
}

export async function dismissSuggestion(triage: Triage, issue: Named, other: Named): Promise<void> {
  const path = `/issues/${issue.id}/suggestions/${other.id}`
  if ((await triage.act([issue.id], () => send('POST', path, { dismiss: true }))) !== undefined)
    triage.say(`${other.shortId} is not suggested again`)
}
