import { randomUUID } from 'node:crypto'
import type { ActivityChange } from '../../api/types.ts'
import type { Clock } from '../../pipeline/component.ts'
import type { DocumentStore } from '../index.ts'

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
