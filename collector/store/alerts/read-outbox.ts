import type { DocumentStore } from '../index.ts'
import { outboxKey, type AlertLogDocument, type OutboxDocument } from './alert-documents.ts'

const outboxOf = (documents: DocumentStore) => documents.collection<OutboxDocument>('alert_outbox')

/** What became of the alerts of entries of the log, by alert. One that was delivered long ago is forgotten. */
export async function deliveriesOf(
  documents: DocumentStore,
  entries: readonly Pick<AlertLogDocument, 'alert' | 'routes'>[],
): Promise<Map<string, OutboxDocument[]>> {
  const keys = entries.flatMap(({ alert, routes }) => (alert === '' ? [] : routes.map((route) => outboxKey(alert, route))))
  if (keys.length === 0) return new Map()
  const found = (await outboxOf(documents)
    .find({ _id: { $in: [...new Set(keys)] } })
    .toArray()) as OutboxDocument[]
  const byAlert = new Map<string, OutboxDocument[]>()
  for (const delivery of found.sort((a, b) => (a._id < b._id ? -1 : 1)))
    byAlert.set(delivery.alert.id, [...(byAlert.get(delivery.alert.id) ?? []), delivery])
  return byAlert
}

export async function findDelivery(documents: DocumentStore, alert: string, exporter: string): Promise<OutboxDocument | undefined> {
  return ((await outboxOf(documents).findOne({ _id: outboxKey(alert, exporter) })) as OutboxDocument | null) ?? undefined
}

/** How a channel does. Times are milliseconds since the epoch. */
export interface ChannelHealth {
  waiting: number
  lastSent: number | undefined
  /** What was tried last did not arrive: since when, and what the other side said. */
  failing: { since: number; text: string } | undefined
}

/** Of those that wait, so many of the oldest are looked at for when the trouble began. */
const LOOKED_AT = 100

export async function healthOf(documents: DocumentStore, exporter: string): Promise<ChannelHealth> {
  const outbox = outboxOf(documents)
  const newest = async (state: OutboxDocument['state']): Promise<OutboxDocument | undefined> =>
    ((await outbox.find({ state, exporter }).sort({ createdAt: -1 }).limit(1).toArray()) as OutboxDocument[])[0]
  const [waiting, sent, failed, old] = await Promise.all([
    outbox.countDocuments({ state: 'waiting', exporter }),
    newest('sent'),
    newest('failed'),
    outbox.find({ state: 'waiting', exporter }).sort({ createdAt: 1 }).limit(LOOKED_AT).toArray() as Promise<OutboxDocument[]>,
  ])
  const lastSent = sent?.sentAt ?? undefined
  const tried = [...old, ...(failed === undefined ? [] : [failed])].filter(({ attempts }) => attempts.length > 0)
  const since = Math.min(...tried.map(({ attempts }) => attempts[0]!.at))
  const last = tried.map(({ attempts }) => attempts.at(-1)!).sort((a, b) => b.at - a.at)[0]
  const fine = last === undefined || last.ok || last.at <= (lastSent ?? 0)
  return { waiting, lastSent, failing: fine ? undefined : { since, text: last.text } }
}
