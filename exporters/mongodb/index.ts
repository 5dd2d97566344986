import { ACCEPTED, defineConnector, failpoint, toIso, z, type ExceptionEvent, type Store } from '../../collector/api.ts'
import { type FingerprintDocument, type FingerprintMap, type IssueDocument, issueOf } from '../../collector/store/index.ts'
import { emitLeftOver, emitPending } from './emit-pending.ts'
import { keepLifecycle } from './lifecycle-tick.ts'
import { FingerprintMapper } from './map-fingerprints.ts'
import { Owners } from './owners.ts'
import { storeIssues } from './store-issues.ts'

export default defineConnector({
  type: 'mongodb',
  description: 'Keeps one document per issue in the document store, and emits each change of an issue as an alert candidate.',
  stability: 'alpha',
  connects: [['exceptions', 'alerts']],
  delivery: 'stored',
  config: z.strictObject({}).prefault({}),
  create(_config, next, host) {
    let stop: (() => void) | undefined
    const owners = new Owners(host)
    const mapper = new FingerprintMapper(host.clock)
    let stopLifecycle: (() => Promise<void>) | undefined
    // Map entries that a failed attempt added: the next attempt finds them in the documents and would not know that they are new.
    const unmirrored = new Map<string, FingerprintDocument>()
    return {
      start() {
        stop = host.clock.every(LEFT_OVER_MS, async () => {
          try {
            await emitLeftOver(host.store(), host.clock, next.alerts)
          } catch (error) {
            host.log.warn('Cannot hand over pending issue changes; trying again.', { error: String(error) })
          }
        })
        stopLifecycle = keepLifecycle(host, next.alerts)
      },
      async shutdown() {
        stop?.()
        const stopping = stopLifecycle
        stopLifecycle = undefined
        await stopping?.()
      },

      async consume(_signal, data, context) {
        const store = host.store()
        // What no fingerprint processor has seen belongs to no issue; it stays an event.
        const events = (data as ExceptionEvent[]).filter((event) => event.fingerprint !== undefined)
        if (events.length === 0) return ACCEPTED
        const { map, fresh } = await mapper.map(store, events)
        for (const entry of fresh) unmirrored.set(entry._id, entry)
        failpoint('mongodb.after_map')
        await owners.read(events)
        const { issues, kinds } = await storeIssues(store, host.clock, groupByIssue(events, map), owners.of)
        failpoint('mongodb.after_issue')
        const entries = [...unmirrored.values()]
        await store.mirror.write(issues, context.block?.replay === true ? [...entries, ...(await mapOf(store, issues))] : entries)
        for (const { _id } of entries) unmirrored.delete(_id)
        await emitPending(store, host.clock, next.alerts, issues, context)
        for (const issue of issues) {
          const kind = kinds.get(issue._id)
          const change = kind === 'new' ? 'new' : kind === 'regressed' ? 'regressed' : kind === undefined ? 'event' : 'updated'
          store.changes.publish({
            type: 'issue',
            change,
            issueId: issue._id,
            project: issue.project,
            time: toIso(host.clock.now().toString()),
          })
        }
        return ACCEPTED
      },
    }
  },
})

const LEFT_OVER_MS = 5_000

/** Events of one issue stay in the order in which they came. */
function groupByIssue(events: readonly ExceptionEvent[], map: FingerprintMap): Map<string, ExceptionEvent[]> {
  const groups = new Map<string, ExceptionEvent[]>()
  for (const event of events) {
    const issue = issueOf(event, map)!
    const group = groups.get(issue)
    if (group === undefined) groups.set(issue, [event])
    else group.push(event)
  }
  return groups
}

/** After a crash nobody knows whether the map was mirrored: all of it that belongs to these issues is written again. */
function mapOf(store: Store, issues: readonly IssueDocument[]): Promise<FingerprintDocument[]> {
  return store.documents
    .collection<FingerprintDocument>('fingerprints')
    .find({ issue: { $in: issues.map(({ _id }) => _id) } })
    .toArray()
}
