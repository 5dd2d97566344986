import type { z } from 'zod'
import { isDeepStrictEqual } from 'node:util'
import type { ExceptionEvent } from '../model/event.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Processor, ProcessorDefinition, Signal, SignalData } from '../pipeline/component.ts'
import { checkLifecycle, configOf, inTime, nameOf, promise, watchedHost } from './check.ts'

export interface ProcessorCheck<S extends Signal> {
  /** As it would stand in YAML. */
  config?: unknown
  /** At least one, as they come in real life; cloned before use. */
  items: SignalData[S]
}

/**
 * Checks that a processor keeps its contract: the lifecycle; one outcome for each item, in order, kept or dropped with a reason; no
 * object shared between items or with a later batch; nothing thrown over items with parts that are missing, huge or odd.
 * Throws an `AssertionError` with a sentence; works in any test runner.
 */
export async function checkProcessor<S extends Signal, C extends z.ZodType>(
  definition: ProcessorDefinition<S, C>,
  { config, items }: ProcessorCheck<S>,
): Promise<void> {
  const name = nameOf(definition)
  const parsed = configOf(definition, config) as z.output<C>
  promise(Array.isArray(items) && items.length > 0, 'the check needs at least one item')
  await checkLifecycle(name, (host) => definition.create(parsed, host))

  const processor = definition.create(parsed, watchedHost().host)
  await inTime(processor.start?.(), `${name} must start`)
  try {
    promise((await run(name, processor, [])).length === 0, `${name} must answer an empty batch with no outcome`)
    const first = await run(name, processor, structuredClone(items))
    const snapshot = structuredClone(first)
    const second = await run(name, processor, structuredClone(items))
    promise(isDeepStrictEqual(first, snapshot), `${name} must not change items of an earlier batch while it processes another`)
    checkUnshared(name, [...keptOf(first), ...keptOf(second)])
    if (holdsExceptions(items)) {
      for (const [oddity, odd] of oddities(items as ExceptionEvent[])) await run(`${name}, given ${oddity},`, processor, odd)
    }
  } finally {
    await processor.shutdown?.()
  }
}

async function run<S extends Signal>(name: string, processor: Processor<S>, items: unknown[]): Promise<Outcome<unknown>[]> {
  let outcomes: unknown
  try {
    outcomes = await inTime(processor.process(items as SignalData[S]) as Promise<unknown>, `${name} must answer`)
  } catch (error) {
    if (error instanceof Error && error.name === 'AssertionError') throw error
    promise(false, `${name} must not throw over bad data, which has outcomes of its own: ${String(error)}`)
  }
  promise(Array.isArray(outcomes), `${name} must answer with a list of outcomes`)
  promise(outcomes.length === items.length, `${name} must give one outcome for each item: ${outcomes.length} for ${items.length}`)
  outcomes.forEach((outcome: unknown, i) => {
    const { kept, dropped } = (outcome ?? {}) as { kept?: unknown; dropped?: unknown }
    promise(
      (kept === undefined) !== (dropped === undefined),
      `${name} must answer item ${i} with keep(item) or drop(reason), got ${String(outcome)}`,
    )
    promise(
      dropped === undefined || /^[a-z][a-z0-9_]*$/.test(String(dropped)),
      `${name} must drop for a reason in snake_case, since it becomes a metric label, got "${String(dropped)}"`,
    )
    promise(kept === undefined || isPlain(kept), `${name} must keep item ${i} plain data, which crosses threads and stores as JSON`)
  })
  return outcomes as Outcome<unknown>[]
}

function holdsExceptions(items: readonly unknown[]): boolean {
  return items.every((item) => typeof item === 'object' && item !== null && 'exceptions' in item)
}

function keptOf(outcomes: Outcome<unknown>[]): unknown[] {
  return outcomes.flatMap((outcome) => ('kept' in outcome ? [outcome.kept] : []))
}

function isPlain(item: unknown): boolean {
  try {
    return JSON.stringify(structuredClone(item)) !== undefined
  } catch {
    return false
  }
}

/** Who changes one event must not change another. Frozen objects may be shared: nobody can change them. */
function checkUnshared(name: string, items: unknown[]): void {
  const owner = new Map<object, number>()
  const visit = (value: unknown, item: number): void => {
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
    const other = owner.get(value)
    promise(other === undefined || other === item, `${name} must not share an object between items, since others change them`)
    if (other === item) return
    owner.set(value, item)
    for (const inner of Object.values(value)) visit(inner, item)
  }
  items.forEach(visit)
}

/** What senders really send: each a batch made of the given events. */
function oddities(events: ExceptionEvent[]): [what: string, batch: ExceptionEvent[]][] {
  const each = (change: (event: ExceptionEvent) => void): ExceptionEvent[] =>
    structuredClone(events).map((event) => {
      change(event)
      return event
    })
  const hostile = JSON.parse('{"__proto__":{"x":1},"constructor":"y","":"","$where":"1","a.b":[null,[],{}]}')
  return [
    [
      'an exception without type, message and stack',
      each((event) => void (event.exceptions = [{ type: '', message: '', stack: '', frames: [] }])),
    ],
    ['a message of a megabyte', each((event) => event.exceptions.forEach((exception) => void (exception.message = 'x '.repeat(500_000))))],
    [
      'a stack of one endless line',
      each((event) => event.exceptions.forEach((exception) => void (exception.stack = 'at ('.repeat(50_000)))),
    ],
    ['lone surrogates and NUL', each((event) => event.exceptions.forEach((exception) => void (exception.message = '\ud800\0\udfff')))],
    [
      'attributes with names of JavaScript',
      each((event) => void ((event.attributes = hostile), (event.resource = structuredClone(hostile)))),
    ],
    ['the same event twice', [...structuredClone(events), ...structuredClone(events)]],
  ]
}
