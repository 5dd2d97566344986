import { ruleId } from '../../alerts/rule.ts'
import type { Clock } from '../../pipeline/component.ts'
import type { DocumentStore } from '../index.ts'
import { ruleDocuments, type RuleDocument } from './rule-store.ts'

/** A rule as somebody sends it, checked. */
export type NamedSettings = Record<string, unknown> & { name: string }

const isTaken = (error: unknown): boolean => (error as { code?: unknown }).code === 11000

export async function findRule(documents: DocumentStore, id: string): Promise<RuleDocument | undefined> {
  const found = (await ruleDocuments(documents).findOne({ _id: id })) as RuleDocument | null
  return found === null || found.settings === null ? undefined : found
}

/** Undefined where the name is taken. */
export async function createRule(documents: DocumentStore, clock: Clock, settings: NamedSettings): Promise<RuleDocument | undefined> {
  const now = clock.nowMs()
  return insert(documents, { _id: ruleId(settings.name), settings, createdAt: now, updatedAt: now })
}

/**
 * Replaces a rule, in its place, also under another name. `version` is when it was saved last, as it was read: where somebody was quicker nothing
 * changes. Undefined where there is no such rule.
 */
export async function replaceRule(
  documents: DocumentStore,
  clock: Clock,
  id: string,
  settings: NamedSettings,
  version: number | undefined,
): Promise<RuleDocument | 'changed' | 'taken' | undefined> {
  const before = await findRule(documents, id)
  if (before === undefined) return undefined
  if (version !== undefined && version !== before.updatedAt) return 'changed'
  const { createdAt, updatedAt } = before
  // Saved twice within a millisecond is still two versions.
  const after: RuleDocument = { _id: ruleId(settings.name), settings, createdAt, updatedAt: Math.max(clock.nowMs(), updatedAt + 1) }
  if (after._id === id) {
    const { _id, ...replacement } = after
    const { matchedCount } = await ruleDocuments(documents).replaceOne({ _id, updatedAt }, replacement)
    return matchedCount === 1 ? after : 'changed'
  }
  if ((await insert(documents, after)) === undefined) return 'taken'
  const { deletedCount } = await ruleDocuments(documents).deleteOne({ _id: id, updatedAt })
  if (deletedCount === 1) return after
  await ruleDocuments(documents).deleteOne({ _id: after._id })
  return 'changed'
}

export async function deleteRule(documents: DocumentStore, id: string): Promise<RuleDocument | undefined> {
  const found = await findRule(documents, id)
  if (found === undefined) return undefined
  const { deletedCount } = await ruleDocuments(documents).deleteOne({ _id: id })
  return deletedCount === 1 ? found : undefined
}

async function insert(documents: DocumentStore, document: RuleDocument): Promise<RuleDocument | undefined> {
  try {
    await ruleDocuments(documents).insertOne(document)
    return document
  } catch (error) {
    if (isTaken(error)) return undefined
    throw error
  }
}
