import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync, appendFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { RetryableError, type Usage } from '../../collector/api.ts'
import { INBOX } from './limits.ts'
import { half, makeEvent, until, useInbox } from './testing/stand-ins.ts'

const inbox = useInbox()
const { start, stop, lane, segments } = inbox

const usage: Usage = {
  project: 'default',
  service: 'shop',
  environment: '',
  release: '',
  language: 'go',
  sdk: '',
  time: '1700000000000000000',
  spans: 3,
  logs: 0,
  exceptions: 1,
  stackless: 0,
  drops: {},
}

describe('the inbox', () => {
  test('hands on what the other half has written, once', async () => {
    const ingest = await start('ingest')
    await start('work')
    const events = [makeEvent(), makeEvent(), makeEvent()]
    await Promise.all(events.map((event) => ingest.consume([event])))
    await until(() => inbox.blocks.events.length === 3)
    expect(inbox.blocks.events).toEqual(events)
  })

  test('keeps a lane for each project, and a name that is no path for a hostile one', async () => {
    const ingest = await start('ingest')
    await ingest.consume([makeEvent({ project: 'a' }), makeEvent({ project: '../../etc' })])
    expect(readdirSync(join(inbox.dir, 'lanes'))).toEqual(['a', expect.stringMatching(/^~[0-9a-f]{32}$/)])
  })

  test('is readable by its owner alone', async () => {
    const ingest = await start('both')
    await ingest.consume([makeEvent()])
    await until(() => inbox.blocks.events.length === 1)
    expect(statSync(lane()).mode & 0o777).toBe(0o700)
    for (const name of readdirSync(lane())) expect([name, statSync(join(lane(), name)).mode & 0o777]).toEqual([name, 0o600])
  })

  test('keeps what was acknowledged over a restart', async () => {
    const first = await start('ingest')
    await first.consume([makeEvent({ id: 'a' })])
    await stop(first)
    const second = await start('ingest')
    await second.consume([makeEvent({ id: 'b' })])
    await start('work')
    await until(() => inbox.blocks.events.length === 2)
    expect(inbox.blocks.ids).toEqual(['a', 'b'])
  })

  test.each(['interval', 'never'])('hands on each event also with fsync: %s', async (fsync) => {
    const ingest = await start('ingest', { fsync, fsync_interval: '10ms' })
    await start('work')
    for (const id of ['a', 'b', 'c']) await ingest.consume([makeEvent({ id })])
    await until(() => inbox.blocks.events.length === 3)
    expect(inbox.blocks.ids).toEqual(['a', 'b', 'c'])
  })

  test('says how old the oldest event is that waits', async () => {
    const both = await start('both')
    inbox.blocks.consume = () => new Promise(() => undefined)
    await both.consume([makeEvent({ receivedAt: ((BigInt(both.host.clock.nowMs()) - 60_000n) * 1_000_000n).toString() })])
    const age = (): number => both.host.counted.get('faultline_inbox_oldest_age_seconds') ?? 0
    await until(() => age() >= 60)
    expect(age()).toBeLessThan(75)
    inbox.forget()
    void both.connector.shutdown?.()
  })

  test('deletes segments that are consumed, and goes on after them', async () => {
    const large = (id: string): ReturnType<typeof makeEvent> => makeEvent({ id, attributes: { text: 'x'.repeat(3_000_000) } })
    const both = await start('both')
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) await both.consume([large(id)])
    await until(() => inbox.blocks.events.length === 6)
    await until(() => segments().length === 1)
    expect(segments()).toEqual(['000000000003.seg'])
    await both.consume([makeEvent({ id: 'g' })])
    await until(() => inbox.blocks.events.length === 7)
  })

  test('deletes what is consumed although nothing comes after it, once, and goes on', async () => {
    const both = await start('both')
    await both.consume([makeEvent({ id: 'a' })])
    await until(() => segments().join() === '000000000002.seg')
    await both.consume([makeEvent({ id: 'b' }), makeEvent({ id: 'c' })])
    await until(() => segments().join() === '000000000003.seg')
    expect(inbox.blocks.ids).toEqual(['a', 'b', 'c'])
    await wait(2 * INBOX.restMs)
    expect(segments()).toEqual(['000000000003.seg'])
  })

  test('takes an event that is too large without what surrounds it', async () => {
    const both = await start('both')
    const data = { text: 'x'.repeat(100_000) }
    const crumb = { time: '1', category: 'c', message: 'm', level: 'info' as const, data }
    await both.consume([makeEvent({ breadcrumbs: Array.from({ length: 100 }, () => crumb) })])
    await until(() => inbox.blocks.events.length === 1)
    expect(inbox.blocks.events[0]).toMatchObject({ breadcrumbs: [], notes: ['The event was too large: its breadcrumbs were left out.'] })
  })
})

describe('usage', () => {
  test('is not waited for, adds up, and arrives with a block once a second', async () => {
    const both = await start('both')
    for (let i = 0; i < 50; i++) await both.consume([], { usage: [usage] })
    expect(existsSync(lane())).toBe(false)
    await until(() => inbox.blocks.contexts.length > 0)
    expect(inbox.blocks.contexts).toHaveLength(1)
    expect(inbox.blocks.contexts[0]).toMatchObject({
      block: { token: expect.any(String), replay: false },
      usage: [{ spans: 150, exceptions: 50 }],
    })
    expect(inbox.blocks.events).toEqual([])
  })

  test('is written when ingest stops', async () => {
    const ingest = await start('ingest')
    await ingest.consume([], { usage: [usage] })
    await stop(ingest)
    await start('work')
    await until(() => inbox.blocks.contexts.length === 1)
    expect(inbox.blocks.contexts[0]?.usage).toEqual([usage])
  })
})

describe('duplicates', () => {
  test('an id that the store knows is dropped', async () => {
    const both = await start('both')
    const event = makeEvent()
    await both.consume([event])
    await until(() => inbox.blocks.events.length === 1)
    await both.consume([event, makeEvent()])
    await until(() => inbox.blocks.events.length === 2)
    expect(both.host.counted.get('faultline_inbox_dropped{reason="duplicate"}')).toBe(1)
  })

  test('an id that is twice in a block is kept once', async () => {
    const ingest = await start('ingest')
    const event = makeEvent()
    await ingest.consume([event])
    await ingest.consume([event])
    const work = await start('work')
    await until(() => work.host.counted.get('faultline_inbox_dropped{reason="duplicate"}') === 1)
    expect(inbox.blocks.ids).toEqual([event.id])
  })

  test('the same error on the parent of a span is dropped and told of in the usage, over a restart too', async () => {
    const trace = { errorKey: 'k', traceId: 't' }
    const first = await start('both')
    await first.consume([makeEvent({ ...trace, id: 'child', spanId: 'c', parentSpanId: 'p' })])
    await until(() => inbox.blocks.events.length === 1)
    await stop(first)
    const second = await start('both')
    await second.consume([makeEvent({ ...trace, id: 'parent', spanId: 'p', parentSpanId: 'g' })])
    await until(() => inbox.blocks.contexts.length === 2)
    // The dropped one is the link to the next.
    await second.consume([makeEvent({ ...trace, id: 'grandparent', spanId: 'g' })])
    await until(() => second.host.counted.get('faultline_inbox_dropped{reason="same_error"}') === 2)
    expect(inbox.blocks.ids).toEqual(['child'])
    expect(inbox.blocks.contexts[1]?.usage).toMatchObject([{ service: 'shop', drops: { same_error: 1 } }])
  })
})

describe('an error in both signals', () => {
  test('the spans are dropped when a log record on the outermost of them came first', async () => {
    const both = await start('both')
    await both.consume([makeEvent({ errorKey: 'k', traceId: 't', id: 'record', spanId: 'server', signal: 'logs' })])
    await until(() => inbox.blocks.events.length === 1)
    const alsoOn = [
      { spanId: 'middle', parentSpanId: 'server' },
      { spanId: 'server', parentSpanId: '' },
    ]
    await both.consume([makeEvent({ errorKey: 'k', traceId: 't', id: 'span', spanId: 'deep', parentSpanId: 'middle', alsoOn })])
    await until(() => both.host.counted.get('faultline_inbox_dropped{reason="same_error"}') === 1)
    expect(inbox.blocks.ids).toEqual(['record'])
  })
})

describe('a next component that refuses', () => {
  test('gets the same block again, marked as a replay, until it takes it', async () => {
    const both = await start('both')
    inbox.blocks.refuse = new Error('not now')
    await both.consume([makeEvent({ id: 'a' })])
    await until(() => inbox.blocks.contexts.length >= 2)
    expect(both.host.statuses.at(-1)).toMatchObject({ status: 'recoverable', message: expect.stringContaining('not now') })
    await both.consume([makeEvent({ id: 'b' })])
    inbox.blocks.refuse = undefined
    await until(() => inbox.blocks.events.length === 2)
    const [first, second] = inbox.blocks.contexts
    expect(first?.block).toEqual({ token: expect.any(String), replay: false })
    expect(second?.block).toEqual({ token: first?.block?.token, replay: true })
    expect([...inbox.blocks.blocks.values()].map((events) => events.map((event) => event.id))).toEqual([['a'], ['b']])
    expect(both.host.statuses.at(-1)).toEqual({ status: 'ok' })
  })

  test('holds up its own lane only', async () => {
    const both = await start('both')
    const consume = inbox.blocks.consume.bind(inbox.blocks)
    inbox.blocks.consume = async (events, context) => {
      if (events.some((event) => event.project === 'poison')) throw new Error('no')
      return consume(events, context)
    }
    await both.consume([makeEvent({ project: 'poison' }), makeEvent({ id: 'good' })])
    await until(() => inbox.blocks.ids.includes('good'))
  })

  test('gets the block again first after a restart', async () => {
    const first = await start('both')
    inbox.blocks.refuse = new Error('not now')
    await first.consume([makeEvent({ id: 'a' })])
    await until(() => inbox.blocks.contexts.length >= 1)
    await first.consume([makeEvent({ id: 'b' })])
    await stop(first)
    inbox.blocks.refuse = undefined
    const token = inbox.blocks.contexts[0]?.block?.token
    inbox.blocks.contexts.length = 0
    await start('work')
    await until(() => inbox.blocks.events.length === 2)
    expect(inbox.blocks.contexts[0]?.block).toEqual({ token, replay: true })
    expect([...inbox.blocks.blocks.values()].map((events) => events.map((event) => event.id))).toEqual([['a'], ['b']])
  })
})

describe('admission', () => {
  test('refuses the whole request when a lane is full, writes nothing, and takes more once it is read', async () => {
    const ingest = await start('ingest', { max_lane_size: '20kB' })
    const event = (project: string): ReturnType<typeof makeEvent> => makeEvent({ project, attributes: { text: 'x'.repeat(8000) } })
    await ingest.consume([event('a'), event('a')])
    const refused = ingest.consume([event('a'), event('b')])
    await expect(refused).rejects.toThrow(/max_lane_size is 20000 bytes/)
    await expect(refused).rejects.toMatchObject({ name: 'RetryableError', retryAfterMs: 1000 })
    expect(existsSync(lane('b'))).toBe(false)
    await ingest.consume([event('b')])
    await until(() => (ingest.host.counted.get('faultline_inbox_size') ?? 0) > 20_000)

    await start('work')
    await until(() => inbox.blocks.events.length === 3)
    await until(() => inbox.blocks.events.length === 3 && ingest.host.counted.get('faultline_inbox_size') === 0)
    await ingest.consume([event('a'), event('a')])
  })

  test('refuses when all lanes together are full, also after a restart', async () => {
    const event = (project: string): ReturnType<typeof makeEvent> => makeEvent({ project, attributes: { text: 'x'.repeat(8000) } })
    const first = await start('ingest', { max_size: '20kB' })
    await first.consume([event('a'), event('b')])
    await stop(first)
    const ingest = await start('ingest', { max_size: '20kB' })
    await expect(ingest.consume([event('c')])).rejects.toThrow(/max_size is 20000 bytes/)
    expect(ingest.host.counted.get('faultline_inbox_refused{reason="inbox_full"}')).toBe(1)
  })

  test('refuses when memory_limit is passed, but not a request without exceptions', async () => {
    const ingest = await start('ingest', { memory_limit: '1MB' })
    await expect(ingest.consume([makeEvent()])).rejects.toBeInstanceOf(RetryableError)
    await expect(ingest.consume([], { usage: [usage] })).resolves.toEqual({ rejected: 0 })
  })

  test('refuses when the disk is behind', async () => {
    const ingest = await start('ingest', { memory_limit: '8GiB' })
    const event = (): ReturnType<typeof makeEvent> => makeEvent({ attributes: { text: 'x'.repeat(4_000_000) } })
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => ingest.consume([event()])))
    const refused = results.filter((result) => result.status === 'rejected')
    expect(refused.length).toBeGreaterThanOrEqual(3)
    expect(refused.length).toBeLessThan(6)
    expect(refused[0]?.reason).toMatchObject({ name: 'RetryableError', message: expect.stringContaining('the disk is behind') })
  })
})

describe('damage', () => {
  test('a torn end is cut when ingest starts again', async () => {
    const first = await start('ingest')
    await first.consume([makeEvent({ id: 'a' }), makeEvent({ id: 'b' })])
    await stop(first)
    const file = join(lane(), '000000000001.seg')
    truncateSync(file, statSync(file).size - 5)
    const second = await start('ingest')
    await second.consume([makeEvent({ id: 'c' })])
    const work = await start('work')
    await until(() => inbox.blocks.events.length === 2)
    expect(inbox.blocks.ids).toEqual(['a', 'c'])
    expect(work.host.counted.get('faultline_inbox_dropped{reason="corrupt"}')).toBeUndefined()
  })

  test('a corrupt record in the middle is put aside and the others go on', async () => {
    const ingest = await start('ingest')
    await ingest.consume([makeEvent({ id: 'a' }), makeEvent({ id: 'b', service: 'culprit' }), makeEvent({ id: 'c' })])
    const file = join(lane(), '000000000001.seg')
    const bytes = readFileSync(file)
    bytes.write('CULPRIT', bytes.indexOf('culprit'))
    writeFileSync(file, bytes)
    const work = await start('work')
    await until(() => inbox.blocks.events.length === 2)
    expect(inbox.blocks.ids).toEqual(['a', 'c'])
    expect(work.host.counted.get('faultline_inbox_dropped{reason="corrupt"}')).toBe(1)
    const [name] = readdirSync(join(lane(), 'quarantine'))
    expect(readFileSync(join(lane(), 'quarantine', name as string), 'utf8')).toContain('CULPRIT')
  })

  test('a corrupt length does not hide the records after it', async () => {
    const ingest = await start('ingest')
    await ingest.consume([makeEvent({ id: 'a' }), makeEvent({ id: 'b' })])
    const file = join(lane(), '000000000001.seg')
    const bytes = readFileSync(file)
    bytes.writeUInt32BE(0x7fffffff, 4)
    writeFileSync(file, bytes)
    await start('work')
    await until(() => inbox.blocks.events.length === 1)
    expect(inbox.blocks.ids).toEqual(['b'])
  })

  test('rubbish at the end of a closed segment is put aside', async () => {
    const first = await start('ingest')
    await first.consume([makeEvent({ id: 'a' })])
    const second = join(lane(), '000000000002.seg')
    appendFileSync(join(lane(), '000000000001.seg'), Buffer.alloc(100))
    writeFileSync(second, '')
    const work = await start('work')
    await until(() => work.host.counted.get('faultline_inbox_dropped{reason="corrupt"}') === 1)
    expect(inbox.blocks.ids).toEqual(['a'])
  })

  test('a disk that refuses is told to the sender, and is used again once it takes', async () => {
    const ingest = await start('ingest')
    const large = (id: string): ReturnType<typeof makeEvent> => makeEvent({ id, attributes: { text: 'x'.repeat(4_190_000) } })
    await ingest.consume([large('a'), large('b')])
    // A folder where the next segment should be: opening it fails, as it does on a full disk.
    mkdirSync(join(lane(), '000000000002.seg'))
    await expect(ingest.consume([large('c')])).rejects.toMatchObject({ name: 'RetryableError', retryAfterMs: 1000 })
    expect(ingest.host.statuses.at(-1)).toMatchObject({ status: 'recoverable', message: expect.stringContaining('EISDIR') })
    rmSync(join(lane(), '000000000002.seg'), { recursive: true })
    await ingest.consume([large('c')])
    expect(ingest.host.statuses.at(-1)).toEqual({ status: 'ok' })
    await start('work')
    await until(() => inbox.blocks.events.length === 3)
    expect(inbox.blocks.ids).toEqual(['a', 'b', 'c'])
  })
})

test('two processes can not share a half, and the lock of a dead one is taken over', async () => {
  const first = await start('ingest')
  await expect(start('ingest')).rejects.toThrow(/Cannot start the writing half of the inbox as another process has it/)
  inbox.forget()
  await start('work')
  await stop(first)
  writeFileSync(join(inbox.dir, 'ingest.lock'), JSON.stringify({ pid: 2 ** 22 + 1, started: '' }))
  await start('ingest')
})

test('shutdown is safe without start and twice', async () => {
  const both = half('both', inbox.dir, inbox.blocks)
  await both.connector.shutdown?.()
  await both.connector.start?.()
  await both.connector.shutdown?.()
  await both.connector.shutdown?.()
})
