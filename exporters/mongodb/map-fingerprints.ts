import { createHash } from 'node:crypto'
import type { ExceptionEvent, Store } from '../../collector/api.ts'
import type { FingerprintDocument } from '../../collector/store/index.ts'

/** From `<project>:<fingerprint>` to the issue. */
export type FingerprintMap = ReadonlyMap<string, string>

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
  const { app, system } = event.fingerprint!
  return (app === undefined ? undefined : map.get(key(event.project, app))) ?? map.get(key(event.project, system))
}

/**
 * Maps every fingerprint of a block to an issue, adding those not seen before. The system hashes are claimed first and read back, the app
 * hashes then join what won: collectors that meet the same error at once agree on one issue. In the steady state it is one read.
 */
export async function mapFingerprints(store: Store, events: readonly ExceptionEvent[]): Promise<Mapped> {
  const collection = store.documents.collection<FingerprintDocument>('fingerprints')
  const map = new Map<string, string>()
  const fresh: FingerprintDocument[] = []
  const load = async (ids: string[]): Promise<FingerprintDocument[]> => {
    const found = await collection.find({ _id: { $in: ids } }).toArray()
    for (const { _id, issue } of found) map.set(_id, issue)
    return found
  }
  const wanted = new Set<string>()
  for (const { project, fingerprint } of events) {
    wanted.add(key(project, fingerprint!.system))
    if (fingerprint!.app !== undefined) wanted.add(key(project, fingerprint!.app))
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
  const known = new Map(map)
  for (const event of events) {
    const { project } = event
    const fingerprint = event.fingerprint![variant]
    if (fingerprint === undefined) continue
    const _id = key(project, fingerprint)
    if (known.has(_id)) continue
    const issue = issueOf(event, known) ?? issueId(project, event.fingerprint!.app ?? event.fingerprint!.system)
    known.set(_id, issue)
    claims.set(_id, { _id, project, fingerprint, issue, version: 1 })
  }
  return [...claims.values()]
}

const key = (project: string, fingerprint: string): string => `${project}:${fingerprint}`
