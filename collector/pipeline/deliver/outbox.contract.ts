import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { OutboxConfig } from '../../config/checked.ts'
import type { Alert } from '../../model/alert.ts'
import { LIMITS } from '../../model/limits.ts'
import type { OutboxDocument } from '../../store/alerts/alert-documents.ts'
import { createOutboxIndexes, sweepOutbox } from '../../store/alerts/keep-outbox.ts'
import { createOutbox } from '../../store/alerts/outbox.ts'
import { failingExporters } from '../../store/alerts/failing-exporters.ts'
import type { OpenDocuments } from '../../store/documents/open-documents.ts'
import type { DocumentStore, Store } from '../../store/index.ts'
import { exampleAlert, ManualClock, testHost } from '../../testing.ts'
import { PermanentError, RetryableError } from '../component.ts'
import type { Delivered } from './delivered.ts'
import { deliverOutbox } from './outbox.ts'
import { watchDocuments } from './watched-documents.contract.ts'

const START = 1_700_000_000_000
const CONFIG: OutboxConfig = {
  timeoutMs: 5_000,
  retry: { enabled: true, initialMs: 5_000, maxMs: 30_000, maxElapsedMs: 86_400_000, multiplier: 1.5, randomization: 0 },
  consumers: 2,
}
const idOf = (name: string) => name.padStart(32, '0')
const alert = (name: string, over: Partial<Alert> = {}) => exampleAlert({ id: idOf(name), ...over })
const inThread = (name: string, thread: string) => alert(name, { thread: idOf(thread) })

/** What the outbox promises, the same over both document stores, on a clock that the tests drive. */
export function outboxContract(open: () => Promise<OpenDocuments>): void {
  let opened: OpenDocuments
  let documents: DocumentStore
  let settle: () => Promise<void>
  const running: Delivered<'alerts'>[] = []
  const outbox = () => documents.collection<OutboxDocument>('alert_outbox')

  beforeAll(async () => {
    opened = await open()
    ;({ documents, quiet: settle } = watchDocuments(opened))
    await createOutboxIndexes(documents)
  })
  beforeEach(async () => {
    for (const one of running.splice(0)) await one.shutdown()
    await outbox().deleteMany({})
  })
  afterAll(async () => {
    for (const one of running) await one.shutdown()
    await opened.close()
  })

  /** An exporter `test` whose other side answers with what `answers` holds for an alert, one for each attempt, then with success. */
  function exporter(parts: { config?: Partial<OutboxConfig>; clock?: ManualClock; store?: DocumentStore; id?: string } = {}) {
    const clock = parts.clock ?? new ManualClock(START)
    const host = testHost({ id: parts.id ?? 'test', clock, store: { documents: parts.store ?? documents } as Store })
    const sent: [at: number, name: string][] = []
    const answers: Record<string, (Error | Promise<void>)[]> = {}
    const stopping = new AbortController()
    const delivered = deliverOutbox(
      async ([one, ...more]) => {
        expect(more).toEqual([])
        const name = one!.id.replace(/^0+/, '')
        sent.push([clock.nowMs() - START, name])
        const answer = answers[name]?.shift()
        if (answer instanceof Error) throw answer
        await answer
        return { rejected: 0 }
      },
      { ...CONFIG, ...parts.config },
      host,
      stopping.signal,
    )
    delivered.start!()
    running.push(delivered)
    const names = () => sent.map(([, name]) => name)
    return { delivered, clock, host, sent, names, answers, stopping }
  }

  const pass = async (clock: ManualClock, ms: number, step = 250) => {
    await settle()
    for (let passed = 0; passed < ms; passed += step) {
      await clock.advance(step)
      await settle()
    }
  }
  const stored = async (name: string) => (await outbox().findOne({ _id: `${idOf(name)} test` })) as OutboxDocument | null

  describe('the outbox', () => {
    test('keeps the alerts that name its exporter, each once, before it says that it has them', async () => {
      const { delivered } = exporter()
      await delivered.shutdown()
      await delivered.consume([alert('a'), alert('b', { routes: ['other'] }), alert('c', { routes: ['other', 'test'] })], {})
      const unruled = alert('d')
      delete unruled.routes
      await delivered.consume([alert('a'), unruled], {})
      const kept = (await outbox().find({}).sort({ seq: 1 }).toArray()) as OutboxDocument[]
      expect(kept.map(({ alert: { id } }) => id)).toEqual([idOf('a'), idOf('c')])
      expect(kept[0]).toMatchObject({
        _id: `${idOf('a')} test`,
        exporter: 'test',
        state: 'waiting',
        lease: null,
        tries: 0,
        createdAt: START,
      })
    })

    test('sends at once what it is given, and writes down that it was sent', async () => {
      const { delivered, clock, host, sent } = exporter()
      await delivered.consume([alert('a')], {})
      await pass(clock, 0)
      expect(sent).toEqual([[0, 'a']])
      expect(await stored('a')).toMatchObject({
        state: 'sent',
        sentAt: START,
        dueAt: null,
        lease: null,
        tries: 1,
        attempts: [{ at: START, ok: true, text: 'delivered', durationMs: 0 }],
      })
      await delivered.consume([alert('a')], {})
      await pass(clock, 1_000)
      expect(sent).toHaveLength(1)
      expect(host.counted.get('otelcol_exporter_sent_alerts')).toBe(1)
      expect(host.statuses).toEqual([])
    })

    test('sends what another process has put there', async () => {
      const { clock, names } = exporter()
      await createOutbox(documents, 'test', 'other').put([alert('a')], START)
      await createOutbox(documents, 'other', 'other').put([alert('b')], START)
      await pass(clock, 250)
      expect(names()).toEqual(['a'])
    })

    test('tries again with backoff, longer where the other side asks for it, and keeps each attempt without secrets', async () => {
      const { delivered, clock, host, sent, answers } = exporter()
      answers['a'] = [
        new Error('fetch of https://user:pw@hooks.example.com/T0/secret?key=x failed'),
        new RetryableError('429', { retryAfterMs: 20_000 }),
      ]
      await delivered.consume([alert('a')], {})
      await pass(clock, 5_000)
      expect(host.statuses).toHaveLength(2)
      expect(host.statuses[0]).toEqual({
        status: 'recoverable',
        message: 'Cannot send an alert, trying again in 5000 ms: fetch of https://hooks.example.com/... failed',
      })
      await pass(clock, 20_250)
      expect(sent.map(([at]) => at)).toEqual([0, 5_000, 25_000])
      const { attempts, state, tries } = (await stored('a'))!
      expect([state, tries, attempts.map(({ ok, text }) => `${ok} ${text}`)]).toEqual([
        'sent',
        3,
        ['false fetch of https://hooks.example.com/... failed', 'false 429', 'true delivered'],
      ])
      expect(host.statuses.at(-1)).toEqual({ status: 'ok' })
    })

    test('gives up at once what can not be sent, and the rest when its time is over', async () => {
      const { delivered, clock, host, sent, answers } = exporter({ config: { retry: { ...CONFIG.retry, maxElapsedMs: 12_000 } } })
      answers['never'] = [new PermanentError('no such channel')]
      answers['away'] = Array.from({ length: 9 }, () => new Error('away'))
      await delivered.consume([alert('never'), alert('away')], {})
      await pass(clock, 20_000)
      expect(sent).toEqual([
        [0, 'never'],
        [0, 'away'],
        [5_000, 'away'],
      ])
      for (const name of ['never', 'away'])
        expect(await stored(name)).toMatchObject({ state: 'failed', dueAt: null, lease: null, sentAt: null })
      expect(host.counted.get('otelcol_exporter_send_failed_alerts')).toBe(2)
      expect(host.logged.filter(({ level }) => level === 'error').map(({ fields }) => fields)).toEqual([
        { alert: idOf('never'), tries: 1, reason: 'no such channel' },
        { alert: idOf('away'), tries: 2, reason: 'away' },
      ])
      await delivered.consume([alert('next')], {})
      await pass(clock, 0)
      expect(host.statuses.at(-1)).toEqual({ status: 'ok' })
    })

    test('ends an attempt at its timeout, and tries again', async () => {
      const { delivered, clock, sent, answers } = exporter()
      answers['a'] = [new Promise(() => {})]
      await delivered.consume([alert('a')], {})
      await pass(clock, 10_000)
      expect(sent.map(([at]) => at)).toEqual([0, 10_000])
      expect((await stored('a'))!.attempts.map(({ text, durationMs }) => [text, durationMs])).toEqual([
        ['Cannot wait longer for the export as its timeout is 5000 ms', 5_000],
        ['delivered', 0],
      ])
    })

    test('sends the alerts of a thread in order, one at a time, while those of others go on', async () => {
      const { delivered, clock, sent, answers } = exporter()
      answers['fire'] = [new Error('away'), new Error('away')]
      await delivered.consume([inThread('fire', 'one'), inThread('resolve', 'one'), inThread('other', 'two'), alert('free')], {})
      await pass(clock, 12_500)
      expect(sent).toEqual([
        [0, 'fire'],
        [0, 'other'],
        [0, 'free'],
        [5_000, 'fire'],
        [12_500, 'fire'],
        [12_500, 'resolve'],
      ])
    })

    test('goes on with a thread when an alert of it was given up', async () => {
      const { delivered, clock, names, answers } = exporter()
      answers['fire'] = [new PermanentError('no')]
      await delivered.consume([inThread('fire', 'one'), inThread('resolve', 'one')], {})
      await pass(clock, 250)
      expect(names()).toEqual(['fire', 'resolve'])
    })

    test('lets a thread that waits, however long it is, hold up no other', async () => {
      const { delivered, sent, answers } = exporter()
      answers['a'] = [new Error('away')]
      const long = Array.from({ length: LIMITS.outboxBatch + 10 }, (_, i) => inThread(`a${i}`, 'long'))
      await delivered.consume([inThread('a', 'long'), ...long, alert('last')], {})
      await settle()
      expect(sent).toEqual([
        [0, 'a'],
        [0, 'last'],
      ])
    })

    test('sends so many at a time as it is told to', async () => {
      const { delivered, clock, names, answers } = exporter()
      const gate = Promise.withResolvers<void>()
      for (const name of ['a', 'b']) answers[name] = [gate.promise]
      await delivered.consume(
        ['a', 'b', 'c', 'd'].map((name) => alert(name)),
        {},
      )
      await pass(clock, 500)
      expect(names()).toEqual(['a', 'b'])
      gate.resolve()
      await pass(clock, 0)
      expect(names().toSorted()).toEqual(['a', 'b', 'c', 'd'])
    })

    test('sends each alert once though two processes look', async () => {
      const clock = new ManualClock(START)
      const two = [exporter({ clock }), exporter({ clock })]
      await two[0]!.delivered.consume(
        Array.from({ length: 30 }, (_, i) => (i % 3 ? alert(`a${i}`) : inThread(`a${i}`, 'one'))),
        {},
      )
      await pass(clock, 5_000)
      const all = two.flatMap(({ names }) => names())
      expect([all.length, new Set(all).size]).toEqual([30, 30])
      expect(await outbox().countDocuments({ state: 'sent' })).toBe(30)
    })

    test('sends again, under the same id, what a process that died had taken, when its lease ends', async () => {
      const dead = createOutbox(documents, 'test', 'dead')
      await dead.put([alert('a')], START)
      const [due] = await dead.due(START, 1)
      const { clock, sent } = exporter()
      expect(await dead.take(due!, START, START + LIMITS.outboxLeaseMs)).toMatchObject({ lease: { owner: 'dead' } })
      await pass(clock, LIMITS.outboxLeaseMs - 250, 500)
      expect(sent).toEqual([])
      await pass(clock, 500)
      expect(sent.map(([, name]) => name)).toEqual(['a'])
      // It was not dead after all, and what it says comes late.
      await dead.later(due!, { at: START, ok: false, text: 'away', durationMs: 1 }, START)
      expect(await stored('a')).toMatchObject({ state: 'sent', tries: 1 })
    })

    test('tries a store that is away for ever, and says so meanwhile', async () => {
      let away = 3
      const store: DocumentStore = {
        collection: (name) => {
          if (name === 'counters' && away-- > 0) throw new Error('connect ECONNREFUSED')
          return documents.collection(name)
        },
      }
      const { delivered, clock, host, names } = exporter({ store })
      const done = delivered.consume([alert('a')], {})
      await pass(clock, 2_000)
      await done
      await pass(clock, 250)
      expect(names()).toEqual(['a'])
      expect(host.statuses[0]!.message).toMatch(/Cannot write to the outbox, trying again in \d+ ms: connect ECONNREFUSED/)
      expect(host.statuses.at(-1)).toEqual({ status: 'ok' })
    })

    test('does not send again by itself what it could not write down before its lease ended', async () => {
      let away = true
      const failing = (target: object): object =>
        new Proxy(target, {
          get: (_, name) => {
            if (away && name === 'updateOne') throw new Error('connect ECONNREFUSED')
            const value = Reflect.get(target, name) as unknown
            return typeof value === 'function' ? value.bind(target) : value
          },
        })
      const store: DocumentStore = { collection: (name) => failing(documents.collection(name)) as never }
      const { delivered, clock, sent, host } = exporter({ store })
      await delivered.consume([inThread('a', 'one')], {})
      await pass(clock, LIMITS.outboxLeaseMs + 5_000)
      expect(sent).toEqual([[0, 'a']])
      expect(host.statuses.at(-1)!.message).toContain('Cannot write to the outbox')
      away = false
      await pass(clock, 35_000)
      expect([sent.length, (await stored('a'))!.state, host.statuses.at(-1)!.status]).toEqual([1, 'sent', 'ok'])
    })

    test('gives an alert back when the process stops while its store is away', async () => {
      const { delivered, clock, stopping } = exporter({
        store: {
          collection: (name) => {
            if (name === 'counters') throw new Error('connect ECONNREFUSED')
            return documents.collection(name)
          },
        },
      })
      const done = expect(delivered.consume([alert('a')], {})).rejects.toThrow('ECONNREFUSED')
      await pass(clock, 500)
      stopping.abort()
      await done
    })

    test('ends when what is under way has ended, and takes nothing new', async () => {
      const { delivered, clock, names, answers } = exporter()
      const gate = Promise.withResolvers<void>()
      for (const name of ['a', 'b']) answers[name] = [gate.promise]
      await delivered.consume(
        ['a', 'b', 'c'].map((name) => alert(name)),
        {},
      )
      await pass(clock, 0)
      let ended = false
      const end = delivered.shutdown().then(() => (ended = true))
      await settle()
      expect(ended).toBe(false)
      gate.resolve()
      await end
      await delivered.shutdown()
      expect(names()).toEqual(['a', 'b'])
      expect([(await stored('a'))!.state, (await stored('c'))!.state, (await stored('c'))!.lease]).toEqual(['sent', 'waiting', null])
    })

    test('keeps the last attempts, and the beginning of what was said', async () => {
      const { delivered, clock, answers } = exporter({ config: { retry: { ...CONFIG.retry, maxMs: 5_000 } } })
      answers['a'] = Array.from({ length: LIMITS.outboxAttempts + 2 }, () => new Error('x'.repeat(LIMITS.outboxText + 1)))
      await delivered.consume([alert('a')], {})
      await pass(clock, (LIMITS.outboxAttempts + 3) * 6_000, 500)
      const { tries, attempts } = (await stored('a'))!
      expect([tries, attempts.length]).toEqual([LIMITS.outboxAttempts + 3, LIMITS.outboxAttempts])
      expect([attempts[0]!.text.length, attempts.at(-1)!.ok]).toEqual([LIMITS.outboxText, true])
    })

    test('forgets after thirty days what was sent or given up, and what waits for nobody', async () => {
      const { delivered, clock, answers } = exporter()
      answers['never'] = [new PermanentError('no')]
      await delivered.consume([alert('a'), alert('never')], {})
      await pass(clock, 0)
      await delivered.shutdown()
      await delivered.consume([alert('waits')], {})
      await clock.advance(LIMITS.outboxKeptMs)
      expect(await sweepOutbox(documents, clock)).toBe(0)
      await clock.advance(1)
      expect(await sweepOutbox(documents, clock)).toBe(3)
      // Nobody looks for it any more: its exporter has left the config.
      expect(await outbox().countDocuments({})).toBe(0)
    })

    test('keeps what is still tried, however old it is', async () => {
      const { delivered, clock } = exporter()
      await delivered.shutdown()
      await delivered.consume([alert('waits')], {})
      await clock.advance(LIMITS.outboxKeptMs + 1)
      await outbox().updateOne({}, { $set: { dueAt: clock.nowMs() - 30_000 } })
      expect(await sweepOutbox(documents, clock)).toBe(0)
    })

    test('knows which exporters have failed for a while, and forgives them with the next alert that comes across', async () => {
      const { delivered, clock, answers } = exporter()
      answers['never'] = [new PermanentError('no')]
      answers['away'] = Array.from({ length: 50 }, () => new Error('away'))
      const failing = () => failingExporters(documents, clock.nowMs(), 60_000)
      await delivered.consume([alert('never')], {})
      await pass(clock, 60_000, 5_000)
      expect(await failing()).toEqual([])
      await pass(clock, 250)
      expect(await failing()).toEqual(['test'])
      await delivered.consume([alert('a')], {})
      await pass(clock, 0)
      expect(await failing()).toEqual([])
      await delivered.consume([alert('away')], {})
      await pass(clock, 60_250, 250)
      expect(await failing()).toEqual(['test'])
    })
  })
}
