import type { Clock } from '../../pipeline/component.ts'
import type { DocumentStore } from '../index.ts'
import { activities, type ActivityDocument } from './activity.ts'
import { insertNew } from './insert-new.ts'

/** Who does what no person did. */
export const ITSELF = 'faultline'

/** A new issue that its project's rules of ownership give to somebody. */
export interface Assignment {
  issue: string
  project: string
  /** `#team` or `@person`. */
  to: string
  /** One clause: `src/pay/charge.ts matches line 3: path:src/pay/** #payments`. */
  reason: string
}

/**
 * Recorded before the issue is created, under an id of its own: a crash in between creates the issue again with the same entry, and none is
 * assigned without one.
 */
export async function recordAssignments(documents: DocumentStore, clock: Clock, assigned: readonly Assignment[]): Promise<void> {
  const at = clock.nowMs()
  const entries = assigned.map(({ issue, project, to, reason }): ActivityDocument => {
    return { _id: `assigned-${issue}`, issue, project, actor: ITSELF, at, change: { assignee: to, reason } }
  })
  await insertNew(activities(documents), entries)
}
