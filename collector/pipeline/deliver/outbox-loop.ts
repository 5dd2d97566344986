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

/** Takes what is due and sends it, `consumers` at a time, until `stop`, which resolves when nothing is under way. */
export function keepSending(
  outbox: Outbox,
  send: (document: OutboxDocument) => Promise<void>,
  { consumers, timeoutMs }: OutboxConfig,
  host: Host,
  trouble: Trouble,
): { wake(): void; stop(): Promise<void> } {
  const { clock, metrics } = host
  const leaseMs = Math.max(LIMITS.outboxLeaseMs, 2 * timeoutMs)
  const underWay = new Map<string, Promise<void>>()
  let ahead: OutboxDocument[] = []
  let nap = new AbortController()
  let stopped = false
  let countedAt = -Infinity
  let failures = 0

  const begin = (document: OutboxDocument): void => {
    const done = send(document).finally(() => {
      underWay.delete(document._id)
      metrics.set('otelcol_exporter_in_flight_requests', underWay.size, { data_type: 'alerts' })
      nap.abort()
    })
    underWay.set(document._id, done)
    metrics.set('otelcol_exporter_in_flight_requests', underWay.size, { data_type: 'alerts' })
  }

  const fill = async (): Promise<void> => {
    while (underWay.size < consumers && !stopped) {
      if (ahead.length === 0) {
        const due = await outbox.due(clock.nowMs(), LIMITS.outboxBatch)
        // One of ours whose lease ended while it could not be written down is not sent by us again.
        ahead = due.filter(({ _id }) => !underWay.has(_id))
      }
      const next = ahead.shift()
      if (next === undefined) break
      const now = clock.nowMs()
      const taken = await outbox.take(next, now, now + leaseMs)
      if (taken !== undefined) begin(taken)
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
