import type { AlertChannel, AlertEntry } from './api/types.ts'

/** An entry of the log, or of a trial, which nobody heard of. */
export type Decision = Omit<AlertEntry, 'deliveries'> & Partial<Pick<AlertEntry, 'deliveries'>>

export const SEVERITIES = { p1: 'p1, wakes people', p2: 'p2', p3: 'p3' } as const
export const DECISIONS = { fired: 'fired', held: 'held', suppressed: 'suppressed' } as const

/** Why something is held or not told, in two or three words. */
const REASONS: Record<NonNullable<AlertEntry['because']>['rule'], string> = {
  interval: 'told before',
  route_limit: 'too many messages',
  quiet_hours: 'quiet hours',
  muted: 'muted',
  baseline: 'first day of a service',
  storm: 'gathered',
  trace: 'same trace',
  told_by_other_rule: 'told by another rule',
  not_enough_windows: 'too few windows',
  no_route: 'no channel',
}

export const reasonWord = (because: NonNullable<AlertEntry['because']>): string => REASONS[because.rule]

/** Whether an entry was told in the same message as the one above it. */
export const isSameMessage = (entry: Decision, above: Decision | undefined): boolean =>
  entry.alert !== null && entry.decision === 'fired' && entry.alert === above?.alert

/** What stands before the title where it is not simply an alert. */
export function decisionWord({ decision, state }: Pick<Decision, 'decision' | 'state'>): string {
  if (decision !== 'fired') return decision
  return state === 'resolved' ? 'ended' : ''
}

export interface Heard {
  channel: string
  /** `told` where what became of it is not known, or not any more. */
  state: 'sent' | 'waiting' | 'failed' | 'told'
}

/** The channels by which it went, and how far it came. Empty where nobody heard. */
export function heardBy({ decision, routes, deliveries = [] }: Decision): Heard[] {
  if (decision !== 'fired') return []
  return routes.map((channel) => ({ channel, state: deliveries.find((delivery) => delivery.channel === channel)?.state ?? 'told' }))
}

export const failingOf = (channels: readonly AlertChannel[]): AlertChannel[] => channels.filter(({ failing }) => failing !== null)

/** What a config needs so that somebody hears. */
export const CHANNEL_EXAMPLE = `exporters:
  webhook:
    endpoint: https://example.com/alerts
    secret: \${env:ALERTS_SECRET}
service:
  public_url: https://faultline.example.com
  pipelines:
    alerts: { receivers: [mongodb], processors: [alert_rules], exporters: [webhook] }
`
