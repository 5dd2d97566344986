import type { AlertLogDocument, OutboxDocument } from '../store/alerts/alert-documents.ts'
import type { AlertDelivery, AlertEntry } from './types.ts'

export function showEntry({ _id, at, issue, event, alert, because, ...rest }: AlertLogDocument): Omit<AlertEntry, 'deliveries'> {
  return {
    ...rest,
    id: _id,
    time: isoOf(at),
    issueId: issue === '' ? null : issue,
    eventId: event === '' ? null : event,
    because: because === null ? null : { ...because, until: isoOrNull(because.until) },
    alert: alert === '' ? null : alert,
  }
}

export function showDelivery({ alert, exporter, state, tries, attempts, createdAt, dueAt, sentAt }: OutboxDocument): AlertDelivery {
  return {
    alert: alert.id,
    channel: exporter,
    state,
    tries,
    attempts: attempts.map(({ at, ok, text, durationMs }) => ({ time: isoOf(at), ok, text, durationMs })),
    createdAt: isoOf(createdAt),
    dueAt: state === 'waiting' ? isoOrNull(dueAt) : null,
    sentAt: isoOrNull(sentAt),
  }
}

export const isoOf = (ms: number): string => new Date(ms).toISOString()
export const isoOrNull = (ms: number | null | undefined): string | null => (ms === null || ms === undefined ? null : isoOf(ms))
