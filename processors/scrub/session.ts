import type { ExceptionEvent, Session } from '../../collector/api.ts'

/** Scrubs what a session has in common with events by the rules for these, so that its release and its user read as theirs do. */
export function scrubSession(session: Session, scrub: (event: ExceptionEvent) => void): void {
  const { project, service, environment, release, user } = session
  const shared = { project, service, environment, release, ...(user !== '' && { user: { id: user } }), exceptions: [], scrubbed: [] }
  const event = shared as unknown as ExceptionEvent
  scrub(event)
  session.service = event.service
  session.environment = event.environment
  session.release = event.release
  session.user = event.user?.id ?? ''
}
