import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../model/limits.ts'
import type { ExceptionEvent } from '../../model/event.ts'
import { drop, keep } from '../../model/outcome.ts'
import { testHost } from '../../testing.ts'
import { ManualClock } from '../clock.ts'
import { RetryableError, type BatchContext } from '../component.ts'
import { entry, event, processor } from '../sample-components.ts'
import { makeChain, runInPlace } from './index.ts'
import { WITHHELD } from './fail-closed.ts'

type Process = Parameters<typeof processor>[1]

/** A chain in place before a recorder. */
function chain(
  parts: { process: Process; onError?: 'keep' | 'drop'; scrubs?: boolean; timeoutMs?: number }[],
  stored: () => Promise<void> = async () => {},
) {
  const clock = new ManualClock()
  const out: { events: ExceptionEvent[]; context: BatchContext }[] = []
  const processors = parts.map(({ process, onError = 'keep', scrubs = false, timeoutMs = 5_000 }, i) => ({
    entry: entry(`p${i}`, processor(`p${i}`, process, scrubs), { guard: { timeoutMs, onError } }),
    host: testHost({ id: `p${i}`, clock }),
  }))
  const entries = processors.map((one) => one.entry)
  const made = makeChain<'exceptions'>({
    runner: (emit) => runInPlace({ entries, hostOf: (step) => processors[step]!.host, signal: 'exceptions', clock }, emit),
    signal: 'exceptions',
    processors,
    clock,
    next: {
      consume: async (events, context) => {
        out.push({ events, context })
        await stored()
        return { rejected: 0 }
      },
    },
  })
  const ids = () => out.flatMap((batch) => batch.events.map((one) => one.id))
  return { made, clock, out, ids, hosts: processors.map((one) => one.host) }
}

const events = (...ids: string[]) => ids.map((id) => event(id))
const mark: Process = (list) => list.map((one) => keep(Object.assign(one, { culprit: 'marked' })))
const throwOn =
  (id: string): Process =>
  (list) => {
    if (list.some((one) => one.id === id)) throw new Error(`no ${id}`)
    return list.map(keep)
  }

test('each event that a processor drops is counted with its reason, the others go on', async () => {
  const { made, ids, hosts } = chain([
    { process: (list) => list.map((one) => (one.id === 'b' ? drop('health_check') : keep(one))) },
    { process: mark },
  ])
  await made.consume(events('a', 'b', 'c'), {})
  expect(ids()).toEqual(['a', 'c'])
  expect(Object.fromEntries(hosts[0]!.counted)).toMatchObject({
    'otelcol_processor_incoming_items{otel_signal="exceptions"}': 3,
    'otelcol_processor_outgoing_items{otel_signal="exceptions"}': 2,
    'faultline_dropped_items{reason="health_check",signal="exceptions"}': 1,
  })
  expect(hosts[1]!.counted.get('otelcol_processor_incoming_items{otel_signal="exceptions"}')).toBe(2)
})

test('with on_error keep only the culprit goes on without the processor, with a note', async () => {
  const { made, out, ids, hosts } = chain([{ process: throwOn('b') }, { process: mark }])
  await made.consume(events('a', 'b', 'c'), {})
  expect(ids()).toEqual(['a', 'b', 'c'])
  const [a, b] = out[0]!.events
  expect(a!.notes).toEqual([])
  expect(b!.notes).toEqual(['Processor p0 failed and was passed over'])
  expect(b!.culprit).toBe('marked')
  expect(hosts[0]!.statuses.at(-1)).toEqual({ status: 'recoverable', message: 'Cannot process an event as processor p0 failed: no b' })
})

test('with on_error drop only the culprit is dropped, with the processor as the reason', async () => {
  const { made, ids } = chain([{ process: throwOn('b'), onError: 'drop' }])
  await made.consume(events('a', 'b', 'c'), {})
  expect(ids()).toEqual(['a', 'c'])
})

test('a processor is ok again after a whole batch without a failure', async () => {
  const { made, hosts } = chain([{ process: throwOn('b') }])
  await made.consume(events('a', 'b'), {})
  await made.consume(events('c'), {})
  expect(hosts[0]!.statuses.at(-1)).toEqual({ status: 'ok' })
})

test('an event that a scrubbing processor fails for goes on with all that it guards withheld', async () => {
  const { made, out } = chain([{ process: throwOn('b'), scrubs: true }])
  await made.consume(events('a', 'b'), {})
  const [a, b] = out[0]!.events
  expect(a!.user).toEqual({ email: 'ann@example.com' })
  expect(JSON.stringify(b)).not.toMatch(/4111|ann|hunter2/)
  expect(b!.exceptions[0]).toMatchObject({ type: 'TypeError', message: WITHHELD, stack: WITHHELD })
  expect(b!.scrubbed).toEqual([{ path: '$', rule: 'fails_closed' }])
  expect(b!.notes).toEqual(['Processor p0 failed, so what it guards was withheld'])
})

test.each([
  ['too few outcomes', (() => []) as Process, '1 items met 0 outcomes'],
  ['no list', (() => undefined) as unknown as Process, '1 items met no outcomes'],
  ['holes', (() => new Array(1)) as Process, 'item 0 met undefined'],
  ['an outcome without a verdict', (() => [{}]) as unknown as Process, 'item 0 met object'],
])('an answer with %s is an error like a throw', async (_, process, sentence) => {
  const { made, ids, hosts } = chain([{ process }])
  await made.consume(events('a'), {})
  expect(ids()).toEqual(['a'])
  expect(hosts[0]!.statuses.at(-1)!.message).toContain(sentence)
})

test('what a failed attempt changed is not seen by the next one', async () => {
  const { made, out } = chain([
    {
      process: (list) => {
        for (const one of list) one.notes.push('half done')
        if (list.some((one) => one.id === 'b')) throw new Error('no b')
        return list.map(keep)
      },
    },
  ])
  const sent = events('a', 'b')
  await made.consume(sent, {})
  expect(out[0]!.events[0]!.notes).toEqual(['half done'])
  expect(out[0]!.events[1]!.notes).toEqual(['Processor p0 failed and was passed over'])
  expect(sent[0]!.notes).toEqual([])
})

test('a promise that never resolves meets the time limit, and only its event', async () => {
  const hang: Process = (list) => (list.some((one) => one.id === 'b') ? new Promise(() => {}) : list.map(keep))
  const { made, clock, ids, hosts } = chain([{ process: hang, timeoutMs: 1_000, onError: 'drop' }])
  const done = made.consume(events('a', 'b', 'c'), {})
  for (let i = 0; i < 8; i++) await clock.advance(500)
  await done
  expect(ids()).toEqual(['a', 'c'])
  expect(hosts[0]!.statuses[0]!.message).toContain('it ran into its time limit of 1000 ms')
})

test('a processor that always runs into its limit is passed over for a while, and tried again after it', async () => {
  let calls = 0
  const hang: Process = (list) => {
    calls++
    return list[0]!.id === 'well' ? list.map(keep) : new Promise(() => {})
  }
  const { made, clock, ids, hosts } = chain([{ process: hang, timeoutMs: 1_000 }])
  const done = made.consume(events(...Array.from({ length: 50 }, (_, i) => String(i))), {})
  for (let i = 0; i < 60; i++) await clock.advance(100)
  await done
  // The batch, and then event by event.
  expect(calls).toBe(1 + LIMITS.processorLimitsInARow)
  expect(ids()).toHaveLength(50)
  expect(hosts[0]!.statuses.at(-1)!.message).toContain('is passed over for 30000 ms')
  await clock.advance(LIMITS.processorRestMs)
  await made.consume(events('well'), {})
  expect(calls).toBe(2 + LIMITS.processorLimitsInARow)
  expect(hosts[0]!.statuses.at(-1)).toEqual({ status: 'ok' })
})

test('usage counts travel on with the context, and what is dropped is counted among them, by service, reason and minute', async () => {
  const { made, out, hosts } = chain([{ process: (list) => list.map(() => drop('noise')) }])
  const context = { block: { token: 't', replay: false }, usage: [{ service: 'shop' } as never] }
  const later = { ...event('c'), receivedAt: '1700000060000000000' }
  await made.consume([event('a'), { ...event('b'), service: 'mail' }, event('a'), later], context)
  expect(out[0]!.events).toEqual([])
  expect(out[0]!.context.block).toEqual(context.block)
  const [came, ...counted] = out[0]!.context.usage!
  expect(came).toEqual({ service: 'shop' })
  expect(counted.map(({ service, time, exceptions, drops }) => [service, time, exceptions, drops])).toEqual([
    ['shop', '1699999980000000000', 0, { noise: 2 }],
    ['mail', '1699999980000000000', 0, { noise: 1 }],
    ['shop', '1700000040000000000', 0, { noise: 1 }],
  ])
  expect(hosts[0]!.counted.get('faultline_exceptions_dropped{reason="noise"}')).toBe(4)
  await made.consume([], context)
  expect(out[1]).toEqual({ events: [], context })
})

test('a batch of which nothing is left, and that nobody counts, still carries its counts', async () => {
  const { made, out } = chain([{ process: (list) => list.map(() => drop('noise')) }])
  await made.consume(events('a'), {})
  expect(out.map(({ context }) => context.usage?.map(({ drops }) => drops))).toEqual([[{ noise: 1 }]])
})

test('an event that is not plain data after a processor meets its on_error', async () => {
  const spoil: Process = (list) => list.map((one) => keep(Object.assign(one, { attributes: { spoilt: () => {} } as never })))
  const { made, out } = chain([{ process: mark }, { process: spoil }])
  await made.consume(events('a'), {})
  expect(out[0]!.events[0]!.attributes).toHaveProperty('spoilt')
})

test('a batch for which a processor can not answer now is given back whole: no on_error, nothing counted, not event by event', async () => {
  let calls = 0
  const { made, ids, hosts } = chain([
    { process: mark },
    {
      onError: 'drop',
      process: (list) => {
        if (++calls === 1) throw new RetryableError('the store is away', { retryAfterMs: 700 })
        return list.map(keep)
      },
    },
  ])
  const refused = await made.consume(events('a', 'b'), {}).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(RetryableError)
  expect(refused).toMatchObject({ message: 'the store is away', retryAfterMs: 700 })
  expect([calls, ids()]).toEqual([1, []])
  expect([...hosts.flatMap(({ counted }) => [...counted.keys()])]).toEqual(['faultline_processor_failures{reason="retry"}'])
  expect(hosts[1]!.statuses).toEqual([{ status: 'recoverable', message: 'Processor p1 gives a batch back: the store is away' }])

  await made.consume(events('a', 'b'), {})
  expect(ids()).toEqual(['a', 'b'])
  expect(hosts[0]!.counted.get('otelcol_processor_incoming_items{otel_signal="exceptions"}')).toBe(2)
  expect(hosts[1]!.statuses.at(-1)).toEqual({ status: 'ok' })
})

test('a batch that is given back while it runs event by event counts none of its events', async () => {
  let away = true
  const { made, ids, hosts } = chain([
    { process: throwOn('b'), onError: 'drop' },
    {
      process: (list) => {
        if (away && list[0]!.id === 'c') throw Object.assign(new Error('the store is away'), { name: 'RetryableError' })
        return list.map(keep)
      },
    },
  ])
  await expect(made.consume(events('a', 'b', 'c'), {})).rejects.toThrow(RetryableError)
  expect([...hosts.flatMap(({ counted }) => [...counted.keys()])].filter((name) => name.includes('items'))).toEqual([])
  away = false
  await made.consume(events('a', 'b', 'c'), {})
  expect(ids()).toEqual(['a', 'c'])
  expect(hosts[0]!.counted.get('faultline_dropped_items{reason="p0_error",signal="exceptions"}')).toBe(1)
})

test('a processor that gives batches back again and again is not passed over', async () => {
  const { made, ids } = chain([
    {
      process: () => {
        throw new RetryableError('the store is away')
      },
    },
  ])
  for (let i = 0; i <= LIMITS.processorLimitsInARow; i++) await expect(made.consume(events('a'), {})).rejects.toThrow('the store is away')
  expect(ids()).toEqual([])
})

describe('what comes next', () => {
  const recorded = (fails: string[] = []) => {
    const ran: string[][] = []
    const process: Process = (list) => {
      ran.push(list.map(({ id }) => id))
      if (list.some(({ id }) => id === fails[0])) {
        fails.shift()
        throw new RetryableError('not now')
      }
      return list.map((one) => (one.id === 'noise' ? drop('noise') : keep(one)))
    }
    return { ran, process }
  }

  test('is run while the batch before it is being stored, once, and is stored after it', async () => {
    const { ran, process } = recorded()
    const gate = Promise.withResolvers<void>()
    const { made, out, ids } = chain([{ process }], () => gate.promise)
    const next = events('c', 'noise', 'd', 'e')
    const first = made.consume(events('a', 'b'), { ahead: () => next })
    for (let i = 0; i < 20; i++) await Promise.resolve()
    expect([ran, ids()]).toEqual([
      [
        ['a', 'b'],
        ['c', 'noise', 'd', 'e'],
      ],
      ['a', 'b'],
    ])
    gate.resolve()
    await first
    // Without one that turned out to be stored already.
    await made.consume([next[0]!, next[1]!, next[3]!], { usage: [] })
    expect([ran.length, ids()]).toEqual([2, ['a', 'b', 'c', 'e']])
    expect(out[1]!.context.usage!.map(({ drops }) => drops)).toEqual([{ noise: 1 }])
    expect(out.map(({ context }) => 'ahead' in context)).toEqual([false, false])
  })

  test('is not missed where processors take longer than they did before', async () => {
    let takesMs = 10
    const { ran, process } = recorded()
    const slow: Process = async (list, ...rest) => {
      await made.clock.sleep(takesMs)
      return process(list, ...rest)
    }
    const made = chain([{ process: slow }], () => made.clock.sleep(300))
    const block = async (id: string): Promise<number> => {
      const began = made.clock.nowMs()
      const next = events(`${id}+`)
      const done = made.made.consume(upcoming ?? events(id), { ahead: () => (upcoming = next) })
      upcoming = undefined
      for (let finished = false; !finished;) {
        await made.clock.advance(10)
        finished = await Promise.race([done.then(() => true), Promise.resolve().then(() => false)])
      }
      return made.clock.nowMs() - began
    }
    let upcoming: ReturnType<typeof events> | undefined
    for (const id of ['a', 'b', 'c']) await block(id)
    takesMs = 250
    const took: number[] = []
    for (const id of ['d', 'e', 'f', 'g']) took.push(await block(id))
    // By itself a block would take 550 ms.
    expect(took.at(-1)!).toBeLessThanOrEqual(320)
    expect(ran.length).toBeGreaterThanOrEqual(7)
  })

  test.each([
    ['is other than was said', 0, false],
    ['comes long after it was said', LIMITS.earlyMs + 1, true],
  ])('that %s is run anew', async (_, waitMs, same) => {
    const { ran, process } = recorded()
    const { made, clock, ids } = chain([{ process }])
    const next = events('b')
    await made.consume(events('a'), { ahead: () => next })
    await clock.advance(waitMs)
    await made.consume(same ? next : events('b'), {})
    expect([ran, ids()]).toEqual([
      [['a'], ['b'], ['b']],
      ['a', 'b'],
    ])
  })

  test('that a processor can not take yet is run anew in its turn', async () => {
    const { ran, process } = recorded(['b'])
    const { made, ids } = chain([{ process }])
    const next = events('b')
    await made.consume(events('a'), { ahead: () => next })
    await made.consume(next, {})
    expect([ran, ids()]).toEqual([
      [['a'], ['b'], ['b']],
      ['a', 'b'],
    ])
  })
})
