import { randomUUID } from 'node:crypto'
import type { Clock, Logger } from '../../pipeline/component.ts'
import type { OpenDocuments } from '../documents/open-documents.ts'
import { keepUp } from '../upkeep.ts'

/** `writers`: up to when a collector's events can be read. */
interface Writer {
  _id: string
  at: number
  /** When it counts as dead, in milliseconds since the epoch. Its inserts end before (QUERY_LIMITS.write). */
  until: number
}

const EVERY_MS = 1_000
const LEASE_MS = 30_000

/**
 * Up to when all that was stored can be read: here the time before the oldest block that is being written; with other collectors the earliest
 * of theirs, who say so each second. One that died holds it for half a minute, until what it may still have been writing is in or gone.
 */
export function keepWatermark(
  documents: OpenDocuments,
  arrived: () => number,
  clock: Clock,
  log: Logger,
): { watermark(): Promise<number>; stop(): Promise<void> } {
  if (!documents.shared) return { watermark: async () => arrived(), stop: async () => {} }
  const writers = documents.collection<Writer>('writers')
  const _id = randomUUID()
  const stop = keepUp(clock, EVERY_MS, async () => {
    try {
      const now = clock.nowMs()
      await writers.replaceOne({ _id }, { at: arrived(), until: now + LEASE_MS }, { upsert: true })
      await writers.deleteMany({ until: { $lt: now - LEASE_MS } })
    } catch (error) {
      log.warn('Cannot tell other collectors up to when events are stored; alerts by windows wait.', { error: String(error) })
    }
  })
  return {
    async watermark() {
      const others = await writers.find({ until: { $gt: clock.nowMs() } }).toArray()
      return others.reduce((least, writer) => (writer._id === _id ? least : Math.min(least, writer.at)), arrived())
    },
    async stop() {
      await stop()
      await writers.deleteOne({ _id }).catch(() => {})
    },
  }
}
