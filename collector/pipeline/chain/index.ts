import type { ComponentEntry } from '../../config/checked.ts'
import type { ExceptionEvent } from '../../model/event.ts'
import { LIMITS } from '../../model/limits.ts'
import type { Outcome } from '../../model/outcome.ts'
import { drop } from '../../model/outcome.ts'
import type { Clock, Component, Consumer, Host, Metrics, Signal, SignalData } from '../component.ts'
import { ACCEPTED, RetryableError } from '../component.ts'
import { orderEmissions } from './emissions.ts'
import { LookAhead } from './look-ahead.ts'
import { holdsLists } from './packed.ts'
import type { EmitFrom, Runner, Trial } from './runner.ts'
import type { StepFailure, StepsResult, StepStats, Substitute } from './steps.ts'
import { usageWithDrops } from './usage.ts'

export { runInPlace } from './in-place.ts'
export { runInWorker } from './in-worker.ts'
export { makeSteps } from './steps.ts'
export type { EmitFrom, Runner } from './runner.ts'

export interface ChainOptions<S extends Signal> {
  /** Makes it, with the way that its processors' own items go. */
  runner(emit: EmitFrom): Runner
  signal: S
  /** Each processor in order, with its host. */
  processors: { entry: ComponentEntry; host: Host }[]
  next: Consumer<S>
  clock: Clock
}

export type Chain<S extends Signal> = Consumer<S> & Component & { rerun: ChainRerun }

/**
 * Runs items again from the first processor of type `from` on (from the first where absent), between batches. What a processor drops, or
 * fails for, comes back as undefined; nothing is counted, and no failure here makes a processor rest. Rejects where no processor is of
 * that type.
 */
export type ChainRerun = (items: readonly unknown[], from?: string, trial?: Trial) => Promise<unknown[]>

/**
 * The processors of a pipeline, guarded. A batch in which one fails is run again event by event, so that only the culprit meets that
 * processor's `on_error`: it goes on without the processor, or ends there, or, where the processor scrubs, goes on with all that it guards withheld. A
 * processor that runs into its limit again and again is passed over for a while, so that it can not stall the pipeline. Where one throws a
 * `RetryableError` the whole batch is given back: `consume` rejects with it, and nothing of the batch is counted.
 */
export function makeChain<S extends Signal>(options: ChainOptions<S>): Chain<S> {
  const { signal, processors, next, clock } = options
  const started = Promise.withResolvers<void>()
  const slow = processors.map(() => ({ inARow: 0, restsUntilMs: 0 }))
  const failing = new Set<number>()
  let failures = 0
  const lookAhead = new LookAhead(clock)
  let turn: Promise<unknown> = Promise.resolve()
  let early: { atMs: number; places: ReadonlyMap<unknown, number>; outcomes: Promise<Outcome<unknown>[]> } | undefined

  const substituteOf = (step: number): Substitute => {
    const { definition, guard } = processors[step]!.entry
    if (definition.kind === 'processor' && definition.scrubs === true) return 'close'
    return guard?.onError === 'drop' ? 'drop' : 'skip'
  }

  /** For a run that begins at the processor `first`. */
  const standIns = (first: number): Map<number, Substitute> => {
    const now = clock.nowMs()
    const rests = ({ restsUntilMs }: { restsUntilMs: number }, step: number): Substitute[] => {
      if (step < first) return ['pass']
      return restsUntilMs > now ? [substituteOf(step)] : []
    }
    return new Map(slow.flatMap((state, step) => rests(state, step).map((substitute) => [step, substitute] as const)))
  }

  const count = (stats: StepStats[], whole: boolean, first: number): void => {
    stats.forEach((stat, step) => {
      if (step < first) return
      const { host } = processors[step]!
      const { metrics } = host
      metrics.add('otelcol_processor_incoming_items', stat.incoming, { otel_signal: signal })
      metrics.add('otelcol_processor_outgoing_items', stat.outgoing, { otel_signal: signal })
      metrics.observe('otelcol_processor_internal_duration', stat.seconds, { otel_signal: signal })
      for (const [reason, items] of Object.entries(stat.drops)) countDropped(metrics, signal, reason, items)
      // Event by event a processor may do well between the culprits; only a whole batch clears it.
      if (!whole || slow[step]!.restsUntilMs > clock.nowMs()) return
      slow[step]!.inARow = 0
      if (failing.delete(step)) host.report('ok')
    })
  }

  const noteFailure = (failure: StepFailure): void => {
    if (failure.step < 0) return
    const { host } = processors[failure.step]!
    const state = slow[failure.step]!
    failing.add(failure.step)
    failures++
    host.metrics.add('faultline_processor_failures', 1, { reason: failure.kind })
    if (failure.kind === 'retry') return host.report('recoverable', `Processor ${host.id} gives a batch back: ${failure.message}`)
    host.report('recoverable', `Cannot process an event as processor ${host.id} failed: ${failure.message}`)
    if (failure.kind === 'error' || ++state.inARow < LIMITS.processorLimitsInARow) return
    state.restsUntilMs = clock.nowMs() + LIMITS.processorRestMs
    const rest = `Processor ${host.id} is passed over for ${LIMITS.processorRestMs} ms as it failed ${state.inARow} times in a row: ${failure.message}`
    host.log.error(rest)
    host.report('recoverable', rest)
  }

  const giveBack = (failed: StepFailure): RetryableError => {
    noteFailure(failed)
    const { message, retryAfterMs } = failed
    return new RetryableError(message, retryAfterMs === undefined ? {} : { retryAfterMs })
  }

  /** With what it counts; a batch that is given back counts nothing. */
  const runOne = async (item: unknown, first: number): Promise<{ outcome: Outcome<unknown>; count(): void }> => {
    const substitutes = standIns(first)
    // Each processor fails an event at most once; the one more is for an end that no processor was seen to cause.
    for (let tries = 0; tries <= processors.length + 1; tries++) {
      const result = await runner.run([item], { substitutes: [...substitutes], single: true })
      if ('outcomes' in result) return { outcome: result.outcomes[0]!, count: () => count(result.stats, false, first) }
      if (result.failed.kind === 'retry') throw giveBack(result.failed)
      noteFailure(result.failed)
      if (result.failed.step >= 0) substitutes.set(result.failed.step, substituteOf(result.failed.step))
    }
    return { outcome: drop('processor_error'), count: () => countDropped(processors[0]!.host.metrics, signal, 'processor_error', 1) }
  }

  const runAll = async (items: unknown[], first = 0): Promise<Outcome<unknown>[]> => {
    const result: StepsResult = await runner.run(items, { substitutes: [...standIns(first)] })
    if ('outcomes' in result) {
      count(result.stats, true, first)
      return result.outcomes
    }
    const { failed } = result
    if (failed.kind === 'retry') throw giveBack(failed)
    const name = processors[failed.step]?.host
    name?.log.warn(`Running a batch again event by event as processor ${name.id} failed: ${failed.message}`, { items: items.length })
    const before = failures
    const ran: Awaited<ReturnType<typeof runOne>>[] = []
    for (const item of items) ran.push(await runOne(item, first))
    for (const one of ran) one.count()
    // No event alone is to blame: the batch as a whole was too much.
    if (failures === before) noteFailure(failed)
    return ran.map(({ outcome }) => outcome)
  }

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work)
    turn = mine.catch(() => {})
    return mine
  }

  /** Begins with what comes next, while the batch in hand is being stored. */
  const begin = (items: readonly unknown[]): void => {
    const outcomes = inTurn(() => timed(() => runAll([...items])))
    early = { atMs: clock.nowMs(), places: new Map(items.map((item, place) => [item, place])), outcomes }
    outcomes.catch(() => {})
  }

  /** Tells `lookAhead` how long it takes. */
  const timed = async <T>(run: () => Promise<T>): Promise<T> => {
    const began = clock.nowMs()
    const result = await run()
    lookAhead.ran(clock.nowMs() - began)
    return result
  }

  /** Those that `begin` has begun with are not run again, unless they failed or have waited for long, as behind a store that was away. */
  const outcomesOf = async (items: unknown[]): Promise<Outcome<unknown>[]> => {
    const begun = early
    early = undefined
    if (begun !== undefined && clock.nowMs() - begun.atMs <= LIMITS.earlyMs && items.every((item) => begun.places.has(item))) {
      const outcomes = await begun.outcomes.catch(() => undefined)
      if (outcomes !== undefined) return items.map((item) => outcomes[begun.places.get(item)!]!)
    }
    return inTurn(() => timed(() => runAll(items)))
  }

  const rerunAll = async (items: readonly unknown[], first: number, trial: Trial | undefined): Promise<unknown[]> => {
    const substitutes = [...standIns(first)].map(([step]) => [step, step < first ? 'pass' : 'drop'] as const)
    const how = { substitutes, again: true, ...(trial && { trial }) }
    const whole = await runner.run([...items], how)
    if ('outcomes' in whole) return whole.outcomes.map(keptOf)
    const results: unknown[] = []
    let inARow = 0
    for (const item of items) {
      // Each may cost its time limit, for which batches wait.
      const result = inARow < LIMITS.processorLimitsInARow ? await runner.run([item], { ...how, single: true }) : whole
      inARow = 'failed' in result ? inARow + 1 : 0
      results.push('failed' in result ? undefined : keptOf(result.outcomes[0]!))
    }
    const id = processors[whole.failed.step]?.host.id ?? 'a processor'
    processors[0]!.host.log.warn(`Running events again, ${id} failed: ${whole.failed.message}`, { items: items.length })
    return results
  }

  const pass: EmitFrom = async (step, items) => {
    if (items.length === 0) return
    processors[step]!.host.metrics.add('otelcol_processor_outgoing_items', items.length, { otel_signal: signal })
    const first = step + 1
    const left = first === processors.length ? items : (await runAll(items, first)).flatMap(keptOnes)
    if (left.length > 0) await next.consume((holdsLists(signal) ? left : left[0]) as SignalData[S], {})
  }
  const hosts = processors.map(({ host }) => host)
  const emissions = orderEmissions(hosts, started.promise, pass)
  const runner = options.runner(emissions.emit)

  return {
    start: async () => {
      await runner.start()
      started.resolve()
    },
    rerun: async (items, from, trial) => {
      const first = from === undefined ? 0 : processors.findIndex(({ entry }) => entry.definition.type === from)
      if (first < 0) throw new Error(`Cannot run events again from ${from} as the pipeline has no such processor`)
      return inTurn(() => rerunAll(items, first, trial))
    },
    consume: async (data, { ahead, ...context }) => {
      const items: unknown[] = Array.isArray(data) ? data : [data]
      if (items.length === 0) return next.consume(data, context)
      lookAhead.begin()
      const outcomes = await outcomesOf(items)
      if (ahead !== undefined) {
        lookAhead.plan(() => {
          const coming = ahead()
          if (coming !== undefined) begin(coming)
        })
      }
      const kept = outcomes.flatMap(keptOnes)
      // What is dropped here is shown with what was dropped before the inbox, so its counts travel, and are stored, with the batch.
      const usage = signal === 'exceptions' ? usageWithDrops(context.usage ?? [], items as ExceptionEvent[], outcomes) : context.usage
      if (kept.length === 0 && (usage ?? []).length === 0) return ACCEPTED
      if (!Array.isArray(data) && kept.length === 0) return ACCEPTED
      return next.consume((Array.isArray(data) ? kept : kept[0]) as SignalData[S], usage === undefined ? context : { ...context, usage })
    },
    shutdown: async () => {
      lookAhead.stop()
      await turn
      await runner.shutdown()
      emissions.end()
    },
  }
}

function countDropped(metrics: Metrics, signal: Signal, reason: string, items: number): void {
  metrics.add('faultline_dropped_items', items, { reason, signal })
  if (signal === 'exceptions') metrics.add('faultline_exceptions_dropped', items, { reason })
}

const keptOf = (outcome: Outcome<unknown>): unknown => ('kept' in outcome ? outcome.kept : undefined)
const keptOnes = (outcome: Outcome<unknown>): unknown[] => ('kept' in outcome ? [outcome.kept] : [])
