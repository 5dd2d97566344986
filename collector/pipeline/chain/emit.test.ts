import { z } from 'zod'
import { expect, test } from 'vitest'
import type { ExceptionEvent } from '../../model/event.ts'
import { LIMITS } from '../../model/limits.ts'
import { keep } from '../../model/outcome.ts'
import { testHost } from '../../testing.ts'
import { ManualClock } from '../clock.ts'
import { defineProcessor, PermanentError, RetryableError, type Emit } from '../component.ts'
import { entry, event, processor } from '../sample-components.ts'
import { makeChain, runInPlace } from './index.ts'

type Process = Parameters<typeof processor>[1]
const events = (...ids: string[]) => ids.map((id) => event(id))
const pass: Process = (list) => list.map(keep)

/** A chain in place: `first`, an emitter, `last`; `take` is what follows it. */
function chain(parts: { process?: (items: ExceptionEvent[], emit?: Emit<'exceptions'>) => Promise<void>; last?: Process } = {}) {
  const clock = new ManualClock()
  const taken: string[] = []
  const made: (Emit<'exceptions'> | undefined)[] = []
  const seen: string[] = []
  const next = { take: async (_ids: string[]): Promise<void> => {} }
  const emitter = defineProcessor({
    type: 'emitter',
    description: 'Sends items of its own.',
    config: z.strictObject({}),
    signal: 'exceptions',
    stability: 'stable',
    create: (_, __, emit) => {
      made.push(emit)
      return {
        process: async (items) => {
          await parts.process?.(items, emit)
          return items.map(keep)
        },
      }
    },
  })
  const first = processor('first', (items) => (seen.push(...items.map(({ id }) => id)), items.map(keep)))
  const guard = { timeoutMs: 5_000, onError: 'drop' as const }
  const entries = [entry('first', first, { guard }), entry('emitter', emitter, { guard })]
  if (parts.last !== undefined) entries.push(entry('last', processor('last', parts.last), { guard }))
  const processors = entries.map((one) => ({ entry: one, host: testHost({ id: one.id, clock }) }))
  const chain = makeChain<'exceptions'>({
    runner: (emit) => runInPlace({ entries, hostOf: (step) => processors[step]!.host, signal: 'exceptions', clock }, emit),
    signal: 'exceptions',
    processors,
    clock,
    next: {
      consume: async (items) => {
        await next.take(items.map(({ id }) => id))
        taken.push(...items.map(({ id, culprit }) => (culprit === undefined ? id : `${id} by ${culprit}`)))
        return { rejected: 0 }
      },
    },
  })
  return {
    chain,
    clock,
    taken,
    seen,
    next,
    made,
    emit: (...ids: string[]) => made[0]!(events(...ids)),
    hosts: processors.map(({ host }) => host),
  }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))
const mark: Process = (list) => list.map((one) => keep(Object.assign(one, { culprit: 'last' })))

test('what a processor emits goes through those after it alone, and is taken by what follows the pipeline', async () => {
  const { chain: made, emit, taken, seen, hosts } = chain({ last: mark })
  await made.start!()
  await emit('a', 'b')
  await emit()
  expect(taken).toEqual(['a by last', 'b by last'])
  expect(seen).toEqual([])
  const count = (step: number, name: string) => hosts[step]!.counted.get(`otelcol_processor_${name}_items{otel_signal="exceptions"}`)
  expect([count(0, 'incoming'), count(1, 'incoming'), count(1, 'outgoing'), count(2, 'incoming')]).toEqual([undefined, undefined, 2, 2])
})

test('emit rejects as what follows does, and what comes after is not held up', async () => {
  const { chain: made, emit, taken, next } = chain()
  await made.start!()
  const errors = [new RetryableError('full', { retryAfterMs: 5 }), new PermanentError('never')]
  next.take = async () => {
    const error = errors.shift()
    if (error !== undefined) throw error
  }
  const answers = await Promise.allSettled([emit('a'), emit('b'), emit('c')])
  expect(answers.map((one) => (one.status === 'rejected' ? (one.reason as Error).name : one.status))).toEqual([
    'RetryableError',
    'PermanentError',
    'fulfilled',
  ])
  expect(taken).toEqual(['c'])
})

test('emit rejects when a later processor gives the items back, and only the culprit of another error ends there', async () => {
  const last: Process = (list) => {
    if (list.some(({ id }) => id === 'away')) throw new RetryableError('away')
    if (list.some(({ id }) => id === 'bad')) throw new Error('bad')
    return list.map(keep)
  }
  const { chain: made, emit, taken, hosts } = chain({ last })
  await made.start!()
  await expect(emit('away')).rejects.toThrow(RetryableError)
  await emit('a', 'bad', 'b')
  expect(taken).toEqual(['a', 'b'])
  expect(hosts[2]!.counted.get('faultline_dropped_items{reason="last_error",signal="exceptions"}')).toBe(1)
})

test('batches of one processor are taken in the order in which it emitted them, one at a time', async () => {
  const { chain: made, emit, next } = chain({ last: pass })
  await made.start!()
  const begun: string[] = []
  const gate = Promise.withResolvers<void>()
  next.take = async ([id]) => {
    begun.push(id!)
    if (id === 'a') await gate.promise
  }
  const all = Promise.all([emit('a'), emit('b'), emit('c')])
  await settle()
  expect(begun).toEqual(['a'])
  gate.resolve()
  await all
  expect(begun).toEqual(['a', 'b', 'c'])
})

test('emission does not wait for a batch that is under way, also when its processor waits for the emission', async () => {
  const {
    chain: made,
    emit,
    taken,
  } = chain({
    last: mark,
    process: async (items, own) => {
      if (items[0]!.id === 'waits') await own!(events('own'))
      if (items[0]!.id === 'long') await gate.promise
    },
  })
  const gate = Promise.withResolvers<void>()
  await made.start!()
  await made.consume(events('waits'), {})
  expect(taken).toEqual(['own by last', 'waits by last'])
  const long = made.consume(events('long'), {})
  await settle()
  await emit('meanwhile')
  expect(taken.at(-1)).toBe('meanwhile by last')
  gate.resolve()
  await long
})

test('what is emitted before the pipeline has started waits for it, and after its end it is refused', async () => {
  const { chain: made, emit, taken } = chain()
  const early = emit('early')
  await settle()
  expect(taken).toEqual([])
  await made.start!()
  await early
  expect(taken).toEqual(['early'])
  await made.shutdown!()
  await expect(emit('late')).rejects.toThrow('Cannot emit for processor emitter as its pipeline has ended')
})

test('items that run again meet an instance without emit, the same one each time', async () => {
  const {
    chain: made,
    made: emits,
    taken,
  } = chain({
    process: async (items, own) => {
      if (own === undefined) items[0]!.culprit = 'silent'
    },
  })
  await made.start!()
  expect((await made.rerun(events('a'))) as ExceptionEvent[]).toMatchObject([{ culprit: 'silent' }])
  await made.rerun(events('b'))
  await made.consume(events('c'), {})
  expect(emits.map((one) => one !== undefined)).toEqual([true, false])
  expect(taken).toEqual(['c'])
})

test('a processor that does not wait for what it emits is refused at a limit', async () => {
  const { chain: made, emit, next } = chain()
  await made.start!()
  const gate = Promise.withResolvers<void>()
  next.take = () => gate.promise
  const waiting = Array.from({ length: LIMITS.emissions }, () => emit('a'))
  await expect(emit('b')).rejects.toThrow(`at most ${LIMITS.emissions} of its own batches wait`)
  gate.resolve()
  await Promise.all(waiting)
  await emit('c')
})
