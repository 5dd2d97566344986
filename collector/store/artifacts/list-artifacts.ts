import type { ArtifactList } from '../../api/types.ts'
import type { DocumentStore } from '../index.ts'
import { decodeCursor, encodeCursor } from '../query/cursor.ts'
import { toArtifact, type ArtifactDocument } from './artifact-document.ts'

export interface ListArtifacts {
  project?: string | undefined
  service?: string | undefined
  release?: string | undefined
  dist?: string | undefined
  /** The whole name, its last segment, or a debug id. */
  name?: string | undefined
  limit?: number | undefined
  cursor?: string | undefined
}

const DEFAULT_LIMIT = 50
const FIELDS = ['project', 'service', 'release', 'dist'] as const

/** Newest first. Throws a `CursorError` for a cursor of another list. */
export async function listArtifacts(documents: DocumentStore, request: ListArtifacts): Promise<ArtifactList> {
  const { name, limit = DEFAULT_LIMIT, cursor } = request
  const after = decodeCursor('artifacts', cursor, ['number', 'string'])
  const filter: Record<string, unknown> = {}
  for (const field of FIELDS) if (request[field] !== undefined) filter[field] = request[field]
  const all: Record<string, unknown>[] = [filter]
  if (name !== undefined) all.push({ $or: [{ name }, { baseName: name }, { debugId: name.toLowerCase() }] })
  const artifacts = documents.collection<ArtifactDocument>('artifacts')
  const count = await artifacts.countDocuments(together(all) as never)
  if (after !== undefined) {
    const [uploadedAt, _id] = after
    all.push({ $or: [{ uploadedAt: { $lt: uploadedAt } }, { uploadedAt, _id: { $gt: _id } }] })
  }
  const rows = await artifacts
    .find(together(all) as never)
    .sort({ uploadedAt: -1, _id: 1 })
    .limit(limit + 1)
    .toArray()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    artifacts: page.map((row) => ({
      ...toArtifact(row),
      uploadedAt: new Date(row.uploadedAt).toISOString(),
      usedAt: new Date(row.usedAt).toISOString(),
    })),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor('artifacts', [last.uploadedAt, last._id]) : null,
    total: count,
  }
}

/** Fields stay at the top, where the embedded store looks for an index. */
function together([fields, ...rest]: Record<string, unknown>[]): Record<string, unknown> {
  return rest.length === 0 ? fields! : { ...fields, $and: rest }
}
