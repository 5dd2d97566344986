import { MS_PER_DAY } from '../../model/time.ts'
import type { Clock, Logger } from '../../pipeline/component.ts'
import type { BlobStore, DocumentStore } from '../index.ts'
import { keepUp } from '../upkeep.ts'
import type { ArtifactDocument } from './artifact-document.ts'
import { countUp } from './artifact-store.ts'
import { markLoose, sweepLooseBlobs } from './loose-blobs.ts'

/** Days without a lookup after which an artifact goes. */
export const ARTIFACT_RETENTION_DAYS = 90
const BATCH = 500
const EVERY_MS = 3_600_000

/**
 * Deletes the artifacts that match, documents before blobs: what can still be found can still be read. Their blobs go later, when no other
 * document names them (`sweepLooseBlobs`). Returns how many went.
 */
export async function removeArtifacts(documents: DocumentStore, clock: Clock, filter: Record<string, unknown>): Promise<number> {
  const artifacts = documents.collection<ArtifactDocument>('artifacts')
  let removed = 0
  for (;;) {
    const batch = await artifacts.find(filter).limit(BATCH).toArray()
    if (batch.length === 0) return removed
    await markLoose(
      documents,
      clock,
      batch.map(({ hash }) => hash),
    )
    const { deletedCount } = await artifacts.deleteMany({ _id: { $in: batch.map(({ _id }) => _id) } })
    removed += deletedCount
    for (const project of new Set(batch.map((one) => one.project))) await countUp(documents, project)
  }
}

/** Each hour: what was not looked up within `retentionMs` goes, and so do blobs that nothing names. Returns the way to stop. */
export function keepArtifacts(
  documents: DocumentStore,
  blobs: BlobStore,
  clock: Clock,
  log: Logger,
  retentionMs: number = ARTIFACT_RETENTION_DAYS * MS_PER_DAY,
): () => Promise<void> {
  return keepUp(clock, EVERY_MS, async () => {
    try {
      const removed = await removeArtifacts(documents, clock, { usedAt: { $lt: clock.nowMs() - retentionMs } })
      const deleted = await sweepLooseBlobs(documents, blobs, clock)
      if (removed + deleted > 0) log.info('Artifacts that nobody uses any more were deleted.', { artifacts: removed, blobs: deleted })
    } catch (error) {
      log.warn('Cannot delete artifacts that nobody uses any more; trying again in an hour.', { error: String(error) })
    }
  })
}
