import { LIMITS } from '../../model/limits.ts'
import { MS_PER_DAY } from '../../model/time.ts'
import type { DocumentStore } from '../index.ts'
import type { OutboxDocument } from './alert-documents.ts'

/**
 * Exporters that were to tell an alert more than `forMs` ago, within the last day, could not, and have brought nothing across that was decided since.
 * What is older than a day would be known by now.
 */
export async function failingExporters(documents: DocumentStore, now: number, forMs: number): Promise<string[]> {
  const outbox = documents.collection<OutboxDocument>('alert_outbox')
  const window = { $gte: now - Math.max(MS_PER_DAY, 2 * forMs), $lt: now - forMs }
  const failing = await outbox
    .find({ createdAt: window, state: { $in: ['waiting', 'failed'] }, tries: { $gt: 0 } })
    .sort({ createdAt: -1 })
    .limit(LIMITS.outboxBatch)
    .toArray()
  const newest = new Map<string, number>()
  for (const { exporter, createdAt } of failing) newest.set(exporter, Math.max(newest.get(exporter) ?? 0, createdAt))
  const found: string[] = []
  for (const [exporter, createdAt] of newest) {
    if ((await outbox.findOne({ createdAt: { $gt: createdAt }, exporter, state: 'sent' })) === null) found.push(exporter)
  }
  return found
}
