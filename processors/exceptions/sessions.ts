import { type Metrics, type OtlpRequest, readSessions, type Route, route, type Session } from '../../collector/api.ts'

/**
 * What a request tells of sessions, each in the project that its exceptions would go to. To be called before what is made of its exceptions,
 * which lets go of the request. They are few and small, and pass `admit` by.
 */
export function findSessions(request: OtlpRequest, routing: readonly Route[], metrics: Metrics): Session[] {
  if (request.hits.sessions === 0) return []
  const table = request.sender.key === undefined ? routing : []
  const { sessions, unnamed } = readSessions(request, (who) => route(table, who, request.sender.project))
  if (unnamed > 0) metrics.add('faultline_dropped_items', unnamed, { reason: 'no_session_id', signal: 'sessions' })
  return sessions
}
