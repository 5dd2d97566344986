import { randomUUID } from 'node:crypto'
import type { ActivityChange } from '../../api/types.ts'
import type { Clock } from '../../pipeline/component.ts'
import type { DocumentStore } from '../index.ts'
import { insertNew } from './insert-new.ts'

/** `activity`: who changed what, for the issue's history and the audit. */
export interface ActivityDocument {
  _id: string
  issue: string
  project: string
  actor: string
  /** Milliseconds since the epoch. */
  at: number
  change: ActivityChange
}

export const activities = (documents: DocumentStore) => documents.collection<ActivityDocument>('activity')

/** One write for all of them. */
export async function recordActivity(
  documents: DocumentStore,
  clock: Clock,
  actor: string,
  changes: readonly Pick<ActivityDocument, 'issue' | 'project' | 'change'>[],
): Promise<void> {
  const at = clock.nowMs()
  if (changes.length > 0) await activities(documents).insertMany(changes.map((change) => ({ _id: randomUUID(), actor, at, ...change })))
}

/** What changed an issue by itself, rather than a person. */
export const AUTOMATIC_ACTOR = 'faultline'

/** `id` is made of what caused the change, so that telling it twice is telling it once. */
export interface AutomaticEntry {
  id: string
  issue: string
  project: string
  change: Extract<ActivityChange, { automatic: string }>
}

/** One write for all of them; those that are recorded already are left as they are. */
export async function recordAutomatic(documents: DocumentStore, nowMs: number, entries: readonly AutomaticEntry[]): Promise<void> {
  const all = entries.map(({ id, ...entry }) => ({ _id: id, actor: AUTOMATIC_ACTOR, at: nowMs, ...entry }))
  await insertNew(activities(documents), all)
}
