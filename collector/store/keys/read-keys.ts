import type { IssuedKey } from '../../model/keys.ts'
import type { LastUsed } from '../../keys/snapshot.ts'
import type { DocumentStore } from '../index.ts'
import { decodeCursor, encodeCursor } from '../query/cursor.ts'
import { type KeyDocument, issuedOf } from './key-document.ts'

export interface ListKeys {
  project?: string | undefined
  limit?: number | undefined
  cursor?: string | undefined
}

const DEFAULT_LIMIT = 50

const keysOf = (documents: DocumentStore) => documents.collection<KeyDocument>('keys')

export async function findKey(documents: DocumentStore, key: string): Promise<KeyDocument | undefined> {
  return ((await keysOf(documents).findOne({ _id: key })) as KeyDocument | null) ?? undefined
}

/** Newest first. Throws a `CursorError` for a cursor of another list. */
export async function listKeys(
  documents: DocumentStore,
  { project, limit = DEFAULT_LIMIT, cursor }: ListKeys,
): Promise<{ keys: KeyDocument[]; nextCursor: string | null; total: number }> {
  const after = decodeCursor('keys', cursor, ['number', 'string'])
  const filter = project === undefined ? {} : { project }
  const total = await keysOf(documents).countDocuments(filter)
  const [createdAt, _id] = after ?? []
  const from = after === undefined ? filter : { ...filter, $or: [{ createdAt: { $lt: createdAt } }, { createdAt, _id: { $gt: _id } }] }
  const rows = (await keysOf(documents)
    .find(from as never)
    .sort({ createdAt: -1, _id: 1 })
    .limit(limit + 1)
    .toArray()) as KeyDocument[]
  const keys = rows.slice(0, limit)
  const last = keys.at(-1)
  const nextCursor = rows.length > limit && last !== undefined ? encodeCursor('keys', [last.createdAt, last._id]) : null
  return { keys, nextCursor, total }
}

/** All that count now, in one order whatever the store. */
export async function issuedKeys(documents: DocumentStore, nowMs: number): Promise<IssuedKey[]> {
  const all = (await keysOf(documents).find({}).sort({ _id: 1 }).toArray()) as KeyDocument[]
  return all.flatMap((document) => issuedOf(document, nowMs) ?? [])
}

/** Keeps the later of what is known and what is told. */
export async function noteUse(documents: DocumentStore, used: LastUsed): Promise<void> {
  const writes = Object.entries(used).map(([_id, lastUsedAt]) => ({
    updateOne: { filter: { _id }, update: { $max: { lastUsedAt } } },
  }))
  if (writes.length > 0) await keysOf(documents).bulkWrite(writes as never, { ordered: false })
}
