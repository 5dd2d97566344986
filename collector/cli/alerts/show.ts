import type { AlertDelivery, AlertEntry, AlertList, AlertRule, AlertRuleTrial } from '../../api/types.ts'
import { plain } from '../plain.ts'

type Entry = Omit<AlertEntry, 'deliveries'> & Partial<Pick<AlertEntry, 'deliveries'>>

export function showEntries({ alerts, total }: AlertList): string {
  if (alerts.length === 0) return 'No rule decided anything within that time: faultline alerts rules lists them.\n'
  const rest = typeof total === 'number' ? total - alerts.length : undefined
  return lines([
    ...alerts.flatMap((entry) => [...linesOf(entry)]),
    ...(rest === 0 ? [] : [`${rest ?? 'Many'} more: --limit or --to shows them.`]),
  ])
}

export function showEntry(entry: AlertEntry): string {
  const { id, query, numbers, project, eventId, environment, release, alert, deliveries } = entry
  const where = [project, entry.service, environment, release].filter((part) => part !== '').join(' · ')
  return lines([
    ...linesOf(entry),
    `    id       ${id}${alert === null ? '' : `, message ${alert}`}`,
    ...(where === '' ? [] : [`    where    ${where}`]),
    ...(eventId === null ? [] : [`    event    ${eventId}`]),
    ...(query === '' ? [] : [`    filter   ${query}`]),
    ...(Object.keys(numbers).length === 0 ? [] : [`    numbers  ${Object.entries(numbers).map(([name, value]) => `${name} ${value}`).join(', ')}`]), // prettier-ignore
    ...deliveries.flatMap((delivery) => linesOfDelivery(delivery).map((line) => `    ${line}`)),
  ])
}

export function showRules(rules: readonly AlertRule[]): string {
  if (rules.length === 0) return 'There are no rules: the page at /alerts/rules makes one.\n'
  return lines(rules.flatMap((rule) => [...linesOfRule(rule)]))
}

/** What would have been told, and what not, each with when and why; then counted by reason. */
export function showTrial({ from, to, judgedTo, lacking, counts, messages, log, alerts, ranForMs }: AlertRuleTrial): string {
  const kept = counts.held + counts.suppressed
  const shown = log.length < counts.fired + kept ? [`These are the newest ${log.length} decisions.`] : []
  const several = alerts.filter(({ total }) => total > 1)
  return lines([
    `From ${from} to ${to}: ${count(counts.fired, 'alert')} in ${count(messages, 'message')}; ${count(kept, 'other')} not told. Looked at in ${(ranForMs / 1000).toFixed(1)} s.`,
    ...(lacking ? ['Some hours took too much of the event store and are not in it.'] : []),
    ...(judgedTo === null ? [] : [`It takes too long for this range, and came up to ${judgedTo}: try a shorter one.`]),
    ...(log.length === 0 ? ['The rule would have found nothing.'] : []),
    ...log.toReversed().flatMap((entry) => [...linesOf(entry)]),
    ...shown,
    ...several.map(({ time, title, total }) => `${time}  one message for ${total}: ${title}`),
    ...byReason(log).map(([reason, of]) => `${of} not told: ${reason}`),
  ])
}

export function showDelivery(delivery: AlertDelivery): string {
  const lacks =
    delivery.tries === 0 && delivery.state === 'waiting' ? ['It was not tried yet: does what is behind the inbox run there?'] : []
  return lines([...linesOfDelivery(delivery), ...lacks])
}

function* linesOf(entry: Entry): Generator<string> {
  const { time, severity, decision, state, rule, title, shortId, reason, because, routes, deliveries = [], id } = entry
  const what = decision === 'fired' && state === 'resolved' ? 'ended' : decision
  yield `${time}  ${severity}  ${what.padEnd(10)}  ${rule.name}: ${shortId === '' ? '' : `${shortId} `}${title}`
  yield `    ${reason}`
  if (because !== null) yield `    ${because.rule}: ${because.text}`
  const heard = routes.map((route) => {
    const delivery = deliveries.find(({ channel }) => channel === route)
    return delivery === undefined ? route : `${route} (${delivery.state})`
  })
  if (heard.length > 0) yield `    to ${heard.join(', ')}${entry.deliveries === undefined ? '' : `  ${id}`}`
}

function* linesOfRule({ id, name, severity, enabled, readOnly, mutedUntil, lastFired, day, problem }: AlertRule): Generator<string> {
  const marks = [
    severity,
    ...(enabled ? [] : ['off']),
    ...(readOnly ? ['of the config'] : []),
    ...(mutedUntil === null ? [] : [`muted until ${mutedUntil}`]),
  ]
  yield `${id}  ${name}  ${marks.join(', ')}`
  const kept = day.held + day.suppressed
  yield `    ${lastFired === null ? 'never fired' : `last fired ${lastFired}`}; within 24 hours ${day.fired} fired, ${kept} not told`
  if (problem !== null) yield `    is passed over: ${problem}`
}

function linesOfDelivery({ channel, state, tries, attempts, dueAt }: AlertDelivery): string[] {
  const next = dueAt === null || tries === 0 ? '' : `, again at ${dueAt}`
  return [
    `${channel}  ${state}, ${count(tries, 'attempt')}${next}`,
    ...attempts.map(({ time, ok, text, durationMs }) => `    ${time}  ${ok ? 'arrived' : 'failed'} in ${durationMs} ms: ${text}`),
  ]
}

function byReason(log: AlertRuleTrial['log']): [string, number][] {
  const counts = new Map<string, number>()
  for (const { because, decision } of log)
    if (because !== null && decision !== 'fired') counts.set(because.rule, (counts.get(because.rule) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)
}

const count = (of: number, one: string): string => `${of} ${one}${of === 1 ? '' : 's'}`
const lines = (all: readonly string[]): string => all.map((line) => `${plain(line)}\n`).join('')
