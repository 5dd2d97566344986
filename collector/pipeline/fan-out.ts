import type { BatchContext, Consumer, ConsumeResult, Signal, SignalData } from './component.ts'
import { ACCEPTED } from './component.ts'

/** One way that a batch takes. */
export interface Branch<S extends Signal> {
  consumer: Consumer<S>
  /** It is an exporter's queue: the acknowledgement does not wait for it, and its overflow is its own affair. */
  queued: boolean
}

/**
 * Hands a batch to each branch in turn, in the order of the config, queues last: a batch that another branch refuses comes again, and a
 * queue should not send it twice. An error of a branch stops the rest and goes to the caller; a queue's overflow does so only where the queue is
 * all there is, since beside others it has counted the loss itself. Branches that must not lose a batch retry inside themselves
 * (deliver/stored.ts). Each is told when all are done, by `settled`. Nothing is cloned here: processors alone change items, and a chain runs them on clones, which it needs for its retries anyway.
 */
export function fanOut<S extends Signal>(branches: readonly Branch<S>[]): Consumer<S> {
  const order = [...branches.filter((branch) => !branch.queued), ...branches.filter((branch) => branch.queued)]
  if (order.length === 1) return order[0]!.consumer

  const toEach = async (send: (consumer: Consumer<S>) => Promise<ConsumeResult>): Promise<ConsumeResult> => {
    let result = ACCEPTED
    for (const branch of order) {
      try {
        const answer = await send(branch.consumer)
        if (answer.rejected > result.rejected) result = answer
      } catch (error) {
        if (!branch.queued) throw error
      }
    }
    return result
  }
  const consumer: Consumer<S> = {
    async consume(data: SignalData[S], context: BatchContext) {
      // The way before this one may have parted, too: then all of those are meant.
      if (context.settled !== undefined) return toEach((next) => next.consume(data, context))
      const all = Promise.withResolvers<void>()
      // Mostly nobody asks.
      all.promise.catch(() => {})
      try {
        const result = await toEach((next) => next.consume(data, { ...context, settled: all.promise }))
        all.resolve()
        return result
      } catch (error) {
        all.reject(error)
        throw error
      }
    },
  }
  if (order.length > 0 && order.every((branch) => branch.consumer.consumeRaw !== undefined)) {
    consumer.consumeRaw = (raw, context) => toEach((next) => next.consumeRaw!(raw, context))
  }
  return consumer
}
