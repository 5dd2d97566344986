import type { Alert } from '../../model/alert.ts'
import { LIMITS } from '../../model/limits.ts'
import type { DocumentStore } from '../index.ts'
import { insertNew } from '../issues/insert-new.ts'
import { reserveNumbers } from '../issues/short-ids.ts'
import { outboxKey, type OutboxAttempt, type OutboxDocument } from './alert-documents.ts'

/** The alerts of one exporter, from the decision until the other side has them. Times are milliseconds since the epoch. */
export interface Outbox {
  /** Keeps each alert once, under its id and the exporter's, in the order given. Answers how many were new. */
  put(alerts: readonly Alert[], now: number): Promise<number>
  /** What may be tried now, the oldest decision first; at most `limit`. */
  due(now: number, limit: number): Promise<OutboxDocument[]>
  /**
   * Nobody else gets it until `until`. Undefined where somebody was faster, or an earlier alert of its thread is still on its way, behind which it
   * then waits.
   */
  take(document: OutboxDocument, now: number, until: number): Promise<OutboxDocument | undefined>
  /** Gives back what was taken and not tried. */
  release(documents: readonly OutboxDocument[], now: number): Promise<void>
  /** The other side has it, whoever holds the lease by now. */
  sent(document: OutboxDocument, attempt: OutboxAttempt): Promise<void>
  /** Nobody will try it again. */
  failed(document: OutboxDocument, attempt: OutboxAttempt): Promise<void>
  later(document: OutboxDocument, attempt: OutboxAttempt, dueAt: number): Promise<void>
  /** How many wait. */
  size(): Promise<number>
}

/** An alert waits so long at least behind an earlier one of its thread, which should have ended long ago. */
const LOOK_AGAIN_MS = 250

/** `owner` names this process in leases. */
export function createOutbox(documents: DocumentStore, exporter: string, owner: string): Outbox {
  const outbox = documents.collection<OutboxDocument>('alert_outbox')
  const waiting = { exporter, state: 'waiting' } as const

  const earlierInThread = ({ alert: { thread }, seq }: OutboxDocument): Promise<OutboxDocument | null> =>
    outbox.findOne({ 'alert.thread': thread!, ...waiting, seq: { $lt: seq } }, { sort: { seq: 1 } }) as Promise<OutboxDocument | null>

  const releaseThread = async ({ alert: { thread } }: OutboxDocument, now: number): Promise<void> => {
    if (thread !== undefined) await outbox.updateMany({ 'alert.thread': thread, ...waiting, lease: null }, { $min: { dueAt: now } })
  }

  const tried = ({ attempts, tries }: OutboxDocument, attempt: OutboxAttempt) => ({
    lease: null,
    tries: tries + 1,
    attempts: [...attempts, attempt].slice(-LIMITS.outboxAttempts),
  })

  return {
    put: async (alerts, now) => {
      const first = await reserveNumbers(documents, 'alert_outbox', alerts.length)
      const documentOf = (alert: Alert, i: number): OutboxDocument => ({
        _id: outboxKey(alert.id, exporter),
        alert,
        exporter,
        state: 'waiting',
        seq: first + i,
        createdAt: now,
        dueAt: now,
        lease: null,
        tries: 0,
        attempts: [],
        sentAt: null,
      })
      return insertNew(outbox, alerts.map(documentOf))
    },
    due: (now, limit) =>
      outbox
        .find({ dueAt: { $lte: now }, ...waiting })
        .sort({ seq: 1 })
        .limit(limit)
        .toArray() as Promise<OutboxDocument[]>,
    take: async (document, now, until) => {
      const { _id } = document
      const due = { _id, state: 'waiting', dueAt: { $lte: now } } as const
      const earlier = document.alert.thread === undefined ? null : await earlierInThread(document)
      if (earlier !== null) {
        // Out of the way of other threads. Looked at again after it: the earlier one may have ended in between, and released nobody.
        await outbox.updateOne(due, { $set: { dueAt: Math.max(earlier.dueAt ?? 0, now + LOOK_AGAIN_MS) } })
        if ((await earlierInThread(document)) === null)
          await outbox.updateOne({ _id, state: 'waiting', lease: null }, { $min: { dueAt: now } })
        return undefined
      }
      const taken = await outbox.findOneAndUpdate(due, { $set: { lease: { owner, until }, dueAt: until } }, { returnDocument: 'after' })
      return (taken as OutboxDocument | null) ?? undefined
    },
    release: async (documents, now) => {
      if (documents.length === 0) return
      const held = { _id: { $in: documents.map(({ _id }) => _id) }, 'lease.owner': owner, ...waiting }
      await outbox.updateMany(held, { $set: { lease: null, dueAt: now } })
    },
    sent: async (document, attempt) => {
      const done = { ...tried(document, attempt), state: 'sent', sentAt: attempt.at + attempt.durationMs, dueAt: null } as const
      await outbox.updateOne({ _id: document._id, state: 'waiting' }, { $set: done })
      await releaseThread(document, attempt.at)
    },
    failed: async (document, attempt) => {
      const done = { ...tried(document, attempt), state: 'failed', dueAt: null } as const
      await outbox.updateOne({ _id: document._id, 'lease.owner': owner }, { $set: done })
      await releaseThread(document, attempt.at)
    },
    later: async (document, attempt, dueAt) => {
      await outbox.updateOne({ _id: document._id, 'lease.owner': owner }, { $set: { ...tried(document, attempt), dueAt } })
    },
    size: () => outbox.countDocuments(waiting),
  }
}
