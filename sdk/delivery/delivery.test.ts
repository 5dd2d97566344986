import { createHash, createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as LIMITS from '../core/limits.ts'
import type { Buffer, BufferedRequest, Delivery, TransportResult } from '../core/types.ts'
import { recorder, type Sent } from '../testing/recorder.ts'
import { createDelivery, type DeliveryOptions } from './delivery.ts'
import { parseDsn } from './dsn.ts'
import { signer } from './signature.ts'

let sent: Sent
let delivery: Delivery
let dropped: Record<string, number>

function start(options: Partial<DeliveryOptions> = {}): void {
  sent = recorder()
  dropped = {}
  delivery = createDelivery({
    dsn: parseDsn('https://fl_1@faultline.example'),
    transport: sent.transport,
    dropped: (reason, count) => (dropped[reason] = (dropped[reason] ?? 0) + count),
    debug: () => {},
    ...options,
  })
}

function memoryBuffer(): Buffer & { requests: BufferedRequest[] } {
  const requests: BufferedRequest[] = []
  return {
    requests,
    put: async (request) => requests.push(request) > 0,
    first: async () => requests[0],
    remove: async (id) =>
      void requests.splice(
        requests.findIndex((each) => each.id === id),
        1,
      ),
  }
}

const answers = (...results: TransportResult[]) => (sent.answer = () => results.shift() ?? { kind: 'ok', rejected: 0 })
const bodies = () => sent.requests.map(({ body }) => body)
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }))
afterEach(() => {
  delivery.close()
  vi.useRealTimers()
})

describe('delivery', () => {
  test('sends what came within half a second as one request for each signal', async () => {
    start()
    delivery.push('/v1/traces', '{"a":1}', 1)
    delivery.push('/v1/logs', '{"l":1}', 0)
    await pass(LIMITS.batchMs - 1)
    expect(sent.requests).toEqual([])
    delivery.push('/v1/traces', '{"a":2}', 1)
    await pass(1)
    expect(bodies()).toEqual(['{"resourceSpans":[{"a":1},{"a":2}]}', '{"resourceLogs":[{"l":1}]}'])
    expect(sent.requests[0]).toMatchObject({
      url: 'https://faultline.example/v1/traces',
      headers: { 'content-type': 'application/json', 'x-faultline-key': 'fl_1' },
      keepalive: true,
    })
  })

  test('tries again what may succeed later, ever more slowly, and no sooner than it is asked to', async () => {
    start()
    answers({ kind: 'retry' }, { kind: 'retry' }, { kind: 'retry', after: 20_000 })
    delivery.push('/v1/traces', '{}', 1)
    await pass(LIMITS.batchMs + 1)
    await pass(700)
    expect(sent.requests).toHaveLength(1)
    await pass(600)
    expect(sent.requests).toHaveLength(2)
    await pass(2_600)
    expect(sent.requests).toHaveLength(3)
    await pass(17_000)
    expect(sent.requests).toHaveLength(3)
    await pass(3_100)
    expect(sent.requests).toHaveLength(4)
    expect(new Set(bodies()).size).toBe(1)
    expect(dropped).toEqual({})
  })

  test('gives up what was refused, and counts it and what was rejected in part', async () => {
    start()
    answers({ kind: 'refused', status: 401, reason: 'unknown key' }, { kind: 'ok', rejected: 1 })
    for (let i = 0; i < 3; i++) delivery.push('/v1/traces', '{}', 1)
    await pass(600)
    delivery.push('/v1/traces', '{}', 1)
    delivery.push('/v1/traces', '{}', 1)
    await pass(600)
    expect(sent.requests).toHaveLength(2)
    expect(dropped).toEqual({ refused: 4 })
  })

  test('holds so many elements and so much, and drops what is over', async () => {
    start()
    answers({ kind: 'retry', after: LIMITS.retryAfterMaxMs })
    for (let i = 0; i < LIMITS.queueItems + 10; i++) delivery.push('/v1/traces', '{}', 1)
    expect(dropped).toEqual({ queue_full: 10 })
    await delivery.flush(0)
    start()
    expect(delivery.push('/v1/traces', 'x'.repeat(LIMITS.itemLength + 1), 1)).toBe(false)
    for (let i = 0; i < 3; i++) delivery.push('/v1/traces', 'x'.repeat(LIMITS.itemLength), 1)
    expect(dropped).toEqual({ too_large: 1, queue_full: 1 })
  })

  test('keeps in the buffer what can not be sent, and sends it when the network is back', async () => {
    const buffer = memoryBuffer()
    start({ buffer })
    sent.answer = () => ({ kind: 'retry' })
    delivery.push('/v1/traces', '{"a":1}', 1)
    await pass(600)
    expect(buffer.requests).toHaveLength(1)
    expect(await delivery.flush(0)).toBe(true)
    answers()
    delivery.wake()
    await pass(10)
    expect(buffer.requests).toEqual([])
    expect(bodies().at(-1)).toBe('{"resourceSpans":[{"a":1}]}')
    expect(dropped).toEqual({})
  })

  test('sends at the start what the buffer has from before, but what is too old', async () => {
    const buffer = memoryBuffer()
    const request = (id: string, time: number): BufferedRequest => ({ id, path: '/v1/traces', body: id, events: 2, time })
    buffer.requests.push(request('old', Date.now() - LIMITS.bufferMs - 1), request('new', Date.now()))
    start({ buffer })
    await pass(600)
    expect(bodies()).toEqual(['new'])
    expect(dropped).toEqual({ too_old: 2 })
    expect(buffer.requests).toEqual([])
  })

  test('counts what the buffer does not take', async () => {
    start({ buffer: { ...memoryBuffer(), put: async () => false } })
    answers({ kind: 'retry' })
    delivery.push('/v1/traces', '{}', 1)
    await pass(600)
    expect(dropped).toEqual({ buffer_full: 1 })
  })

  test('sends at once when the page is hidden, no more than may outlive it, and keeps the rest', async () => {
    const buffer = memoryBuffer()
    start({ buffer })
    sent.answer = () => new Promise(() => {})
    for (let i = 0; i < 6; i++) delivery.push('/v1/traces', JSON.stringify({ i, text: 'x'.repeat(20_000) }), 1)
    delivery.hide()
    await pass(1)
    expect(sent.requests.every(({ keepalive }) => keepalive)).toBe(true)
    expect(bodies().join('').length).toBeLessThanOrEqual(LIMITS.keepaliveBytes)
    expect(sent.requests.length + buffer.requests.length).toBe(6)
    expect(sent.requests.length).toBeGreaterThan(0)
  })

  test('signs each attempt anew', async () => {
    start({ sign: signer('fls_secret') })
    answers({ kind: 'retry' })
    delivery.push('/v1/traces', '{"ä":1}', 1)
    vi.useRealTimers()
    await delivery.flush(5_000)
    const signatures = sent.requests.map(({ headers }) => headers['x-faultline-signature']!)
    expect(new Set(signatures).size).toBe(2)
    for (const signature of signatures) {
      const [, time, nonce, value] = /^t=(\d+),n=([0-9a-f]{32}),v1=([0-9a-f]{64})$/.exec(signature)!
      const hash = createHash('sha256').update(bodies()[0]!).digest('hex')
      expect(createHmac('sha256', 'fls_secret').update(`${time}.${nonce}.fl_1.${hash}`).digest('hex')).toBe(value)
    }
  })

  test('sends to the tunnel instead, and gives back what was not delivered to a process that ends', async () => {
    start({ tunnel: '/faultline/' })
    sent.answer = () => new Promise(() => {})
    delivery.push('/v1/traces', '{"a":1}', 1)
    await pass(600)
    expect(sent.requests[0]!.url).toBe('/faultline/v1/traces')
    delivery.push('/v1/traces', '{"a":2}', 1)
    expect(delivery.takeAll().map(({ body }) => body)).toEqual(['{"resourceSpans":[{"a":1}]}', '{"resourceSpans":[{"a":2}]}'])
    expect(delivery.takeAll().map(({ body }) => body)).toEqual(['{"resourceSpans":[{"a":1}]}'])
  })

  test('a transport or a signature that throws is tried again', async () => {
    start({
      sign: () => {
        throw new Error('no crypto')
      },
    })
    delivery.push('/v1/traces', '{}', 1)
    await pass(600)
    expect(sent.requests).toEqual([])
    expect(dropped).toEqual({})
    expect(delivery.takeAll()).toHaveLength(1)
  })
})
