import { randomUUID } from 'node:crypto'
import type { IssueChangeRequest } from '../../api/types.ts'
import { fromMs, toIso } from '../../model/time.ts'
import type { Clock } from '../../pipeline/component.ts'
import type { Store } from '../index.ts'
import { recordActivity } from './activity.ts'
import { applyChange } from './apply-change.ts'
import type { IssueDocument } from './issue-document.ts'
import { rootOf } from './merged.ts'
import { mirrorMap } from './mirror-map.ts'

const ROUNDS = 20

/**
 * The truth first, then the lists, then the news. A write matches only the version it was made from, so an event that comes at the same
 * moment is not lost. When the lists can not be written, the change holds all the same: it is marked, mirrored later, and the lists say
 * since when they are stale. The id of a merged issue stands for the issue that it was merged into.
 */
export async function changeIssues(
  store: Store,
  clock: Clock,
  ids: readonly string[],
  change: IssueChangeRequest,
  actor: string,
): Promise<IssueDocument[]> {
  const collection = store.documents.collection<IssueDocument>('issues')
  const changed: IssueDocument[] = []
  for (const id of new Set(ids)) {
    const issue = await changeOne(id)
    if (issue !== undefined) changed.push(issue)
  }
  if (changed.length === 0) return changed
  await recordActivity(
    store.documents,
    clock,
    actor,
    changed.map(({ _id, project }) => ({ issue: _id, project, change })),
  )
  await mirrorMap(store, [], changed)
  const time = toIso(fromMs(clock.nowMs()))
  for (const { _id, project } of changed) store.changes.publish({ type: 'issue', change: 'updated', issueId: _id, project, time })
  return changed

  async function changeOne(id: string): Promise<IssueDocument | undefined> {
    for (let round = 0; round < ROUNDS; round++) {
      const read = await rootOf(store.documents, id)
      if (read === undefined || changed.some(({ _id }) => _id === read._id)) return undefined
      const current = needsCurrent(change) ? await currentRelease(store, read) : ''
      const issue: IssueDocument = {
        ...applyChange(read, change, current, clock.nowMs()),
        version: read.version + 1,
        write: randomUUID(),
        unmirrored: true,
        updatedAt: clock.nowMs(),
      }
      const { _id, ...replacement } = issue
      const { matchedCount } = await collection.replaceOne({ _id, version: read.version }, replacement)
      if (matchedCount === 1) return issue
    }
    throw new Error(`Cannot change issue ${id} as events keep changing it: ${ROUNDS} attempts lost`)
  }
}

const needsCurrent = (change: IssueChangeRequest): boolean =>
  'status' in change && change.status === 'resolved' && (change.resolvedIn === 'current' || change.resolvedIn === 'next')

/** The release that its service reported last, in any issue. */
async function currentRelease(store: Store, { project, service, lastRelease }: IssueDocument): Promise<string> {
  const [row] = await store.events.query<{ release: string }>(
    `SELECT argMax(release, first) AS release FROM (SELECT release, min(first) AS first FROM events_hourly
WHERE project = {project:String} AND service = {service:String} AND release != '' GROUP BY release)`,
    { project, service },
  )
  return row === undefined || row.release === '' ? lastRelease : row.release
}
