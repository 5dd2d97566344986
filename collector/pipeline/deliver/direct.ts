import type { Host, Signal } from '../component.ts'
import { attempt } from './attempt.ts'
import type { Delivered, Send } from './delivered.ts'
import { exporterMetric, itemsIn } from './measure.ts'

/** As it is: the caller waits, and hears of an error. */
export function deliverDirect<S extends Signal>(send: Send<S>, signal: S, host: Host): Delivered<S> {
  const stop = new AbortController()
  return {
    consume: async (data, context) => {
      try {
        const result = await attempt(host.clock, 0, stop.signal, (ends) => send(data, context, ends))
        host.metrics.add(exporterMetric('sent', signal), itemsIn(data))
        return result
      } catch (error) {
        host.metrics.add(exporterMetric('send_failed', signal), itemsIn(data))
        throw error
      }
    },
    shutdown: async () => stop.abort(),
  }
}
