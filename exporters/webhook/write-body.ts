import { alertLinks, cutText, headline, issueLink, toIso } from '../../collector/api.ts'
import type { Alert, AlertMember } from '../../collector/api.ts'

/** UTF-16 units of an error's message, and of one in a line of several. */
const MESSAGE = 2_000
const MEMBER_MESSAGE = 200

/** All that a template can name. What is null is so where an alert is about no single issue, no event, or of no rule. */
export const FIELDS = [
  ...['id', 'kind', 'state', 'severity', 'headline', 'reason', 'numbers', 'time', 'thread', 'owner', 'members', 'total'],
  ...['project', 'service', 'environment', 'release'],
  ...['rule', 'rule.id', 'rule.name', 'rule.link'],
  ...['issue', 'issue.id', 'issue.shortId', 'issue.title', 'issue.type', 'issue.message', 'issue.culprit', 'issue.level', 'issue.link'],
  ...['event', 'event.id', 'event.traceId', 'event.link'],
  ...['links', 'links.issue', 'links.event', 'links.rule', 'links.alert'],
]

export type WebhookBody = ReturnType<typeof writeBody>

/** An alert as the other side gets it: each field is always there. Times are RFC 3339. */
export function writeBody(alert: Alert, publicUrl: string) {
  const { id, kind, time, project, service, environment, release, members = [] } = alert
  const links = { issue: null, event: null, rule: null, ...alertLinks(alert, publicUrl) }
  return {
    id,
    kind,
    state: alert.state ?? 'firing',
    severity: alert.severity ?? null,
    headline: headline(alert),
    reason: alert.reason ?? '',
    numbers: alert.numbers ?? {},
    rule: alert.rule === undefined ? null : { id: alert.rule.id, name: alert.rule.name, link: links.rule },
    issue: alert.issueId === '' ? null : { ...issueOf(alert, MESSAGE), link: links.issue },
    event: alert.eventId === '' ? null : { id: alert.eventId, traceId: alert.traceId ?? '', link: links.event },
    project,
    service,
    environment,
    release,
    owner: alert.owner ?? '',
    members: members.map((member) => describeMember(member, publicUrl)),
    total: alert.total ?? members.length,
    time: toIso(time),
    thread: alert.thread ?? '',
    links,
  }
}

function describeMember(member: AlertMember, publicUrl: string) {
  const { kind, reason, service, environment, release } = member
  const link = member.issueId === '' ? null : issueLink(member, publicUrl)
  return { kind, reason, service, environment, release, issue: { ...issueOf(member, MEMBER_MESSAGE), link } }
}

function issueOf({ issueId, shortId, title, type, message, culprit, level }: Alert | AlertMember, length: number) {
  return { id: issueId, shortId, title: title || type, type, message: cutText(message, length), culprit, level }
}
