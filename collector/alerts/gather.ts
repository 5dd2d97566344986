import { LIMITS } from '../model/limits.ts'
import type { AlertLogDocument } from '../store/alerts/alert-documents.ts'
import type { Finding } from './finding.ts'
import { hold, type Round } from './round.ts'
import { GROUP_LOG, type Group, type GroupMember } from './state.ts'

/**
 * Holds a finding for a message that tells several. A group keeps the routes of its first; `dueAt` moves on as the caller says, undefined leaves it.
 */
export function gather(
  round: Round,
  key: readonly string[],
  because: Group['because'],
  finding: Finding,
  entry: AlertLogDocument,
  routes: readonly string[],
  dueAt: number | undefined,
  text: string,
): void {
  const { at, state } = round
  const { rule } = finding
  const group: Group = state.get('group', ...key) ?? {
    key: key.join('\u001f'),
    because,
    rule: { id: rule.id, name: rule.name },
    severity: rule.severity,
    routes: [...routes],
    firstAt: at,
    lastAt: at,
    dueAt: dueAt ?? at,
    total: 0,
    members: [],
    log: [],
  }
  // The first day of a service that came later does not put off the message for those before it.
  const due = dueAt === undefined || (because === 'baseline' && group.total > 0) ? group.dueAt : dueAt
  const changed: Group = {
    ...group,
    lastAt: at,
    dueAt: due,
    routes: [...new Set([...group.routes, ...routes])],
    total: group.total + 1,
    members: group.members.length < LIMITS.alertMembers ? [...group.members, memberOf(finding)] : group.members,
    log: group.log.length < GROUP_LOG ? [...group.log, entry._id] : group.log,
  }
  state.set('group', key, changed)
  hold(round, { ...entry, routes: [...routes] }, because, text, due)
}

export function memberOf({ kind, cause, subject, reason, numbers, happenedAt, about }: Finding): GroupMember {
  return { ...about, kind, cause, subject, reason, numbers, happenedAt }
}
