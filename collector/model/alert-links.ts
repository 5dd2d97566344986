import type { Alert } from './alert.ts'

/** Absolute addresses in the UI. What an alert is not about has none. */
export interface AlertLinks {
  issue?: string
  /** The issue, with the event that the alert is about shown. */
  event?: string
  rule?: string
  /** Where the log tells of this alert: who was told, when, and why. */
  alert: string
}

/** `publicUrl` as `Host.publicUrl` gives it, without a slash at its end. */
export function alertLinks(
  { id, issueId, eventId, rule }: Pick<Alert, 'id' | 'issueId' | 'eventId' | 'rule'>,
  publicUrl: string,
): AlertLinks {
  const links: AlertLinks = { alert: `${publicUrl}/alerts?alert=${encodeURIComponent(id)}` }
  if (issueId !== '') {
    links.issue = issueLink({ issueId }, publicUrl)
    if (eventId !== '') links.event = `${links.issue}?event=${encodeURIComponent(eventId)}`
  }
  if (rule !== undefined) links.rule = `${publicUrl}/alerts/rules/${encodeURIComponent(rule.id)}`
  return links
}

/** Of an alert, or of a member of one. */
export function issueLink({ issueId }: { issueId: string }, publicUrl: string): string {
  return `${publicUrl}/issues/${encodeURIComponent(issueId)}`
}
