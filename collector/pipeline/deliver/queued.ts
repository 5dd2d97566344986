import type { DeliveryConfig } from '../../config/checked.ts'
import type { BatchContext, Host, Signal, SignalData } from '../component.ts'
import { ACCEPTED, PermanentError, RetryableError } from '../component.ts'
import { attempt, messageOf } from './attempt.ts'
import { backoffMs } from './backoff.ts'
import type { Delivered, Send } from './delivered.ts'
import { bytesIn, exporterMetric, itemsIn } from './measure.ts'

interface Entry<S extends Signal> {
  data: SignalData[S]
  context: BatchContext
  /** In the unit of the sizer. */
  weight: number
}

/**
 * exporterhelper's way to the outside world: a bounded queue, a number of consumers, batches, retries with backoff, a timeout for each
 * attempt. `consume` resolves when the batch is queued; a full queue counts it as lost and rejects, for the caller to pass on or not. What retries do not
 * bring across is counted and dropped. Shutdown ends the waits between retries and sends what is queued once more, without retries.
 */
export function deliverQueued<S extends Signal>(send: Send<S>, signal: S, config: DeliveryConfig, host: Host): Delivered<S> {
  const { queue, retry, batch } = config
  const waiting: Entry<S>[] = []
  const roomWaiters: (() => void)[] = []
  const never = new AbortController().signal
  const noMoreRetries = new AbortController()
  let size = 0
  let inFlight = 0
  let failing = false
  let flushAt: 'none' | 'armed' | 'due' = 'none'
  let idle: (() => void) | undefined

  const weigh = (data: SignalData[S]): number => (queue.sizer === 'requests' ? 1 : queue.sizer === 'items' ? itemsIn(data) : bytesIn(data))
  const showSize = (): void => host.metrics.set('otelcol_exporter_queue_size', size, { data_type: signal })
  const showInFlight = (): void => host.metrics.set('otelcol_exporter_in_flight_requests', inFlight, { data_type: signal })
  host.metrics.set('otelcol_exporter_queue_capacity', queue.size, { data_type: signal })

  const sendUntilDone = async (data: SignalData[S], context: BatchContext): Promise<void> => {
    const startedMs = host.clock.nowMs()
    for (let tries = 0; ; tries++) {
      try {
        await attempt(host.clock, config.timeoutMs, never, (ends) => send(data, context, ends))
        host.metrics.add(exporterMetric('sent', signal), itemsIn(data))
        if (failing) host.report('ok')
        failing = false
        return
      } catch (error) {
        const wait = backoffMs(retry, tries, error)
        const tooLong = retry.maxElapsedMs > 0 && host.clock.nowMs() - startedMs + wait > retry.maxElapsedMs
        if (error instanceof PermanentError || !retry.enabled || tooLong || noMoreRetries.signal.aborted) throw error
        failing = true
        host.report('recoverable', `Cannot export as the other side fails, trying again in ${Math.round(wait)} ms: ${messageOf(error)}`)
        await host.clock.sleep(wait, noMoreRetries.signal).catch(() => {
          throw error
        })
      }
    }
  }

  const pump = (): void => {
    while (inFlight < Math.max(1, queue.consumers)) {
      const taken = take()
      if (taken === undefined) break
      inFlight++
      showInFlight()
      void sendUntilDone(taken.data, taken.context)
        .catch((error: unknown) => {
          host.metrics.add(exporterMetric('send_failed', signal), itemsIn(taken.data))
          host.metrics.add('faultline_dropped_items', itemsIn(taken.data), { reason: 'export_failed', signal })
          host.log.error('Dropped a batch that could not be exported', { items: itemsIn(taken.data), reason: messageOf(error) })
        })
        .finally(() => {
          inFlight--
          showInFlight()
          pump()
        })
    }
    if (inFlight === 0 && waiting.length === 0) idle?.()
  }

  const take = (): Entry<S> | undefined => {
    if (waiting.length === 0) return undefined
    if (batch === undefined || !Array.isArray(waiting[0]!.data)) return shift()
    const items = waiting.reduce((sum, entry) => sum + itemsIn(entry.data), 0)
    if (items < batch.maxItems && flushAt !== 'due' && !noMoreRetries.signal.aborted) return void armFlush(batch.flushMs)
    flushAt = 'none'
    return merge(batch.maxItems)
  }

  /** One batch of at most `maxItems` items; what is over stays at the head of the queue. */
  const merge = (maxItems: number): Entry<S> => {
    const items: unknown[] = []
    const usage = []
    while (waiting.length > 0 && items.length < maxItems) {
      const entry = shift()
      const list = entry.data as unknown[]
      const room = maxItems - items.length
      items.push(...list.slice(0, room))
      usage.push(...(entry.context.usage ?? []))
      if (list.length > room) putBack(list.slice(room) as SignalData[S])
    }
    return { data: items as SignalData[S], context: usage.length > 0 ? { usage } : {}, weight: 0 }
  }

  const shift = (): Entry<S> => {
    const entry = waiting.shift()!
    size -= entry.weight
    showSize()
    roomWaiters.shift()?.()
    return entry
  }

  const putBack = (data: SignalData[S]): void => {
    const entry = { data, context: {}, weight: weigh(data) }
    waiting.unshift(entry)
    size += entry.weight
  }

  const armFlush = (ms: number): void => {
    if (flushAt !== 'none') return
    flushAt = 'armed'
    void host.clock.sleep(ms, noMoreRetries.signal).then(
      () => {
        if (flushAt === 'armed') flushAt = 'due'
        pump()
      },
      () => {},
    )
  }

  const refuse = (data: SignalData[S], error: Error): never => {
    host.metrics.add(exporterMetric('enqueue_failed', signal), itemsIn(data))
    throw error
  }

  return {
    consume: async (data, context) => {
      // A batch of usage counts alone, which only stores keep.
      if (Array.isArray(data) && data.length === 0) return ACCEPTED
      if (!queue.enabled) {
        await sendUntilDone(data, context).catch((error: unknown) => {
          host.metrics.add(exporterMetric('send_failed', signal), itemsIn(data))
          throw error
        })
        return ACCEPTED
      }
      const weight = weigh(data)
      if (weight > queue.size)
        refuse(data, new PermanentError(`Cannot queue more than queue_size ${queue.size}: the batch is ${weight} ${queue.sizer}`))
      while (size + weight > queue.size) {
        if (!queue.blockOnOverflow)
          refuse(data, new RetryableError(`Cannot queue a batch as queue_size ${queue.size} is reached: current size is ${size}`))
        await new Promise<void>((resolve) => roomWaiters.push(resolve))
      }
      waiting.push({ data, context, weight })
      size += weight
      showSize()
      pump()
      return ACCEPTED
    },
    shutdown: async () => {
      noMoreRetries.abort()
      await new Promise<void>((resolve) => {
        idle = resolve
        pump()
      })
    },
  }
}
