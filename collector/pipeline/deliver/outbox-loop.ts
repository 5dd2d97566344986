import type { OutboxConfig } from '../../config/checked.ts'
import { LIMITS } from '../../model/limits.ts'
import type { OutboxDocument } from '../../store/alerts/alert-documents.ts'
import type { Outbox } from '../../store/alerts/outbox.ts'
import type { Host } from '../component.ts'
import { messageOf } from './attempt.ts'
import { backoffMs, STORED_BACKOFF } from './backoff.ts'
import type { Trouble } from './outbox-trouble.ts'

/** For what another process has put there, and for what falls due. */
const LOOK_EACH_MS = 250
const COUNT_EACH_MS = 10_000

/**
 * Takes what is due and sends it, `consumers` at a time, until `stop`, which resolves when nothing is under way. As many more are taken ahead, so that
 * a channel does not wait for the store between two alerts.
 */
export function keepSending(
  outbox: Outbox,
  send: (document: OutboxDocument) => Promise<void>,
  { consumers, timeoutMs }: OutboxConfig,
  host: Host,
  trouble: Trouble,
): { wake(): void; stop(): Promise<void> } {
  const { clock, metrics } = host
  // One that was taken ahead waits for one before it.
  const leaseMs = Math.max(LIMITS.outboxLeaseMs, 3 * timeoutMs)
  const underWay = new Map<string, Promise<void>>()
  let ahead: OutboxDocument[] = []
  const taken: OutboxDocument[] = []
  let nap = new AbortController()
  let stopped = false
  let countedAt = -Infinity
  let failures = 0

  const begin = (document: OutboxDocument): void => {
    const done = send(document).finally(() => {
      underWay.delete(document._id)
      beginTaken()
      metrics.set('otelcol_exporter_in_flight_requests', underWay.size, { data_type: 'alerts' })
      nap.abort()
    })
    underWay.set(document._id, done)
    metrics.set('otelcol_exporter_in_flight_requests', underWay.size, { data_type: 'alerts' })
  }

  const beginTaken = (): void => {
    while (underWay.size < consumers && taken.length > 0 && !stopped) begin(taken.shift()!)
  }

  const room = (): number => 2 * consumers - underWay.size - taken.length

  const fill = async (): Promise<void> => {
    while (room() > 0 && !stopped) {
      if (ahead.length === 0) {
        const due = await outbox.due(clock.nowMs(), LIMITS.outboxBatch)
        // One of ours whose lease ended while it could not be written down is not sent by us again.
        ahead = due.filter(({ _id }) => !underWay.has(_id) && !taken.some((one) => one._id === _id))
      }
      const next = ahead.splice(0, room())
      if (next.length === 0) break
      const now = clock.nowMs()
      const got = await Promise.all(next.map((document) => outbox.take(document, now, now + leaseMs)))
      taken.push(...got.filter((document) => document !== undefined))
      beginTaken()
    }
    if (clock.nowMs() - countedAt < COUNT_EACH_MS || stopped) return
    countedAt = clock.nowMs()
    metrics.set('otelcol_exporter_queue_size', await outbox.size(), { data_type: 'alerts' })
  }

  const run = async (): Promise<void> => {
    while (!stopped) {
      nap = new AbortController()
      let wait = LOOK_EACH_MS
      try {
        await fill()
        failures = 0
        trouble.over('outbox')
      } catch (error) {
        ahead = []
        wait = backoffMs(STORED_BACKOFF, failures++, error)
        trouble.note('outbox', `Cannot look for alerts to send, trying again in ${Math.round(wait)} ms: ${messageOf(error)}`)
      }
      await clock.sleep(wait, nap.signal).catch(() => {})
    }
    // What was taken ahead is anybody's again; where that can not be said, its lease ends.
    await outbox.release(taken.splice(0), clock.nowMs()).catch(() => {})
    await Promise.all(underWay.values())
  }
  const running = run()

  return {
    wake: () => nap.abort(),
    stop: () => {
      stopped = true
      nap.abort()
      return running
    },
  }
}
