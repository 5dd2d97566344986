import type { Alert, Severity } from '../model/alert.ts'
import { fromMs } from '../model/time.ts'
import type { AlertLogDocument } from '../store/alerts/alert-documents.ts'
import { hashOf, type Finding } from './finding.ts'
import { gather } from './gather.ts'
import { quietUntil } from './quiet.ts'
import type { Round } from './round.ts'
import { timeOf } from './round.ts'

/** Tells a finding, unless the hour or the route says later. */
export function tell(
  round: Round,
  finding: Finding,
  entry: AlertLogDocument,
  routes: readonly string[],
  state: Alert['state'] = 'firing',
): void {
  const { rule } = finding
  const until = quietFor(round, finding)
  if (until !== undefined)
    return gather(round, ['quiet', rule.id], 'quiet_hours', finding, entry, routes, until, `it is quiet until ${timeOf(until)}`)
  const { free, full, opensAt } = admit(round, rule.severity, routes)
  if (free.length === 0 && full.length > 0) {
    const text = `${full.join(', ')} had ${round.noise.routeMessages} messages; what is over comes in one at ${timeOf(opensAt)}`
    return gather(round, ['route', rule.id, full.join()], 'route_limit', finding, entry, full, opensAt, text)
  }
  const alert = alertOf(round, finding, free, state)
  round.verdict.alerts.push(alert)
  const nobody = routes.length === 0 ? { rule: 'no_route' as const, text: 'no channel is set up for it', until: null } : null
  round.verdict.log.set(entry._id, { ...entry, decision: 'fired', because: nobody, alert: alert.id, routes: free })
}

/** Until when a rule is quiet; p1 never is. */
function quietFor({ noise, at }: Round, { rule }: Finding): number | undefined {
  const hours = rule.quiet ?? noise.quiet
  return hours === undefined || rule.severity === 'p1' ? undefined : quietUntil(hours, at)
}

/** Counts a message to each route, and says which have had theirs for now. */
export function admit(
  { state, at, noise }: Round,
  severity: Severity,
  routes: readonly string[],
): { free: string[]; full: string[]; opensAt: number } {
  const free: string[] = []
  const full: string[] = []
  let opensAt = at
  for (const route of routes) {
    const known = state.get('route', route)
    const count = known === undefined || at >= known.since + noise.routeWithinMs ? { since: at, count: 0 } : known
    if (severity !== 'p1' && count.count >= noise.routeMessages) {
      full.push(route)
      opensAt = Math.max(opensAt, count.since + noise.routeWithinMs)
      continue
    }
    state.set('route', [route], { ...count, count: count.count + 1 })
    free.push(route)
  }
  return { free, full, opensAt }
}

function alertOf({ at }: Round, finding: Finding, routes: string[], state: Alert['state']): Alert {
  const { rule, kind, cause, subject, about, reason, numbers } = finding
  return {
    ...about,
    id: hashOf('alert', rule.id, cause, state ?? 'firing'),
    kind,
    time: fromMs(at),
    rule: { id: rule.id, name: rule.name },
    reason,
    numbers,
    severity: rule.severity,
    routes,
    ...(state === undefined ? {} : { state }),
    thread: threadOf(rule.id, subject),
  }
}

export const threadOf = (rule: string, subject: string): string => hashOf('thread', rule, subject)
