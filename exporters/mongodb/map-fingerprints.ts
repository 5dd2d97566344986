import type { ExceptionEvent, Store } from '../../collector/api.ts'
import {
  claim,
  type FingerprintDocument,
  type FingerprintMap,
  hashesOf,
  joinedEntries,
  mapKey,
  sharedEntries,
  VARIANTS,
} from '../../collector/store/index.ts'

export interface Mapped {
  map: FingerprintMap
  /** What this block added or found just added: to be mirrored. */
  fresh: FingerprintDocument[]
}

/**
 * Maps every fingerprint of a block to an issue, adding those not seen before. The system hashes are claimed first and read back, the others
 * then join what won: collectors that meet the same error at once agree on one issue. In the steady state it is one read.
 */
export async function mapFingerprints(store: Store, events: readonly ExceptionEvent[]): Promise<Mapped> {
  const collection = store.documents.collection<FingerprintDocument>('fingerprints')
  const map = new Map<string, FingerprintDocument>()
  const fresh: FingerprintDocument[] = []
  const load = async (ids: string[]): Promise<FingerprintDocument[]> => {
    const found = await collection.find({ _id: { $in: ids } }).toArray()
    for (const entry of found) map.set(entry._id, entry)
    return found
  }
  const wanted = new Set<string>()
  for (const { project, fingerprint } of events) {
    for (const variant of VARIANTS) for (const hash of hashesOf(fingerprint!, variant)) wanted.add(mapKey(project, hash))
  }
  await load([...wanted])

  for (const variant of VARIANTS) {
    const claims = claim(events, map, variant)
    if (claims.length === 0) continue
    try {
      await collection.insertMany(claims, { ordered: false })
    } catch (error) {
      // Somebody else was first; what they wrote is read below.
      if ((error as { code?: unknown }).code !== 11000) throw error
    }
    fresh.push(...(await load(claims.map(({ _id }) => _id))))
  }
  const shared = sharedEntries(events, map)
  if (shared.length > 0) await collection.updateMany({ _id: { $in: shared }, shared: { $ne: true } }, { $set: { shared: true } })
  const joined = joinedEntries(events, map)
  if (joined.length > 0) await collection.updateMany({ _id: { $in: joined }, open: true }, { $unset: { open: '' } })
  return { map, fresh }
}
