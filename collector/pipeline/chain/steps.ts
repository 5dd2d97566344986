import type { ComponentEntry } from '../../config/checked.ts'
import type { ExceptionEvent } from '../../model/event.ts'
import type { Outcome } from '../../model/outcome.ts'
import { drop, keep } from '../../model/outcome.ts'
import type { Clock, Emit, Host, Processor, RetryableError, Signal } from '../component.ts'
import { failClosed, noteFailure } from './fail-closed.ts'
import { checkCrosses, holdsLists } from './packed.ts'
import type { EmitFrom } from './runner.ts'

/** One processor of a pipeline, made. */
export interface Step {
  entry: ComponentEntry
  processor: Processor<Signal>
}

/**
 * What stands in for a processor: nothing, said in a note, where it failed for an event; a placeholder over all that it guards; the end of
 * the event; or nothing at all (`pass`), where an event has been through it before.
 */
export type Substitute = 'skip' | 'close' | 'drop' | 'pass'
export type Substitutes = readonly (readonly [step: number, substitute: Substitute])[]

export interface StepStats {
  incoming: number
  outgoing: number
  seconds: number
  drops: Record<string, number>
}

/** `step` is -1 where no processor ran: the worker ended between two of them. `retry`: it wants the batch to be given back. */
export interface StepFailure {
  step: number
  kind: 'error' | 'timeout' | 'exit' | 'retry'
  message: string
  /** Of `retry`: when, if it said so. */
  retryAfterMs?: number
}

export type StepsResult = { outcomes: Outcome<unknown>[]; stats: StepStats[] } | { failed: StepFailure }

export interface StepsRun {
  items: unknown[]
  signal: Signal
  substitutes: Substitutes
  /** Find out which processor made an item that is no data: for an item that is run by itself after its batch has failed. */
  checkData: boolean
  clock: Clock
  onStep(step: number): void
}

/** Without `emit` they are made to run single items again, and nothing else. */
export function makeSteps(entries: readonly ComponentEntry[], hostOf: (step: number) => Host, emit?: EmitFrom): Step[] {
  return entries.map((entry, step) => {
    const { definition } = entry
    if (definition.kind !== 'processor')
      throw new Error(`Cannot run ${entry.id} in a pipeline as it is no processor: it is a ${definition.kind}`)
    const own: Emit<Signal> | undefined = emit && ((data) => emit(step, Array.isArray(data) ? data : [data]))
    return { entry, processor: definition.create(entry.config, hostOf(step), own) }
  })
}

/** Runs items through the processors in order. Never rejects: the first processor that throws, or answers wrongly, ends it as a failure. */
export async function runSteps(steps: readonly Step[], run: StepsRun): Promise<StepsResult> {
  const outcomes: Outcome<unknown>[] = run.items.map(keep)
  const stats: StepStats[] = []
  const substitutes = new Map(run.substitutes)
  /** Places of the items that are still on their way. */
  let alive = run.items.map((_, i) => i)
  for (let s = 0; s < steps.length; s++) {
    const step = steps[s]!
    run.onStep(s)
    const stat: StepStats = { incoming: alive.length, outgoing: 0, seconds: 0, drops: {} }
    stats.push(stat)
    if (alive.length === 0) continue
    const started = run.clock.now()
    const items = alive.map((i) => (outcomes[i] as { kept: unknown }).kept)
    let answers: Outcome<unknown>[]
    try {
      const substitute = substitutes.get(s)
      answers =
        substitute === undefined ? await answersOf(step, run.signal, items) : items.map((item) => standIn(step.entry, substitute, item))
      if (run.checkData) checkCrosses(run.signal, answers)
    } catch (error) {
      return { failed: failureOf(s, error) }
    }
    const still: number[] = []
    for (let k = 0; k < alive.length; k++) {
      const answer = answers[k]!
      outcomes[alive[k]!] = answer
      if ('dropped' in answer) stat.drops[answer.dropped] = (stat.drops[answer.dropped] ?? 0) + 1
      else still.push(alive[k]!)
    }
    alive = still
    stat.outgoing = alive.length
    stat.seconds = Number(run.clock.now() - started) / 1e9
  }
  return { outcomes, stats }
}

function failureOf(step: number, error: unknown): StepFailure {
  const message = error instanceof Error ? error.message : String(error)
  // By name: one that the store threw has come from another thread.
  if (!(error instanceof Error) || error.name !== 'RetryableError') return { step, kind: 'error', message }
  const { retryAfterMs } = error as RetryableError
  return { step, kind: 'retry', message, ...(retryAfterMs !== undefined && { retryAfterMs }) }
}

async function answersOf(step: Step, signal: Signal, items: unknown[]): Promise<Outcome<unknown>[]> {
  const process = step.processor.process.bind(step.processor) as (data: unknown) => unknown
  const answers = holdsLists(signal) ? await process(items) : [await process(items[0])]
  if (!Array.isArray(answers) || answers.length !== items.length) {
    throw new Error(
      `Cannot use the answer as each item needs one outcome: ${items.length} items met ${Array.isArray(answers) ? answers.length : 'no'} outcomes`,
    )
  }
  // Not `every`, which passes over the holes of a sparse array.
  for (let i = 0; i < answers.length; i++) {
    if (!isOutcome(answers[i]))
      throw new Error(`Cannot use the answer as an outcome is { kept } or { dropped }: item ${i} met ${typeof answers[i]}`)
  }
  return answers as Outcome<unknown>[]
}

function isOutcome(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return 'dropped' in value ? typeof value.dropped === 'string' : 'kept' in value && value.kept !== undefined && value.kept !== null
}

function standIn(entry: ComponentEntry, substitute: Substitute, item: unknown): Outcome<unknown> {
  if (substitute === 'pass') return keep(item)
  if (substitute === 'drop') return drop(`${entry.definition.type}_error`)
  if (!isEvent(item)) return substitute === 'close' ? drop(`${entry.definition.type}_error`) : keep(item)
  if (substitute === 'close') failClosed(item, entry.id)
  else noteFailure(item, `Processor ${entry.id} failed and was passed over`)
  return keep(item)
}

function isEvent(item: unknown): item is ExceptionEvent {
  return typeof item === 'object' && item !== null && 'exceptions' in item && 'notes' in item
}
