import { createHash } from 'node:crypto'
import type { ExceptionEvent, Store } from '../../collector/api.ts'
import { mapKey, type FingerprintDocument } from '../../collector/store/index.ts'

/** By `<project>:<fingerprint>`. */
export type FingerprintMap = ReadonlyMap<string, Pick<FingerprintDocument, 'issue' | 'home'>>

export interface Mapped {
  map: FingerprintMap
  /** What this block added or found just added: to be mirrored. */
  fresh: FingerprintDocument[]
}

/** Deterministic over project and first fingerprint: two collectors that see it first create one issue. */
export function issueId(project: string, fingerprint: string): string {
  return createHash('sha256').update(project).update('\0').update(fingerprint).digest('hex').slice(0, 20)
}

/** The issue of an event: by its app hash, else by its system hash. */
export function issueOf(event: ExceptionEvent, map: FingerprintMap): string | undefined {
  return entryOf(event, map)?.issue
}

function entryOf(event: ExceptionEvent, map: FingerprintMap): Pick<FingerprintDocument, 'issue' | 'home'> | undefined {
  const { app, system } = event.fingerprint!
  return (app === undefined ? undefined : map.get(mapKey(event.project, app))) ?? map.get(mapKey(event.project, system))
}

/**
 * Maps every fingerprint of a block to an issue, adding those not seen before. The system hashes are claimed first and read back, the app
 * hashes then join what won: collectors that meet the same error at once agree on one issue. In the steady state it is one read.
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
    wanted.add(mapKey(project, fingerprint!.system))
    if (fingerprint!.app !== undefined) wanted.add(mapKey(project, fingerprint!.app))
  }
  await load([...wanted])

  for (const variant of ['system', 'app'] as const) {
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
  return { map, fresh }
}

function claim(events: readonly ExceptionEvent[], map: FingerprintMap, variant: 'system' | 'app'): FingerprintDocument[] {
  const claims = new Map<string, FingerprintDocument>()
  const known = new Map<string, Pick<FingerprintDocument, 'issue' | 'home'>>(map)
  for (const event of events) {
    const { project } = event
    const fingerprint = event.fingerprint![variant]
    if (fingerprint === undefined) continue
    const _id = mapKey(project, fingerprint)
    if (known.has(_id)) continue
    // What comes with a fingerprint of a merged issue leaves with it when the merge is undone.
    const { issue, home } = entryOf(event, known) ?? { issue: issueId(project, event.fingerprint!.app ?? event.fingerprint!.system) }
    const entry = { _id, project, fingerprint, issue, ...(home === undefined ? {} : { home }), version: 1 }
    known.set(_id, entry)
    claims.set(_id, entry)
  }
  return [...claims.values()]
}
