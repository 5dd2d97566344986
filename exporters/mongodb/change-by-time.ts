import { createHash, randomUUID } from 'node:crypto'
import { fromMs, toIso, type Consumer, type Host, type Store } from '../../collector/api.ts'
import { latestEvent, mirrorMap, recordAutomatic, tellStep, type IssueDocument, type Step } from '../../collector/store/index.ts'
import { emitPending } from './emit-pending.ts'
import { take } from './pend.ts'

/** What somebody else changed meanwhile is judged again so often; after that by the next tick. */
const ROUNDS = 5

type Decide = (issue: IssueDocument) => Step | undefined

/**
 * Changes issues by what no event says: each is read, judged, and written only over the version that was read. Then as for events: the lists,
 * the news, the activity, the alerts. Returns how many were changed.
 */
export async function changeByTime(
  host: Host,
  alerts: Consumer<'alerts'> | undefined,
  ids: readonly string[],
  decide: Decide,
): Promise<number> {
  if (ids.length === 0) return 0
  const store = host.store()
  const collection = store.documents.collection<IssueDocument>('issues')
  const changed: IssueDocument[] = []
  const resolved: { issue: IssueDocument; step: Step }[] = []
  let left = [...ids]
  for (let round = 0; left.length > 0 && round < ROUNDS; round++) {
    const found = (await collection.find({ _id: { $in: left } }).toArray()) as IssueDocument[]
    left = []
    for (const read of found) {
      const step = read.mergedInto === undefined ? decide(read) : undefined
      if (step === undefined) continue
      const issue = await write(store, read, step)
      if (issue === undefined) left.push(read._id)
      else changed.push(issue)
      if (issue !== undefined && step.kind === 'auto_resolved') resolved.push({ issue, step })
    }
  }
  await recordAutomatic(store.documents, host.clock.nowMs(), resolved.map(entryOf))
  await mirrorMap(store, [], changed)
  const time = toIso(fromMs(host.clock.nowMs()))
  for (const { _id, project } of changed) store.changes.publish({ type: 'issue', change: 'updated', issueId: _id, project, time })
  await emitPending(store, host.clock, alerts, changed, {})
  return changed.length

  /** Undefined where somebody else was first. */
  async function write(from: Store, read: IssueDocument, step: Step): Promise<IssueDocument | undefined> {
    const nowMs = host.clock.nowMs()
    const issue = structuredClone(read)
    take(issue, step, { latest: step.kind === 'auto_resolved' ? undefined : await latestEvent(from, read), nowMs })
    Object.assign(issue, { version: read.version + 1, write: randomUUID(), unmirrored: true, updatedAt: nowMs })
    const { _id, ...replacement } = issue
    return (await collection.replaceOne({ _id, version: read.version }, replacement)).matchedCount === 1 ? issue : undefined
  }
}

/** Of what nobody hears by an alert: the activity alone tells it. */
function entryOf({ issue: { _id, project }, step }: { issue: IssueDocument; step: Step }) {
  const id = createHash('sha256').update(`${_id}\0${step.kind}\0${step.cause}`).digest('hex').slice(0, 32)
  const change = { automatic: 'auto_resolved' as const, text: tellStep(step), event: '', release: '', numbers: step.numbers }
  return { id, issue: _id, project, change }
}
