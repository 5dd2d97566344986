import type { Collection } from 'mongodb'

/** Inserts those whose `_id` is not taken, as one write. Answers how many were new. */
export async function insertNew<T extends { _id: string }>(collection: Collection<T>, documents: readonly T[]): Promise<number> {
  if (documents.length === 0) return 0
  try {
    await collection.insertMany(documents as never, { ordered: false })
    return documents.length
  } catch (error) {
    if ((error as { code?: unknown }).code !== 11000) throw error
    const { writeErrors } = error as { writeErrors?: unknown }
    // The driver gives one error by itself, or a list.
    return documents.length - (Array.isArray(writeErrors) ? writeErrors.length : 1)
  }
}
