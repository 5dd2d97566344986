import { randomUUID } from 'node:crypto'
import type { Consumer, Host } from '../../collector/api.ts'
import { endLease, tryLease } from '../../collector/store/index.ts'
import { endArchives, escalate, resolveQuiet } from './by-time.ts'

const TICK_MS = 15_000
const ESCALATION_MS = 60_000
/** Outlasts two ticks that are late. A second collector that begins in between changes nothing twice, as each write is over what it read. */
const LEASE_MS = 45_000
const LEASE = 'lifecycle'

/**
 * What happens to issues without an event, while this collector has the lease: archives end and what is silent is resolved each 15 s, the
 * hours are judged each minute. The returned function stops it, and resolves when what is running has ended and the lease is left.
 */
export function keepLifecycle(host: Host, alerts: Consumer<'alerts'> | undefined): () => Promise<void> {
  const owner = randomUUID()
  let judgedAt: number | undefined
  let running = Promise.resolve()
  const stop = host.clock.every(TICK_MS, () => (running = tick()))
  return async () => {
    stop()
    await running
    try {
      await endLease(host.store().documents, LEASE, owner)
    } catch (error) {
      host.log.warn('Cannot leave the lease of the lifecycle; others take it over when it ends.', { error: String(error) })
    }
  }

  async function tick(): Promise<void> {
    try {
      if (!(await tryLease(host.store().documents, host.clock, LEASE, owner, LEASE_MS))) return
      await endArchives(host, alerts)
      await resolveQuiet(host, alerts)
      const nowMs = host.clock.nowMs()
      if (judgedAt !== undefined && nowMs - judgedAt < ESCALATION_MS) return
      await escalate(host, alerts)
      judgedAt = nowMs
    } catch (error) {
      host.log.warn('Cannot go on with the lifecycle of issues; trying again.', { error: String(error) })
    }
  }
}
