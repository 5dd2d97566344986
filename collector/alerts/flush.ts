import type { Alert, AlertMember } from '../model/alert.ts'
import { fromMs } from '../model/time.ts'
import { hashOf, noIssue } from './finding.ts'
import type { Quiet } from './quiet.ts'
import { quietUntil } from './quiet.ts'
import type { Round } from './round.ts'
import type { Group, GroupMember } from './state.ts'
import { admit, threadOf } from './tell.ts'

/** From so many on a gathering was a storm, which is told again only much later. */
const STORM = 3

/** Tells the groups that are due, in the order in which they are. `quietOf` are the quiet hours of a rule. */
export function flush(round: Round, quietOf: (rule: string) => Quiet | undefined): void {
  const due = round.state.all('group').filter(({ dueAt }) => dueAt <= round.at)
  for (const group of due.sort((a, b) => a.dueAt - b.dueAt || (a.key < b.key ? -1 : 1))) tellGroup(round, group, quietOf(group.rule.id))
}

/** When the next group is due; undefined where none waits. */
export function nextDue({ state }: Pick<Round, 'state'>): number | undefined {
  return state.all('group').reduce<number | undefined>((least, { dueAt }) => Math.min(least ?? dueAt, dueAt), undefined)
}

function tellGroup(round: Round, group: Group, quiet: Quiet | undefined): void {
  const { at, state, verdict } = round
  const key = group.key.split('\u001f')
  const until = quiet === undefined || group.severity === 'p1' ? undefined : quietUntil(quiet, at)
  if (until !== undefined) return state.set('group', key, { ...group, dueAt: until })
  const { free, full, opensAt } = admit(round, group.severity, group.routes)
  if (group.routes.length > 0 && free.length === 0) return state.set('group', key, { ...group, dueAt: opensAt })
  state.set('group', key, undefined)
  if (full.length > 0) {
    const rest = [...key.filter((part) => part !== 'rest'), 'rest']
    state.set('group', rest, { ...group, key: rest.join('\u001f'), routes: full, dueAt: opensAt, log: [] })
  }
  const alert = alertOf(group, free, at)
  verdict.alerts.push(alert)
  verdict.told.push({ alert: alert.id, routes: free, log: group.log })
  if (group.because === 'storm' && group.total >= STORM) {
    const storm = key.slice(1)
    state.set('storm', storm, { lastAt: state.get('storm', ...storm)?.lastAt ?? at, toldAt: at })
  }
  for (const { traceId, spanId } of group.because === 'trace' ? [deepestOf(group.members)] : group.members) {
    if (traceId !== undefined) state.set('trace', [group.rule.id, traceId], { at, spanId: spanId ?? '', about: alert })
  }
}

function alertOf(group: Group, routes: string[], at: number): Alert {
  const { rule, severity, members, total, because, firstAt } = group
  const told = { time: fromMs(at), rule, severity, routes, state: 'firing' as const }
  const [first] = members
  if (total === 1 && first !== undefined) {
    const { cause, subject, happenedAt: _happenedAt, ...about } = first
    return { ...about, ...told, id: hashOf('alert', rule.id, cause, 'firing'), thread: threadOf(rule.id, subject) }
  }
  const about = because === 'trace' ? aboutOf(deepestOf(members)) : aboutOf(commonOf(members))
  return {
    ...about,
    ...told,
    id: hashOf('group', group.key, firstAt, first?.cause ?? ''),
    kind: because === 'storm' ? 'storm' : because === 'trace' ? 'trace' : 'digest',
    reason: reasonOf(group),
    numbers: { alerts: total },
    // A storm's thread goes on with the storm; a trace's with the issue that it names.
    thread: because === 'trace' ? threadOf(rule.id, about.issueId) : hashOf('thread', group.key),
    headline: headlineOf(group),
    members: because === 'baseline' ? byService(members) : members.map(lineOf),
    total,
  }
}

/** The member that failed first of all that called each other: nobody's parent where that is known, else the one that happened first. */
function deepestOf(members: readonly GroupMember[]): GroupMember {
  const parents = new Set(members.map(({ parentSpanId }) => parentSpanId))
  const leaves = members.filter(({ spanId }) => spanId === undefined || !parents.has(spanId))
  return (leaves.length > 0 ? leaves : members).reduce((first, member) => (member.happenedAt < first.happenedAt ? member : first))
}

/** What all members share. */
function commonOf(members: readonly GroupMember[]): GroupMember {
  const [first] = members
  const same = (of: (member: GroupMember) => string): string => (members.every((member) => of(member) === of(first!)) ? of(first!) : '')
  return {
    ...first!,
    ...noIssue(
      same(({ project }) => project),
      same(({ service }) => service),
    ),
    environment: same(({ environment }) => environment),
    release: same(({ release }) => release),
  }
}

function aboutOf({
  kind,
  project,
  issueId,
  shortId,
  title,
  type,
  message,
  culprit,
  service,
  environment,
  release,
  level,
  eventId,
  traceId,
  owner,
}: GroupMember) {
  return {
    ...{ kind, project, issueId, shortId, type, message, culprit, service, environment, release, level, eventId },
    ...(title === undefined ? {} : { title }),
    ...(traceId === undefined || issueId === '' ? {} : { traceId }),
    ...(owner === undefined || issueId === '' ? {} : { owner }),
  }
}

function lineOf(member: GroupMember): AlertMember {
  const { kind, project, issueId, shortId, title, type, message, culprit, service, environment, release, level, eventId, reason } = member
  return {
    ...{ kind, project, issueId, shortId, type, message, culprit, service, environment, release, level, eventId, reason },
    ...(title === undefined ? {} : { title }),
  }
}

/** A line for each service that began to send. */
function byService(members: readonly GroupMember[]): AlertMember[] {
  const lines = Map.groupBy(members, ({ project, service }) => `${project}\u001f${service}`)
  return [...lines.values()].map((of) => {
    const { kind, environment, release, level, service, project } = of[0]!
    const reason = of.length === 1 ? 'one new issue' : `${of.length} new issues`
    return { ...noIssue(project, service), environment, release, level, kind, message: reason, reason }
  })
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  new: 'new issues',
  regressed: 'issues that came back',
  first_in_release: 'issues',
}

function headlineOf({ because, members, total }: Group): string {
  const [first] = members
  const since = commonOf(members).release
  if (because === 'storm')
    return `${total} ${KIND_WORDS[first!.kind] ?? 'alerts'} in ${first!.service}${since === '' ? '' : ` since release ${since}`}`
  if (because === 'trace') {
    const others = new Set(members.map(({ service }) => service)).size - 1
    const { service, type } = deepestOf(members)
    return others === 0
      ? `${total} issues of one trace in ${service}`
      : `${service} failed deepest in a trace of ${others + 1} services: ${type}`
  }
  if (because === 'baseline') {
    const services = new Set(members.map(({ project, service }) => `${project}\u001f${service}`)).size
    return `${services === 1 ? `${first!.service} began` : `${services} services began`} to send: ${total === 1 ? 'one new issue' : `${total} new issues`}`
  }
  return because === 'quiet_hours' ? `${total} alerts of the quiet hours` : `${total} more alerts, beyond the limit of the route`
}

function reasonOf({ because, total, firstAt, lastAt }: Group): string {
  const seconds = Math.max(1, Math.round((lastAt - firstAt) / 1000))
  if (because === 'storm') return `${total} within ${seconds} s, told in one message`
  if (because === 'trace') return `${total} issues changed by one trace`
  if (because === 'baseline') return 'what is new in the first hours of a service is told in one message'
  return because === 'quiet_hours' ? 'held while it was quiet' : 'held by the limit of messages to a route'
}
