import { randomUUID } from 'node:crypto'
import type { OutboxConfig } from '../../config/checked.ts'
import { failpoint } from '../../model/failpoint.ts'
import { createOutbox, type Outbox } from '../../store/alerts/outbox.ts'
import { ACCEPTED, type Host } from '../component.ts'
import type { Delivered, Send } from './delivered.ts'
import { sendOne } from './outbox-attempt.ts'
import { keepSending } from './outbox-loop.ts'
import { createTrouble, untilStored } from './outbox-trouble.ts'

/** One for each process: in its leases nobody is taken for somebody else. */
const OWNER = randomUUID()

/**
 * For alerts: `consume` resolves when those that name the exporter as a route lie in the document store, and store errors are retried for ever.
 * From there each is sent until the other side has it, under a lease, in the order of the decisions within its thread: at least once, under the
 * same id. Shutdown takes nothing new and lets what is under way end within its timeout.
 */
export function deliverOutbox(send: Send<'alerts'>, config: OutboxConfig, host: Host, stopping: AbortSignal): Delivered<'alerts'> {
  const trouble = createTrouble(host)
  let opened: Outbox | undefined
  const outbox = (): Outbox => (opened ??= createOutbox(host.store().documents, host.id, OWNER))
  let sending: ReturnType<typeof keepSending> | undefined
  return {
    start: () => {
      const one = sendOne(send, outbox(), config, host, trouble, stopping)
      sending = keepSending(outbox(), one, config, host, trouble)
    },
    consume: async (alerts) => {
      const own = alerts.filter(({ routes }) => routes?.includes(host.id))
      if (own.length === 0) return ACCEPTED
      failpoint('alerts.before_outbox')
      await untilStored(host.clock, trouble, stopping, () => outbox().put(own, host.clock.nowMs()))
      failpoint('alerts.after_outbox')
      sending?.wake()
      return ACCEPTED
    },
    shutdown: async () => sending?.stop(),
  }
}
