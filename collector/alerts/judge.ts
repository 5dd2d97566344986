import { isIssueChange } from '../model/alert.ts'
import { STORMS } from './facts.ts'
import type { Finding } from './finding.ts'
import { gather } from './gather.ts'
import { entryOf, suppress, timeOf, type Round } from './round.ts'
import type { Standing } from './state.ts'
import { tell } from './tell.ts'
import { lengthOf } from './words.ts'

const TRACE_MS = 60_000
const STORM_QUIET_MS = 60_000
/** A gathering ends when for so long none came; from the third on it is taken for a storm, and may take its time. */
const FEW_WAIT_MS = 3_000
const MANY_WAIT_MS = 15_000
const MANY = 3
const LONGEST_GATHERING_MS = 60_000
/** A storm that was told and goes on is told again this late at the earliest, whatever the rule's interval. */
const NEXT_STORM_MS = 600_000

/** Decides what becomes of a finding, in the order of docs/decisions/0004-alerts.md. */
export function judge(round: Round, finding: Finding): void {
  const { at, state } = round
  const { rule, subject } = finding
  const entry = entryOf(finding, at)
  if (rule.mutedUntil > at) return suppress(round, entry, 'muted', `the rule is muted until ${timeOf(rule.mutedUntil)}`, rule.mutedUntil)
  const standing = state.get('standing', rule.id, subject)
  if (standing !== undefined && at < standing.lastAt + rule.intervalMs) {
    // What goes on is not told again, and is no news for the log either.
    if (standing.firing && finding.condition !== undefined) return
    remember(round, finding, { ...standing, firing: true })
    const ago = lengthOf(at - standing.lastAt)
    const text = `the rule told of it ${ago} ago, and does so once in ${lengthOf(rule.intervalMs)}`
    return suppress(round, entry, 'interval', text, standing.lastAt + rule.intervalMs)
  }
  const asked = routesFor(round, finding)
  const routes = asked.filter((route) => !tellOnce(round, finding.cause, route))
  if (asked.length > 0 && routes.length === 0) {
    remember(round, finding, standingOf(finding, at, []))
    return suppress(round, entry, 'told_by_other_rule', `another rule tells ${asked.join(', ')} of it`)
  }
  remember(round, finding, standingOf(finding, at, routes))
  if (asBaseline(round, finding, routes)) return
  if (asOfTrace(round, finding, routes)) return
  if (asStorm(round, finding, routes)) return
  if (isIssueChange(finding.kind) && finding.about.traceId !== undefined && round.noise.traceWaitMs > 0) {
    const key = ['trace', rule.id, finding.about.traceId]
    return gather(
      round,
      key,
      'trace',
      finding,
      entry,
      routes,
      (finding.keptAt ?? at) + round.noise.traceWaitMs,
      'waits for other services of its trace',
    )
  }
  tell(round, finding, entry, routes)
}

const standingOf = (finding: Finding, at: number, routes: string[]): Standing => ({
  lastAt: at,
  firing: true,
  routes,
  rule: finding.rule.id,
  subject: finding.subject,
  kind: finding.kind,
  about: finding.about,
  ...(finding.condition === undefined ? {} : { condition: finding.condition }),
})

function remember(round: Round, { rule, subject }: Finding, standing: Standing): void {
  round.state.set('standing', [rule.id, subject], standing)
}

/** The channels of a rule for one finding: `owner` is whoever is responsible, none means all. */
function routesFor({ channels, routesOf }: Round, { rule, about }: Finding): string[] {
  if (rule.routes.length === 0) return [...channels]
  const named = rule.routes.flatMap((route) =>
    route !== 'owner' ? [route] : about.owner === undefined ? [] : routesOf(about.project, about.owner),
  )
  return [...new Set(named)].filter((route) => channels.includes(route))
}

/** Whether a route has been told of a cause; it has from now on. */
function tellOnce({ told }: Round, cause: string, route: string): boolean {
  const routes = told.get(cause)
  if (routes?.has(route)) return true
  if (routes === undefined) told.set(cause, new Set([route]))
  else routes.add(route)
  return false
}

/** The first day of a service: all it brings is new, and nobody needs to hear of each. */
function asBaseline(round: Round, finding: Finding, routes: string[]): boolean {
  const { kind, about, rule } = finding
  const { baselineMs } = round.noise
  if (baselineMs === 0 || (kind !== 'new' && kind !== 'first_in_release')) return false
  const since = round.facts.serviceSince(about.project, about.service)
  if (since === undefined || round.at >= since + baselineMs) return false
  const until = since + baselineMs
  const text = `${about.service} began to send ${lengthOf(round.at - since)} ago; what is new in its first ${lengthOf(baselineMs)} comes in one message`
  gather(round, ['baseline', rule.id, routes.join()], 'baseline', finding, entryOf(finding, round.at), routes, until, text)
  return true
}

/** Of a trace of which this rule has told already: told again only where it names a service that failed deeper. */
function asOfTrace(round: Round, finding: Finding, routes: string[]): boolean {
  const { rule, about } = finding
  if (!isIssueChange(finding.kind) || about.traceId === undefined) return false
  const key = ['trace', rule.id, about.traceId]
  if (round.state.get('group', ...key) !== undefined) {
    gather(round, key, 'trace', finding, entryOf(finding, round.at), routes, undefined, 'is told with the other services of its trace')
    return true
  }
  const told = round.state.get('trace', rule.id, about.traceId)
  if (told === undefined || round.at >= told.at + TRACE_MS) return false
  if (about.parentSpanId !== undefined && about.parentSpanId === told.spanId) return false
  suppress(
    round,
    entryOf(finding, round.at),
    'trace',
    `of the same trace the rule told ${lengthOf(round.at - told.at)} ago of ${told.about.service}`,
  )
  return true
}

/** Many of one service at once: after a deploy, or while others came a moment ago. */
function asStorm(round: Round, finding: Finding, routes: string[]): boolean {
  const { at, state, facts, noise } = round
  const { rule, kind, about } = finding
  if (!STORMS.has(kind)) return false
  const key = [rule.id, kind, about.project, about.service]
  const storm = state.get('storm', ...key)
  const goesOn = storm !== undefined && at < storm.lastAt + STORM_QUIET_MS
  state.set('storm', key, { lastAt: at, toldAt: goesOn ? storm.toldAt : 0 })
  const since = about.release === '' ? undefined : facts.releaseSince(about.project, about.service, about.release)
  const fresh = since !== undefined && at < since + noise.freshMs
  if (!fresh && !goesOn) return false
  const group = state.get('group', 'storm', ...key)
  const wait = (group?.total ?? 0) + 1 < MANY ? FEW_WAIT_MS : MANY_WAIT_MS
  const next = goesOn && storm.toldAt > 0 ? storm.toldAt + Math.max(rule.intervalMs, NEXT_STORM_MS) : 0
  const due = Math.max(next, Math.min(at + wait, (group?.firstAt ?? at) + LONGEST_GATHERING_MS))
  const text =
    next > 0 ? `goes on with what was told ${lengthOf(at - storm!.toldAt)} ago; the next message comes at ${timeOf(due)}` : fresh ? `${about.release} is new; what it brings is gathered` : 'others came a moment ago; what comes is gathered' // prettier-ignore
  gather(round, ['storm', ...key], 'storm', finding, entryOf(finding, at), routes, due, text)
  return true
}
