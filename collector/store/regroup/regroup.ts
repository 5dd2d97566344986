import type { ExceptionEvent } from '../../model/event.ts'
import type { Clock } from '../../pipeline/component.ts'
import type { Rerun } from '../../pipeline/rerun.ts'
import type { FingerprintDocument, IssueDocument, Store } from '../index.ts'
import { mapKey } from '../issues/issue-document.ts'
import { joinFingerprints, type Join, type Joined } from '../issues/join-fingerprints.ts'
import { mirrorMap } from '../issues/mirror-map.ts'
import type { Range } from '../queries.ts'
import { compareGrouping, type Comparison, type Regrouped } from './compare.ts'
import { readSamples, type Sample } from './samples.ts'

/** By section, as they would be saved; null for one that is not set. */
export type TriedSettings = Record<string, unknown>

export interface Trial extends Comparison {
  /** Kinds of events looked at, and how many events they stand for. */
  kinds: number
  events: number
  truncated: boolean
  /** Each issue that is named. */
  issues: ReadonlyMap<string, IssueDocument>
}

/** Groups a sample of each kind of stored events by settings that are not saved, and says what would become of the issues. Writes nothing. */
export async function tryGrouping(
  store: Store,
  rerun: Rerun,
  { project, settings, range, limit }: { project: string; settings: TriedSettings; range: Range; limit: number },
): Promise<Trial> {
  const { samples, truncated } = await readSamples(store, project, range, limit)
  const regrouped = await regroup(rerun, samples, settings)
  const prints = regrouped.flatMap(({ after }) => fingerprintsOf(after))
  const known = await knownIssues(store, project, prints)
  const comparison = compareGrouping(regrouped, known)
  const named = [
    ...comparison.joins.flatMap(({ into, parts }) => [into, ...parts.map(({ issue }) => issue)]),
    ...comparison.splits.map(({ issue }) => issue),
  ]
  const documents = await store.documents
    .collection<IssueDocument>('issues')
    .find({ _id: { $in: [...new Set(named)] } })
    .toArray()
  return {
    ...comparison,
    kinds: samples.length,
    events: Math.round(samples.reduce((sum, { count }) => sum + count, 0)),
    truncated,
    issues: new Map((documents as IssueDocument[]).map((issue) => [issue._id, issue])),
  }
}

export interface Applied extends Joined {
  kinds: number
  truncated: boolean
  failed: number
  /** Issues whose title by a rule is another one now. */
  titled: number
}

/**
 * Stored events join what new events will be grouped by: the new fingerprints lead to the issues that the events are in. No new issue, no
 * alert, nothing falls apart; where a new one belongs to another issue, a merge is suggested. The same again changes nothing.
 */
export async function applyGrouping(
  store: Store,
  clock: Clock,
  rerun: Rerun,
  { project, settings, limit }: { project: string; settings: TriedSettings; limit: number },
): Promise<Applied> {
  const { samples, truncated } = await readSamples(store, project, {}, limit)
  const regrouped = await regroup(rerun, samples, settings)
  const joins = regrouped.flatMap(({ sample, after }): Join[] =>
    after === undefined ? [] : [{ project, known: [sample.fingerprint, sample.system], fresh: fingerprintsOf(after) }],
  )
  const joined = await joinFingerprints(store, clock, joins)
  const titled = await applyTitles(store, clock, regrouped)
  return { ...joined, kinds: samples.length, truncated, failed: regrouped.filter(({ after }) => after === undefined).length, titled }
}

async function regroup(rerun: Rerun, samples: readonly Sample[], settings: TriedSettings): Promise<Regrouped[]> {
  const events = samples.map(({ event }) => event)
  const after = events.length === 0 ? [] : await rerun(events, 'fingerprint', { settings })
  return samples.map((sample, i) => ({ sample, after: after[i] }))
}

function fingerprintsOf(event: ExceptionEvent | undefined): string[] {
  const print = event?.fingerprint
  return print === undefined ? [] : [...(print.app === undefined ? [] : [print.app]), print.system]
}

async function knownIssues({ documents }: Store, project: string, fingerprints: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(fingerprints)].map((fingerprint) => mapKey(project, fingerprint))
  const found = await documents
    .collection<FingerprintDocument>('fingerprints')
    .find({ _id: { $in: ids } })
    .toArray()
  return new Map(found.map(({ fingerprint, issue }) => [fingerprint, issue]))
}

/** An issue is called after the kind of its events that came first, as its type and message are. */
async function applyTitles(store: Store, clock: Clock, regrouped: readonly Regrouped[]): Promise<number> {
  const firsts = new Map<string, Regrouped>()
  for (const one of regrouped) {
    const { issue, first } = one.sample
    if (issue !== '' && one.after !== undefined && first < (firsts.get(issue)?.sample.first ?? Infinity)) firsts.set(issue, one)
  }
  const issues = store.documents.collection<IssueDocument>('issues')
  const documents = (await issues.find({ _id: { $in: [...firsts.keys()] } }).toArray()) as IssueDocument[]
  const changed: string[] = []
  for (const { _id, title: before = '' } of documents) {
    const title = (firsts.get(_id)?.after?.fingerprint?.title ?? '').toWellFormed()
    if (title === before) continue
    await issues.updateOne({ _id }, { $set: { title, unmirrored: true, updatedAt: clock.nowMs() }, $inc: { version: 1 } })
    changed.push(_id)
  }
  await mirrorMap(store, [], (await issues.find({ _id: { $in: changed } }).toArray()) as IssueDocument[])
  return changed.length
}
