import type { BatchContext, ConsumeResult, Host, Signal, SignalData } from '../component.ts'
import { ACCEPTED, PermanentError } from '../component.ts'
import { attempt, messageOf } from './attempt.ts'
import { backoffMs, STORED_BACKOFF } from './backoff.ts'
import { writeDeadLetter } from './dead-letter.ts'
import type { Delivered, Send } from './delivered.ts'
import { exporterMetric, itemsIn } from './measure.ts'

/**
 * For stores: no queue; `consume` resolves when each item is stored or, refused for good, dropped with a counter and a dead letter. Other
 * errors are retried for ever. A refused batch is bisected down to the culprit. The halves have tokens of their own, derived from the batch's, so
 * that a store that knows a token by what it stored last takes both, and a replay after a crash makes the same halves again. `stopping` ends
 * the retries, not an attempt that is under way; shutdown ends that, too.
 */
export function deliverStored<S extends Signal>(send: Send<S>, signal: S, host: Host, stopping: AbortSignal): Delivered<S> {
  const stop = new AbortController()
  let failing = 0

  const store = async (data: SignalData[S], context: BatchContext): Promise<ConsumeResult> => {
    for (let tries = 0; ; tries++) {
      try {
        const result = await attempt(host.clock, 0, stop.signal, (ends) => send(data, context, ends))
        host.metrics.add(exporterMetric('sent', signal), itemsIn(data))
        if (tries > 0 && --failing === 0) host.report('ok')
        return result
      } catch (error) {
        if (stop.signal.aborted) throw error
        if (error instanceof PermanentError) {
          if (tries > 0 && --failing === 0) host.report('ok')
          return bisect(data, context, error)
        }
        // Whoever sent the block keeps it, and sends it again after the next start.
        if (stopping.aborted) throw error
        if (tries === 0) failing++
        const wait = backoffMs(STORED_BACKOFF, tries, error)
        host.report('recoverable', `Cannot store a batch, trying again in ${Math.round(wait)} ms: ${messageOf(error)}`)
        await host.clock.sleep(wait, stopping).catch(() => {
          throw error
        })
      }
    }
  }

  const bisect = async (data: SignalData[S], context: BatchContext, refusal: PermanentError): Promise<ConsumeResult> => {
    const items = Array.isArray(data) ? (data as unknown[]) : [data]
    const usage = context.usage !== undefined && context.usage.length > 0
    if (items.length === 1) {
      host.metrics.add(exporterMetric('send_failed', signal), itemsIn(data))
      host.metrics.add('faultline_dropped_items', itemsIn(data), { reason: 'refused_for_good', signal })
      host.log.error('Dropped an item that the store refuses for good', { reason: refusal.message })
      writeDeadLetter(host, Array.isArray(data) ? items[0] : { signal, items: itemsIn(data) }, refusal.message)
      // The counts that came with it are not to blame.
      return usage && Array.isArray(data) ? store([] as unknown as SignalData[S], part(context, 'usage', true)) : ACCEPTED
    }
    if (items.length === 0) {
      host.log.error('Dropped usage counts that the store refuses for good', { reason: refusal.message })
      if (usage) writeDeadLetter(host, { usage: context.usage }, refusal.message)
      return ACCEPTED
    }
    const middle = items.length >> 1
    await store(items.slice(0, middle) as SignalData[S], part(context, 'a', true))
    return store(items.slice(middle) as SignalData[S], part(context, 'b', false))
  }

  return { consume: store, shutdown: async () => stop.abort() }
}

function part(context: BatchContext, suffix: string, withUsage: boolean): BatchContext {
  const smaller: BatchContext = context.settled === undefined ? {} : { settled: context.settled }
  if (context.block !== undefined) smaller.block = { token: `${context.block.token}/${suffix}`, replay: context.block.replay }
  if (withUsage && context.usage !== undefined) smaller.usage = context.usage
  return smaller
}
