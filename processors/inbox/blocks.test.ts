import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { type ExceptionEvent, RetryableError } from '../../collector/api.ts'
import { INBOX } from './limits.ts'
import { makeEvent, until, useInbox } from './testing/stand-ins.ts'

const inbox = useInbox()
const { start } = inbox

describe('a block', () => {
  test('is of at most block_events', async () => {
    const ingest = await start('ingest')
    await ingest.consume(Array.from({ length: 25 }, () => makeEvent()))
    await start('work', { block_events: 10 })
    await until(() => inbox.blocks.events.length === 25)
    expect([...inbox.blocks.blocks.values()].map((events) => events.length)).toEqual([10, 10, 5])
  })

  test('is of at most block_size, but of one event at least', async () => {
    const ingest = await start('ingest')
    const event = (length: number): ReturnType<typeof makeEvent> => makeEvent({ attributes: { text: 'x'.repeat(length) } })
    await ingest.consume([event(100), event(100), event(50_000), event(100)])
    await start('work', { block_size: '10kB' })
    await until(() => inbox.blocks.events.length === 4)
    expect([...inbox.blocks.blocks.values()].map((events) => events.length)).toEqual([2, 1, 1])
  })

  test('is followed by a rest for as long as it took, so that what trickles in shares the next', async () => {
    const took = 200
    const { blocks } = inbox
    const store = blocks.consume.bind(blocks)
    blocks.consume = async (events, context) => {
      await wait(took)
      return store(events, context)
    }
    const ingest = await start('both')
    await ingest.consume([makeEvent()])
    await until(() => blocks.blocks.size === 1)
    for (let i = 0; i < 4; i++) {
      await ingest.consume([makeEvent()])
      await wait(took / 10)
    }
    await until(() => blocks.events.length === 5)
    expect([...blocks.blocks.values()].map(({ length }) => length)).toEqual([1, 4])
  })

  test('says while it is being stored what comes next: the very same events', async () => {
    const { blocks } = inbox
    const asked: { ids: string[]; ahead: readonly ExceptionEvent[] | undefined }[] = []
    const store = blocks.consume.bind(blocks)
    blocks.consume = async (events, context) => {
      asked.push({ ids: events.map(({ id }) => id), ahead: context.ahead?.() })
      if (asked.length > 1) expect(asked.at(-2)!.ahead).toEqual(expect.arrayContaining(events))
      for (const event of events) if (asked.length > 1) expect(asked.at(-2)!.ahead).toContain(event)
      return store(events, context)
    }
    const ingest = await start('ingest')
    const events = Array.from({ length: 2 * INBOX.aheadEvents }, () => makeEvent())
    for (const event of [...events, events[0]!]) await ingest.consume([event])
    await start('work', { block_events: INBOX.aheadEvents })
    await until(() => blocks.events.length === events.length)
    const ids = events.map(({ id }) => id)
    expect(asked.map((one) => one.ids)).toEqual([ids.slice(0, INBOX.aheadEvents), ids.slice(INBOX.aheadEvents)])
    // What is too little for a block of its own is waited for.
    expect(asked[1]!.ahead).toBeUndefined()
  })

  test('that was said to come next is sent again, the same, where it is not taken', async () => {
    const { blocks } = inbox
    const sent: string[] = []
    const store = blocks.consume.bind(blocks)
    blocks.consume = async (events, context) => {
      context.ahead?.()
      sent.push(events.map(({ id }) => id).join())
      if (sent.length === 2) throw new RetryableError('away')
      return store(events, context)
    }
    const ingest = await start('ingest')
    const events = Array.from({ length: 3 * INBOX.aheadEvents }, () => makeEvent())
    for (const event of events) await ingest.consume([event])
    await start('work', { block_events: INBOX.aheadEvents })
    await until(() => blocks.events.length === events.length)
    expect(sent.length).toBe(4)
    expect(sent[2]).toBe(sent[1])
    expect(blocks.ids).toEqual(events.map(({ id }) => id))
  })

  test.each([
    ['of many events is, too', 200, 1000, [190, 490]],
    ['that took most of half a second is followed by a shorter rest', 400, 1000, [90, 300]],
    ['that took longer is followed by none', 550, 1000, [0, 250]],
    ['of a lane that lags behind is followed by none', 300, 100, [0, 150]],
  ] as const)('%s', async (_, took, most, [least, below]) => {
    const { blocks } = inbox
    const store = blocks.consume.bind(blocks)
    const began: number[] = []
    const ended: number[] = []
    blocks.consume = async (events, context) => {
      began.push(performance.now())
      await wait(took)
      const result = await store(events, context)
      ended.push(performance.now())
      return result
    }
    const many = (): ExceptionEvent[] => Array.from({ length: 100 }, () => makeEvent())
    const ingest = await start('both', { block_events: most })
    await ingest.consume(many())
    await until(() => began.length === 1)
    await ingest.consume(many())
    await until(() => ended.length === 2)
    const rested = began[1]! - ended[0]!
    expect(rested).toBeGreaterThanOrEqual(least)
    expect(rested).toBeLessThan(below)
  })
})
