import type { AlertChannel, AlertDelivery, AlertEntry, AlertRule, AlertRuleTrial, IssueSummary, Problem } from '../src/lib/api/types.ts'

const iso = (ms: number): string => new Date(ms).toISOString()
const MINUTE = 60_000
const HOUR = 3_600_000

export interface Alerting {
  rules: AlertRule[]
  log: AlertEntry[]
  channels: AlertChannel[]
  deliveries: AlertDelivery[]
}

const idOf = (name: string): string => [...name.toLowerCase()].reduce((hash, char) => (hash * 31 + char.charCodeAt(0)) >>> 0, 7).toString(16).padStart(16, '0') // prettier-ignore

function ruleOf(settings: Record<string, unknown>, now: number, more: Partial<AlertRule> = {}): AlertRule {
  const muted = settings['muted_until']
  return {
    id: idOf(String(settings['name'])),
    name: String(settings['name']),
    readOnly: false,
    settings,
    problem: null,
    enabled: settings['enabled'] !== false,
    severity: (settings['severity'] as 'p1') ?? 'p2',
    mutedUntil: typeof muted === 'string' ? muted : null,
    lastFired: null,
    day: { fired: 0, held: 0, suppressed: 0 },
    version: now,
    updatedAt: iso(now),
    ...more,
  }
}

const newRules = (now: number): AlertRule[] => [
  ruleOf({ name: 'checkout is on fire', when: [{ events: { more_than: 50, within: '10m' } }], filter: 'service:checkout environment:production level:error', severity: 'p1', routes: ['pagerduty/payments', 'slack/checkout'] }, now, { readOnly: true, version: null, updatedAt: null, lastFired: iso(now - 4 * MINUTE), day: { fired: 3, held: 0, suppressed: 2 } }), // prettier-ignore
  ruleOf({ name: 'New issue', when: 'new_issue', filter: 'level:[error,fatal]', severity: 'p3' }, now, { lastFired: iso(now - 26 * MINUTE), day: { fired: 9, held: 41, suppressed: 12 } }), // prettier-ignore
  ruleOf({ name: 'An issue came back', when: ['regressed', 'reappeared'], severity: 'p2', muted_until: iso(now + 5 * HOUR) }, now, { lastFired: iso(now - 30 * HOUR), day: { fired: 0, held: 0, suppressed: 1 } }), // prettier-ignore
  ruleOf({ name: 'Many users are hit', when: { users: { more_than: 50, within: '10m' } }, severity: 'p1', interval: '2h' }, now),
  ruleOf({ name: 'The importer sends nothing', when: { silent: '10m' }, filter: 'service:importer', enabled: false }, now),
  ruleOf({ name: 'Of a version before', when: 'rate_limited' }, now, { problem: 'when[0]: unknown key rate_limited; expected one condition in each item of the list', enabled: false }), // prettier-ignore
]

const attempt = (ms: number, ok: boolean, text: string) => ({ time: iso(ms), ok, text, durationMs: ok ? 140 : 10_000 })

function deliveryOf(alert: string, channel: string, state: AlertDelivery['state'], at: number): AlertDelivery {
  const attempts =
    state === 'sent'
      ? [attempt(at, true, '200 OK')]
      : [attempt(at, false, '503 Service Unavailable'), attempt(at + MINUTE, false, 'no answer within 10 s')]
  const dueAt = state === 'waiting' ? iso(at + 3 * MINUTE) : null
  return { alert, channel, state, tries: attempts.length, attempts, createdAt: iso(at), dueAt, sentAt: state === 'sent' ? iso(at) : null }
}

function newLog(issues: readonly IssueSummary[], rules: readonly AlertRule[], now: number): AlertEntry[] {
  const of = (
    n: number,
  ): Pick<AlertEntry, 'project' | 'issueId' | 'shortId' | 'service' | 'environment' | 'release' | 'eventId' | 'title'> => {
    const { id, project, shortId, service, lastRelease, type, message } = issues[n]!
    return {
      project,
      issueId: id,
      shortId,
      service,
      environment: 'production',
      release: lastRelease,
      eventId: null,
      title: `${type}: ${message}`,
    }
  }
  const entry = (n: number, minutes: number, rule: number, more: Partial<AlertEntry>): AlertEntry => {
    const { id, name, severity } = rules[rule]!
    const alert = `${n}`.padStart(32, 'a')
    const at = now - minutes * MINUTE
    const base = { id: `${n}`.padStart(32, '0'), time: iso(at), rule: { id, name }, severity, kind: 'new', state: 'firing', ...of(n), reason: `seen for the first time in ${of(n).release}`, numbers: {}, query: String(rules[rule]!.settings['filter'] ?? ''), decision: 'fired', because: null, alert, routes: ['slack/checkout'], deliveries: [] } as AlertEntry // prettier-ignore
    const made = { ...base, ...more }
    const deliveries = made.deliveries.length > 0 || made.decision !== 'fired' ? made.deliveries : made.routes.map((route) => deliveryOf(alert, route, 'sent', at + 900)) // prettier-ignore
    return { ...made, alert: made.decision === 'fired' ? alert : null, deliveries }
  }
  const kept = (decision: 'held' | 'suppressed', rule: string, text: string, until: number | null = null): Partial<AlertEntry> => ({ decision, because: { rule: rule as 'storm', text, until: until === null ? null : iso(until) }, ...(decision === 'suppressed' && { routes: [] }) }) // prettier-ignore
  const events = { kind: 'events', reason: '62 events within 10 m, more than 50', numbers: { events: 62, more_than: 50, within_ms: 600_000 } } as const // prettier-ignore
  return [
    entry(0, 4, 0, { ...events, routes: ['pagerduty/payments', 'slack/checkout'] }),
    entry(1, 9, 1, kept('held', 'storm', '1.4.12 is new; what it brings is gathered', now + MINUTE)),
    entry(2, 12, 0, {
      ...events,
      ...kept('suppressed', 'interval', 'the rule told of it 8 m ago, and does so once in 30 m', now + 22 * MINUTE),
    }),
    entry(3, 26, 1, {}),
    entry(4, 31, 0, { ...events, state: 'resolved', reason: '31 events, below 40', numbers: { events: 31, below: 40 }, routes: ['slack/checkout'] }), // prettier-ignore
    entry(5, 44, 1, { routes: ['slack/checkout', 'email'], deliveries: [deliveryOf('5'.padStart(32, 'a'), 'slack/checkout', 'sent', now - 44 * MINUTE), deliveryOf('5'.padStart(32, 'a'), 'email', 'failed', now - 44 * MINUTE)] }), // prettier-ignore
    entry(6, 70, 2, { kind: 'regressed', reason: 'was resolved and came back in 1.4.2', ...kept('suppressed', 'muted', 'the rule is muted until 2026-01-31 12:00 UTC', now + 5 * HOUR) }), // prettier-ignore
    ...Array.from({ length: 20 }, (_, i) => entry(7 + i, 90 + 37 * i, i % 3 === 0 ? 3 : 1, i % 4 === 1 ? kept('suppressed', 'told_by_other_rule', 'another rule tells slack/checkout of it') : {})), // prettier-ignore
  ]
}

const newChannels = (now: number): AlertChannel[] => [
  { id: 'pagerduty/payments', type: 'pagerduty', waiting: 0, lastSent: iso(now - 4 * MINUTE), failing: null },
  { id: 'slack/checkout', type: 'slack', waiting: 0, lastSent: iso(now - 4 * MINUTE), failing: null },
  { id: 'email', type: 'email', waiting: 0, lastSent: null, failing: null },
]

export function newAlerting(state: string, issues: readonly IssueSummary[], now: number): Alerting {
  const rules = newRules(now)
  if (state === 'never') return { rules, log: [], channels: [], deliveries: [] }
  const channels = newChannels(now)
  if (state === 'failing')
    channels[1] = { ...channels[1]!, waiting: 3, failing: { since: iso(now - 9 * MINUTE), text: '503 Service Unavailable' } }
  return { rules, log: newLog(issues, rules, now), channels, deliveries: [] }
}

const problem = (kind: string, status: number, detail: string, errors?: Problem['errors']): { status: number; body: Problem } => ({ status, body: { type: `/api/v1/problems#${kind}`, title: kind === 'conflict' ? 'It was changed meanwhile' : 'The request can not be understood', status, detail, ...(errors && { errors }) } }) // prettier-ignore
const missing = (what: string) => problem('not-found', 404, `There is no ${what}.`)
const list = (name: string, items: readonly unknown[]) => ({ status: 200, body: { [name]: items, nextCursor: null, total: items.length } })

/** As the server answers; undefined for what is not about alerts. Things are changed in place. */
export function answerAlerts(
  method: string,
  url: URL,
  body: Record<string, unknown>,
  of: Alerting,
  now: number,
): { status: number; body: unknown } | undefined {
  // prettier-ignore
  const [, kind, id] = /^\/api\/v1\/(rules|alerts|channels|deliveries)(?:\/(\w+))?$/.exec(url.pathname) ?? []
  if (kind === 'channels') return list('channels', of.channels)
  if (kind === 'deliveries') return { status: 200, body: of.deliveries.find(({ alert }) => alert === id) }
  if (kind === 'alerts' && id === 'test') {
    const made = deliveryOf(`${of.deliveries.length}`.padStart(32, 'b'), String(body['channel']), 'sent', now)
    of.deliveries.push(made)
    return { status: 200, body: { ...made, state: 'waiting', tries: 0, attempts: [] } satisfies AlertDelivery }
  }
  if (kind === 'alerts' && id !== undefined) {
    const entry = of.log.find((one) => one.id === id)
    return entry === undefined ? missing('alerts') : { status: 200, body: entry }
  }
  if (kind === 'alerts') return list('alerts', of.log.filter((entry) => matches(entry, url.searchParams)).slice(0, Number(url.searchParams.get('limit') ?? 50))) // prettier-ignore
  if (kind === 'rules') return answerRules(method, url, id, body, of, now)
  return undefined
}

function matches(entry: AlertEntry, params: URLSearchParams): boolean {
  const is = (name: string, value: string | null): boolean => (params.get(name) ?? value) === value
  return is('rule', entry.rule.id) && is('alert', entry.alert) && is('severity', entry.severity) && is('decision', entry.decision) && is('project', entry.project) && is('service', entry.service) && is('issue', entry.issueId) // prettier-ignore
}

function answerRules(
  method: string,
  url: URL,
  id: string | undefined,
  body: Record<string, unknown>,
  of: Alerting,
  now: number,
): { status: number; body: unknown } {
  // prettier-ignore
  const known = of.rules.findIndex((rule) => rule.id === id)
  const wrong = wrongIn((id === 'test' ? body['rule'] : body) as Record<string, unknown>, id === 'test' ? 'body.rule' : 'body')
  if (method === 'GET' && id === undefined) return list('rules', of.rules)
  if (id !== undefined && id !== 'test' && known < 0) return missing('rules')
  if (method === 'GET') return { status: 200, body: of.rules[known] }
  if (method === 'DELETE') return { status: 200, body: of.rules.splice(known, 1)[0] }
  if (method === 'PATCH') {
    const rule = of.rules[known]!
    of.rules[known] = { ...rule, ...(body as Partial<AlertRule>) }
    return { status: 200, body: of.rules[known] }
  }
  if (wrong.length > 0) return problem('bad-request', 400, 'See errors.', wrong)
  if (id === 'test') return { status: 200, body: trialOf(of, now) }
  const made = ruleOf(body, now + 1)
  if (method === 'POST') of.rules.push(made)
  else if (url.searchParams.get('version') === '1') return problem('conflict', 409, 'Somebody else has saved it.')
  else of.rules[known] = made
  return { status: 200, body: made }
}

function wrongIn(rule: Record<string, unknown> | undefined, at: string): NonNullable<Problem['errors']> {
  const text = JSON.stringify(rule ?? {})
  return [
    ...(text.includes('"within":"1s"') ? [{ at: `${at}.when[0].events.within`, expected: 'expected a window from 10s to 168h, in whole seconds, got "1s"' }] : []), // prettier-ignore
    ...(text.includes('level:wrong (') ? [{ at: `${at}.filter`, expected: 'expected a search: Cannot read it as ) is missing' }] : []),
  ]
}

function trialOf({ log }: Alerting, now: number): AlertRuleTrial {
  const shown = log.slice(0, 12)
  const counts = { fired: 0, held: 0, suppressed: 0 }
  for (const { decision } of shown) counts[decision]++
  const fired = Array.from({ length: 48 }, (_, i) => (i % 11 === 3 ? 2 : i > 44 ? 1 : 0))
  return { from: iso(now - 24 * HOUR), to: iso(now), judgedTo: null, lacking: false, counts, messages: counts.fired, log: shown, alerts: [], over: { bucketMs: HOUR / 2, fired }, ranForMs: 420 } // prettier-ignore
}
