import { LIMITS } from '../../model/limits.ts'
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
  await outbox.createIndex({ state: 1, createdAt: 1 })
}

/** Forgets what was sent, or given up, LIMITS.outboxKeptMs ago. Returns how many. */
export async function sweepOutbox(documents: DocumentStore, clock: Clock): Promise<number> {
  const outbox = documents.collection<OutboxDocument>('alert_outbox')
  const before = clock.nowMs() - LIMITS.outboxKeptMs
  let swept = 0
  for (const state of ['sent', 'failed'] as const) {
    const { deletedCount } = await outbox.deleteMany({ state, createdAt: { $lt: before } })
    swept += deletedCount
  }
  return swept
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
