import { z } from 'zod'
import { duration } from '../../config/fields.ts'
import { defineExtension } from '../component.ts'
import { attempt } from '../deliver/attempt.ts'
import { sayable } from '../deliver/sayable.ts'
import { whyDead } from './why-dead.ts'

/** After silence, or a monitor that did not answer, it is looked at again before the next beat would be due. */
const LOOK_AGAIN_MS = 5_000

const span = (text: string) =>
  duration()
    .prefault(text)
    .refine((ms) => ms >= 1_000, 'expected a duration of at least 1s')

const config = z.strictObject({
  endpoint: z
    .url({ protocol: /^https?$/, error: 'expected the address that the monitor gives, such as https://hc-ping.com/<id>' })
    .describe('Address of the monitor; a secret'),
  interval: span('60s').describe('Between two requests'),
  timeout: span('5s').describe('Longest that one request may take'),
  method: z.enum(['GET', 'POST', 'HEAD']).default('GET').describe('Of the request; it has no body'),
  failing_for: span('15m').describe('So long an exporter of alerts may fail before the heartbeat falls silent'),
})

/** A dead man's switch: while alerting works it tells a monitor so, and the monitor raises the alarm when it no longer does. */
export default defineExtension({
  type: 'heartbeat',
  description: 'Tells an external monitor that alerting works, and falls silent when it does not.',
  stability: 'alpha',
  config,
  create({ endpoint, interval, timeout, method, failing_for: failingForMs }, host) {
    const stop = new AbortController()
    let running: Promise<void> | undefined
    let well: boolean | undefined

    const beat = async (): Promise<void> => {
      const dead = await whyDead(host.store().documents, host.clock.nowMs(), { ticksWithinMs: 3 * interval, failingForMs })
      if (dead !== undefined) throw new Error(`The heartbeat is silent: ${dead}`)
      const { status } = await attempt(host.clock, timeout, stop.signal, async (signal) => {
        // A redirect may be a page that answers 200 to everything.
        const response = await fetch(endpoint, { method, redirect: 'manual', signal })
        await response.body?.cancel()
        return response
      })
      if (status < 200 || status > 299) throw new Error(`The monitor of the heartbeat answers ${status}`)
    }

    const run = async (): Promise<void> => {
      // The rules have had time to be judged once.
      let wait = Math.min(LOOK_AGAIN_MS, interval)
      for (;;) {
        await host.clock.sleep(wait, stop.signal).catch(() => {})
        if (stop.signal.aborted) return
        try {
          await beat()
          if (well !== true) host.report('ok')
          if (well === false) host.log.info('The heartbeat goes on')
          well = true
          wait = interval
        } catch (error) {
          const said = sayable(error)
          host.report('recoverable', said)
          if (well !== false && !stop.signal.aborted) host.log.warn(said)
          well = false
          wait = Math.min(LOOK_AGAIN_MS, interval)
        }
      }
    }

    return {
      start: () => {
        try {
          host.store()
        } catch {
          throw new Error(
            'Cannot tell whether alerting works as the store is not open yet: name store before heartbeat in service.extensions',
          )
        }
        running = run()
      },
      shutdown: async () => {
        stop.abort()
        await running
      },
    }
  },
})
