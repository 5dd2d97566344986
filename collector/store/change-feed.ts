import type { StreamMessage } from '../api/types.ts'
import { fromMs, toIso } from '../model/time.ts'
import type { Clock, Logger } from '../pipeline/component.ts'
import { keepUp } from './upkeep.ts'
import type { ChangeFeed, DocumentStore, IssueDocument } from './index.ts'

/** News within this process. A listener that throws does not keep the others from hearing. */
export function createChangeFeed(log: Logger): ChangeFeed {
  const listeners = new Set<(message: StreamMessage) => void>()
  return {
    publish(message) {
      for (const listener of listeners) {
        try {
          listener(message)
        } catch (error) {
          log.warn('A listener of the change feed failed.', { error: String(error) })
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

const POLL_MS = 1_000
// Clocks of collectors differ, and a write is visible later than its `updatedAt`.
const OVERLAP_MS = 5_000
const POLL_LIMIT = 1_000

/** Where several collectors share the documents: publishes what the others changed, by asking each second. Returns the way to stop. */
export function followDocuments(feed: ChangeFeed, documents: DocumentStore, clock: Clock, log: Logger): () => Promise<void> {
  const issues = documents.collection<IssueDocument>('issues')
  let since = clock.nowMs()
  let seen = new Map<string, number>()
  // What this process has said already. Its version is not known here, so whatever the next poll finds counts as said.
  const heard = new Set<string>()
  const own = feed.subscribe((message) => {
    if (message.type === 'issue') heard.add(message.issueId)
  })
  const stop = keepUp(clock, POLL_MS, async () => {
    try {
      const now = clock.nowMs()
      const changed = await issues
        .find({ updatedAt: { $gte: since - OVERLAP_MS } })
        .project<Pick<IssueDocument, '_id' | 'project' | 'version' | 'updatedAt'>>({ project: 1, version: 1, updatedAt: 1 })
        .sort({ updatedAt: 1 })
        .limit(POLL_LIMIT)
        .toArray()
      const said = new Set(heard)
      heard.clear()
      const next = new Map<string, number>()
      for (const { _id, project, version, updatedAt } of changed) {
        next.set(_id, version)
        if (seen.get(_id) === version || said.has(_id)) continue
        feed.publish({ type: 'issue', change: 'updated', issueId: _id, project, time: toIso(fromMs(updatedAt)) })
        heard.delete(_id)
      }
      seen = next
      since = changed.length === POLL_LIMIT ? changed.at(-1)!.updatedAt : now
    } catch (error) {
      log.warn('Cannot ask for the changes of other collectors; trying again.', { error: String(error) })
    }
  })
  return async () => {
    own()
    await stop()
  }
}
