import * as zlib from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ConsumeResult, type ExceptionEvent, LIMITS, RetryableError } from '../../collector/api.ts'
import { ManualClock, testHost } from '../../collector/testing.ts'
import { convertEvents } from './convert.ts'
import events from './index.ts'
import { type SentEvent, EVENTS } from './schema.ts'

const host = testHost({ id: 'events', clock: new ManualClock(1_800_000_000_000) })
const received: ExceptionEvent[] = []
let answer: () => ConsumeResult | Promise<ConsumeResult> = () => ({ rejected: 0 })
const consumer = {
  consume: async (batch: ExceptionEvent[]) => {
    const result = await answer()
    received.push(...batch)
    return result
  },
}
const receiver = events.create(
  events.config.parse({ endpoint: '127.0.0.1:0', max_request_body_size: '1MiB' }),
  { exceptions: consumer },
  host,
)
let url = ''

beforeAll(async () => {
  await receiver.start!()
  url = `http://127.0.0.1:${host.logged[0]!.fields!['port']}/v1/events`
})
afterAll(() => receiver.shutdown!())

function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const content = typeof body === 'string' ? body : JSON.stringify(body)
  return fetch(url, { method: 'POST', body: content, headers: { 'content-type': 'application/json', ...headers } })
}

async function wrong(body: unknown): Promise<{ path: string; expected: string; got: string }[]> {
  const response = await post(body)
  expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/problem+json'])
  return ((await response.json()) as { errors: { path: string; expected: string; got: string }[] }).errors
}

describe('the events receiver takes', () => {
  test('one event with every field, and answers its id', async () => {
    const response = await post({
      version: 1,
      service: 'cart',
      type: 'TypeError',
      message: 'boom',
      stacktrace: 'TypeError: boom\n    at f (a.js:1:2)',
      level: 'fatal',
      environment: 'production',
      release: '1.2.3',
      timestamp: '2027-01-15T08:00:00.123456789Z',
      user: { id: '7', email: 'a@example.com' },
      attributes: { plan: 'pro', nested: { a: [1, null, true] } },
      breadcrumbs: [{ timestamp: 1_799_999_999_000, category: 'ui', message: 'click', level: 'debug', data: { x: 1 } }, { message: 'b' }],
      fingerprint: ['checkout', 'card'],
    })
    expect(response.status).toBe(202)
    const event = received.at(-1)!
    expect(await response.json()).toEqual({ ids: [event.id] })
    expect(event.id).toMatch(/^[0-9a-f]{32}$/)
    expect(event).toMatchObject({
      project: 'default',
      signal: 'events',
      time: '1800000000123456789',
      receivedAt: '1800000000000000000',
      service: 'cart',
      environment: 'production',
      release: '1.2.3',
      level: 'fatal',
      exceptions: [{ type: 'TypeError', message: 'boom', frames: [], stack: 'TypeError: boom\n    at f (a.js:1:2)' }],
      user: { id: '7', email: 'a@example.com' },
      clientFingerprint: ['checkout', 'card'],
      notes: [],
      sampleRate: 1,
    })
    expect(JSON.parse(JSON.stringify(event.attributes))).toEqual({ plan: 'pro', nested: { a: [1, null, true] } })
    expect(event.breadcrumbs.map(({ time, level }) => [time, level])).toEqual([
      ['1799999999000000000', 'debug'],
      [event.time, 'info'],
    ])
    expect(host.counted.get('otelcol_receiver_accepted_exceptions{transport="http"}')).toBe(1)
  })

  test('as little as a message, with the time of receipt and an unknown service', async () => {
    expect((await post({ version: 1, message: 'x' })).status).toBe(202)
    expect(received.at(-1)).toMatchObject({
      service: 'unknown_service',
      level: 'error',
      time: '1800000000000000000',
      notes: [expect.stringContaining('No time')],
    })
  })

  test('several events; the same request again has the same ids, equal events have ids of their own', async () => {
    const body = { version: 1, events: [{ type: 'A' }, { type: 'A' }, { type: 'B', timestamp: 1_799_000_000_000 }] }
    const first = (await (await post(body)).json()) as { ids: string[] }
    expect(new Set(first.ids).size).toBe(3)
    expect(await (await post(body)).json()).toEqual(first)
  })

  test('the same words at another time, told by nobody, as another event', () => {
    const sender = { address: '127.0.0.1', project: 'default' }
    const sent = [{ message: 'disk full' }] as SentEvent[]
    const ids = ['1800000000000000000', '1800086400000000000'].map((receivedAt) => convertEvents(sent, sender, receivedAt)[0]!.id)
    expect(ids[0]).not.toBe(ids[1])
  })

  test('compressed bodies and a byte order mark', async () => {
    const body = zlib.gzipSync('\ufeff{"version":1,"type":"Zipped"}')
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json; charset=utf-8', 'content-encoding': 'gzip' },
    })
    expect(response.status).toBe(202)
    expect(received.at(-1)!.exceptions[0]!.type).toBe('Zipped')
  })

  test('__proto__ and $where as names of attributes', async () => {
    expect((await post('{"version":1,"type":"T","attributes":{"__proto__":{"polluted":1},"$where":"1"}}')).status).toBe(202)
    expect(Object.keys(received.at(-1)!.attributes)).toEqual(['__proto__', '$where'])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('the events receiver says of a bad field where it is, what was expected and what came:', () => {
  test.each([
    [{ type: 'T' }, { path: '$.version', expected: '1', got: 'nothing' }],
    [
      { version: 2, type: 'T' },
      { path: '$.version', expected: '1', got: '2' },
    ],
    [{ version: 1 }, { path: '$.type', expected: 'a type or a message that is not empty', got: 'nothing' }],
    [
      { version: 1, type: 5 },
      { path: '$.type', expected: 'string', got: '5' },
    ],
    [
      { version: 1, type: 'T', level: 'fatal!' },
      { path: '$.level', expected: '"debug" or "info" or "warning" or "error" or "fatal"', got: '"fatal!"' },
    ],
    [
      { version: 1, type: 'T', timestamp: 'soon' },
      { path: '$.timestamp', expected: expect.stringContaining('RFC 3339'), got: '"soon"' },
    ],
    [
      { version: 1, type: 'T', stack: 'x' },
      { path: '$.stack', expected: 'no such field', got: '"x"' },
    ],
    [
      { version: 1, type: 'T', attributes: [] },
      { path: '$.attributes', expected: 'an object', got: '[]' },
    ],
    [
      { version: 1, type: 'T', user: { id: 7 } },
      { path: '$.user.id', expected: 'string', got: '7' },
    ],
    [
      { version: 1, events: [{ type: 'T' }, { type: 'T', breadcrumbs: [{ level: 1 }] }] },
      { path: '$.events[1].breadcrumbs[0].level', expected: expect.stringContaining('"debug"'), got: '1' },
    ],
    [
      { version: 1, events: [] },
      { path: '$.events', expected: 'at least 1 items', got: '[]' },
    ],
    [[], { path: '$', expected: 'object', got: '[]' }],
    [null, { path: '$', expected: 'object', got: 'null' }],
  ])('%j', async (body, error) => {
    expect(await wrong(body)).toContainEqual(error)
  })

  test('a time before 1970', async () => {
    expect(await wrong({ version: 1, type: 'T', timestamp: -1 })).toMatchObject([
      { path: '$.timestamp', expected: expect.stringContaining('1970') },
    ])
  })

  test('all of them at once', async () => {
    expect((await wrong({ version: 1, type: 1, message: 2, level: 3, nonsense: 4 })).map(({ path }) => path).sort()).toEqual([
      '$.level',
      '$.message',
      '$.nonsense',
      '$.type',
    ])
  })

  test('too many events or parts of a fingerprint', async () => {
    const [many] = await wrong({ version: 1, events: Array(EVENTS + 1).fill({ type: 'T' }) })
    expect(many).toMatchObject({ path: '$.events', expected: `at most ${EVENTS} items` })
    const [parts] = await wrong({ version: 1, type: 'T', fingerprint: Array(LIMITS.fingerprintParts + 1).fill('x') })
    expect(parts).toMatchObject({ path: '$.fingerprint' })
  })
})

describe('the events receiver answers', () => {
  test.each([
    ['405 to another method', () => fetch(url), 405],
    ['415 to another type', () => post('x', { 'content-type': 'text/plain' }), 415],
    ['400 to what is no JSON', () => post('{'), 400],
    ['400 to deep nesting', () => post('['.repeat(100_000)), 400],
    ['413 to a long body', () => post(JSON.stringify({ version: 1, message: 'x'.repeat(1024 * 1024) })), 413],
    ['404 elsewhere', () => fetch(url + '/more', { method: 'POST' }), 404],
  ])('%s, as problem details', async (_, send, status) => {
    const response = await send()
    expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
    expect(await response.json()).toMatchObject({ type: 'about:blank', status, detail: expect.stringMatching(/^Cannot/) })
  })

  test('503 with Retry-After under load, 429 when all was refused, 202 with the count when some was', async () => {
    answer = () => {
      throw new RetryableError('Cannot take more.', { retryAfterMs: 60_000 })
    }
    const busy = await post({ version: 1, type: 'T' })
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '5'])
    answer = () => ({ rejected: 1, reason: 'over the rate' })
    const over = await post({ version: 1, type: 'T' })
    expect([over.status, over.headers.get('retry-after')]).toEqual([429, '5'])
    const some = await post({ version: 1, events: [{ type: 'A' }, { type: 'B' }] })
    expect([some.status, await some.json()]).toMatchObject([202, { rejected: 1, reason: 'over the rate' }])
    answer = () => ({ rejected: 0 })
  })

  test('only when the pipeline has taken the event over', async () => {
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>()
    const { promise: taken, resolve: release } = Promise.withResolvers<{ rejected: number }>()
    answer = () => (arrive(), taken)
    let answered = false
    const response = post({ version: 1, type: 'T' }).then((value) => ((answered = true), value))
    await arrived
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(answered).toBe(false)
    release({ rejected: 0 })
    expect((await response).status).toBe(202)
    answer = () => ({ rejected: 0 })
  })

  test('a preflight from localhost', async () => {
    const response = await fetch(url, {
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:3000', 'access-control-request-method': 'POST' },
    })
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([204, 'http://localhost:3000'])
  })
})

describe('an event of absurd size', () => {
  test('is cut at the limits, each cut with a note', () => {
    const sent: SentEvent = {
      type: 'T'.repeat(LIMITS.typeLength + 1),
      message: 'm'.repeat(LIMITS.messageLength + 1),
      stacktrace: 's'.repeat(LIMITS.stackLength + 1),
      service: 'v'.repeat(LIMITS.nameLength + 1),
      attributes: Object.fromEntries(Array.from({ length: LIMITS.attributes + 5 }, (_, i) => [`k${i}`, '\ud800'])),
      breadcrumbs: Array(LIMITS.breadcrumbs + 2).fill({ message: 'b' }),
      timestamp: '1999-01-01T00:00:00Z',
    }
    const [event] = convertEvents([sent], { address: '', project: 'default' }, '1800000000000000000')
    const [exception] = event!.exceptions
    expect([exception!.type.length, exception!.message.length, exception!.stack.length]).toEqual([
      LIMITS.typeLength,
      LIMITS.messageLength,
      LIMITS.stackLength,
    ])
    expect(Object.keys(event!.attributes).length).toBe(LIMITS.attributes)
    expect(event!.attributes['k0']).toBe('\ufffd')
    expect(event!.breadcrumbs.length).toBe(LIMITS.breadcrumbs)
    expect([event!.time, event!.sentTime]).toEqual(['1800000000000000000', '915148800000000000'])
    expect(event!.notes.length).toBe(7)
  })
})
