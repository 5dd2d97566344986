import type { Clock, Host } from '../component.ts'
import { messageOf } from './attempt.ts'
import { backoffMs, STORED_BACKOFF } from './backoff.ts'

/** What is wrong now, by name: the exporter is `ok` again when none of it is left. */
export interface Trouble {
  /** `untilMs`: forgotten after it, where nobody may ever say that it is over. */
  note(name: string, message: string, untilMs?: number): void
  over(...names: string[]): void
}

export function createTrouble(host: Host): Trouble {
  const noted = new Map<string, number>()
  return {
    note(name, message, untilMs = Infinity) {
      noted.set(name, untilMs)
      host.report('recoverable', message)
    },
    over(...names) {
      if (noted.size === 0) return
      for (const name of names) noted.delete(name)
      for (const [name, untilMs] of noted) if (untilMs < host.clock.nowMs()) noted.delete(name)
      if (noted.size === 0) host.report('ok')
    },
  }
}

/** Tries until the store has taken it; rejects with the store's error when the process stops. */
export async function untilStored<T>(clock: Clock, trouble: Trouble, stopping: AbortSignal, work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      const result = await work()
      if (tries > 0) trouble.over('store')
      return result
    } catch (error) {
      if (stopping.aborted) throw error
      const wait = backoffMs(STORED_BACKOFF, tries, error)
      trouble.note('store', `Cannot write to the outbox, trying again in ${Math.round(wait)} ms: ${messageOf(error)}`)
      await clock.sleep(wait, stopping).catch(() => {
        throw error
      })
    }
  }
}
