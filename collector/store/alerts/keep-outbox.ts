import { LIMITS } from '../../model/limits.ts'
import { MS_PER_DAY } from '../../model/time.ts'
import type { Clock, Logger } from '../../pipeline/component.ts'
import type { DocumentStore } from '../index.ts'
import { keepUp } from '../upkeep.ts'
import type { OutboxDocument } from './alert-documents.ts'

const EVERY_MS = 3_600_000

export async function createOutboxIndexes(documents: DocumentStore): Promise<void> {
  const outbox = documents.collection('alert_outbox')
  // Null once it is done, so that looking for work meets work alone, however much was sent.
  await outbox.createIndex({ dueAt: 1, exporter: 1 })
  await outbox.createIndex({ 'alert.thread': 1 })
  await outbox.createIndex({ createdAt: 1 })
  await outbox.createIndex({ state: 1, exporter: 1 })
}

/**
 * Forgets what was decided LIMITS.outboxKeptMs ago and sent or given up since, and what waits for an exporter of which no process has looked for a
 * day, since nobody has it in a config any more. Returns how many.
 */
export async function sweepOutbox(documents: DocumentStore, clock: Clock): Promise<number> {
  const outbox = documents.collection<OutboxDocument>('alert_outbox')
  const old = { createdAt: { $lt: clock.nowMs() - LIMITS.outboxKeptMs } }
  const done = await outbox.deleteMany({ ...old, state: { $in: ['sent', 'failed'] } })
  const nobodys = await outbox.deleteMany({ ...old, state: 'waiting', dueAt: { $lt: clock.nowMs() - MS_PER_DAY } })
  return done.deletedCount + nobodys.deletedCount
}

/** Each hour. Returns the way to stop. */
export function keepOutbox(documents: DocumentStore, clock: Clock, log: Logger): () => Promise<void> {
  return keepUp(clock, EVERY_MS, async () => {
    try {
      const swept = await sweepOutbox(documents, clock)
      if (swept > 0) log.info('Alerts that were delivered long ago were forgotten.', { alerts: swept })
    } catch (error) {
      log.warn('Cannot forget alerts that were delivered long ago; trying again in an hour.', { error: String(error) })
    }
  })
}
