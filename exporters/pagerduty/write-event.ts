import { type Alert, alertLinks, cutText, facts, headline, memberLines, toIso } from '../../collector/api.ts'
import type { Config } from './config.ts'

/** https://developer.pagerduty.com/docs/send-alert-event: characters of the key, and bytes of the whole event. */
export const LIMITS = { dedupKey: 255, eventBytes: 512 * 1024 } as const

/** UTF-16 units kept of one value beside the details. */
const VALUE = 1024
/** Lines of a message that stands for several. */
const MEMBERS = 200

export interface PagerDutyEvent {
  routing_key: string
  event_action: 'trigger' | 'resolve'
  dedup_key: string
  payload?: {
    summary: string
    source: string
    severity: string
    timestamp: string
    component?: string
    group?: string
    class?: string
    custom_details: Record<string, unknown>
  }
  links?: { href: string; text: string }[]
  client?: string
  client_url?: string
}

/** An alert as an event of the Events API v2. What began under a thread is resolved under it; a repeat falls together by the same key. */
export function writeEvent(
  alert: Alert,
  { routing_key, severities }: Pick<Config, 'routing_key' | 'severities'>,
  publicUrl: string,
): PagerDutyEvent {
  const dedup_key = cutText(alert.thread ?? alert.id, LIMITS.dedupKey)
  if (alert.state === 'resolved') return { routing_key, event_action: 'resolve', dedup_key }
  const links = alertLinks(alert, publicUrl)
  const event: PagerDutyEvent = {
    routing_key,
    event_action: 'trigger',
    dedup_key,
    payload: {
      // Two hundred letters at most, of the 1,024 that a summary may have.
      summary: headline(alert),
      source: alert.service || alert.project || 'faultline',
      severity: alert.kind === 'digest' || alert.kind === 'test' ? 'info' : severities[alert.severity ?? 'p3'],
      timestamp: toIso(alert.time),
      ...named({ component: alert.service, group: alert.environment, class: alert.type }),
      custom_details: detailsOf(alert),
    },
    links: Object.entries(links).map(([name, href]) => ({
      href: href as string,
      text: `${name[0]!.toUpperCase()}${name.slice(1)} in Faultline`,
    })),
    client: 'Faultline',
    client_url: links.issue ?? links.alert,
  }
  return fit(event)
}

function detailsOf(alert: Alert): Record<string, unknown> {
  const { lines, more } = memberLines(alert, MEMBERS)
  return {
    ...Object.fromEntries(facts(alert).map(({ name, value }) => [name, value])),
    ...(alert.culprit === '' ? {} : { Culprit: cutText(alert.culprit, VALUE) }),
    ...(alert.numbers === undefined ? {} : { numbers: alert.numbers }),
    ...(lines.length === 0 ? {} : { members: lines.map(({ text }) => text) }),
    ...(more === '' ? {} : { more }),
    alert_id: alert.id,
  }
}

/** Members go first, from the end of the list, then all details: what is too large is refused as a whole. */
function fit(event: PagerDutyEvent): PagerDutyEvent {
  const details = event.payload!.custom_details
  const members = details['members'] as string[] | undefined
  while (members !== undefined && members.length > 0 && tooLarge(event)) members.length = Math.floor(members.length / 2)
  if (tooLarge(event)) event.payload!.custom_details = { alert_id: details['alert_id'] }
  return event
}

const tooLarge = (event: PagerDutyEvent): boolean => Buffer.byteLength(JSON.stringify(event)) > LIMITS.eventBytes

function named(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === '' ? [] : [[name, cutText(value, VALUE)]])))
}
