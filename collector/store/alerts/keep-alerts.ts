import type { Clock, Logger } from '../../pipeline/component.ts'
import type { DocumentStore } from '../index.ts'
import { keepUp } from '../upkeep.ts'
import type { AlertLogDocument, CandidateDocument } from './alert-documents.ts'

const EVERY_MS = 3_600_000

/** Forgets candidates and entries of the log that are older than the events that they are about; of the candidates those that were judged. */
export async function sweepAlerts(documents: DocumentStore, clock: Clock, retentionMs: number): Promise<number> {
  const old = { at: { $lt: clock.nowMs() - retentionMs } }
  const candidates = await documents.collection<CandidateDocument>('alert_candidates').deleteMany({ ...old, tick: { $ne: null } })
  const entries = await documents.collection<AlertLogDocument>('alert_log').deleteMany(old)
  return candidates.deletedCount + entries.deletedCount
}

/** Each hour. Returns the way to stop. */
export function keepAlerts(documents: DocumentStore, clock: Clock, retentionMs: number, log: Logger): () => Promise<void> {
  return keepUp(clock, EVERY_MS, async () => {
    try {
      await sweepAlerts(documents, clock, retentionMs)
    } catch (error) {
      log.warn('Cannot forget old entries of the alert log; trying again in an hour.', { error: String(error) })
    }
  })
}
