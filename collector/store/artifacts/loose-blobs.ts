import type { Clock } from '../../pipeline/component.ts'
import type { BlobStore, DocumentStore } from '../index.ts'
import { blobName, type ArtifactDocument, type LooseBlobDocument } from './artifact-document.ts'

/** How long a blob without a document stays: longer than any upload takes from its first write to its last. */
export const LOOSE_BLOB_MS = 3_600_000
const BATCH = 500

/** Says that these blobs may have no document, before that can be so. */
export async function markLoose(documents: DocumentStore, clock: Clock, hashes: readonly string[]): Promise<void> {
  const loose = documents.collection<LooseBlobDocument>('artifact_blobs')
  const since = clock.nowMs()
  const unique = [...new Set(hashes)]
  if (unique.length === 0) return
  try {
    await loose.insertMany(
      unique.map((_id) => ({ _id, since })),
      { ordered: false },
    )
  } catch (error) {
    if ((error as { code?: unknown }).code !== 11000) throw error
    await loose.updateMany({ _id: { $in: unique } }, { $set: { since } })
  }
}

/** Deletes the blobs that no document has named for a while; returns how many. */
export async function sweepLooseBlobs(documents: DocumentStore, blobs: BlobStore, clock: Clock): Promise<number> {
  const loose = documents.collection<LooseBlobDocument>('artifact_blobs')
  const artifacts = documents.collection<ArtifactDocument>('artifacts')
  const isNamed = async (hash: string): Promise<boolean> => (await artifacts.findOne({ hash }, { projection: { _id: 1 } })) !== null
  let deleted = 0
  for (;;) {
    const batch = await loose
      .find({ since: { $lt: clock.nowMs() - LOOSE_BLOB_MS } })
      .limit(BATCH)
      .toArray()
    if (batch.length === 0) return deleted
    for (const { _id: hash, since } of batch) {
      if (!(await isNamed(hash))) {
        const bytes = await blobs.get(blobName(hash))
        await blobs.delete(blobName(hash))
        // An upload of the same bytes may have found them just before.
        if (bytes !== undefined && (await isNamed(hash))) await blobs.put(blobName(hash), bytes)
        else deleted++
      }
      // A mark that an upload renewed meanwhile stays for the next time.
      await loose.deleteOne({ _id: hash, since })
    }
  }
}
