import type { Nanos } from './time.ts'

/** From best to worst: a session is what the worst of its records says. */
export const SESSION_STATUSES = ['ok', 'errored', 'crashed'] as const
export type SessionStatus = (typeof SESSION_STATUSES)[number]

/**
 * What one `session.start` or `session.end` log record says of a session: release health. A session is told of several times, in any order, and
 * perhaps twice; whoever counts takes them together by project, service, environment, release and `id`.
 */
export interface Session {
  /** As sent in `session.id`. */
  id: string
  project: string
  service: string
  environment: string
  release: string
  /** Of `user.id`; empty where it does not say. */
  user: string
  said: 'start' | 'end'
  /** What it had come to by then; `ok` where the record does not say. */
  status: SessionStatus
  /** How long it had lasted by then, in milliseconds. */
  durationMs?: number
  time: Nanos
  receivedAt: Nanos
}
