import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { recorder, type Sent } from '../testing/recorder.ts'
import { createClient } from './client.ts'
import { logCarrier } from './log-carrier.ts'
import type { Client, ClientOptions, DropCounts } from './types.ts'

const DSN = 'https://fl_0123@faultline.example'
let client: Client
let sent: Sent

function start(options: Partial<ClientOptions> = {}): Client {
  sent = recorder()
  client = createClient({ dsn: DSN, service: 'shop', transport: sent.transport, ...options })
  return client
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }))
afterEach(async () => {
  vi.useRealTimers()
  await client.close(100)
})

/** Past the batch of 500 ms. */
const settle = (ms = 600) => vi.advanceTimersByTimeAsync(ms)

describe('a captured error', () => {
  test('is a span of its own with the exception as an event, by the names of the conventions', async () => {
    const error = new TypeError('no cart', { cause: new RangeError('negative') })
    const id = start({ release: '1.2', environment: 'prod' }).captureException(error, { tags: { area: 'checkout' }, mechanism: 'react' })
    await settle()
    expect(sent.requests).toHaveLength(1)
    expect(sent.requests[0]).toMatchObject({ url: 'https://faultline.example/v1/traces', headers: { 'x-faultline-key': 'fl_0123' } })
    const [event] = sent.events()
    expect(event).toMatchObject({
      'exception.type': 'TypeError',
      'exception.message': 'no cart',
      'faultline.event.id': id,
      'faultline.level': 'error',
      'faultline.handled': true,
      'faultline.mechanism': 'react',
      'faultline.tags.area': 'checkout',
    })
    expect(event!['exception.stacktrace']).toMatch(/^TypeError: no cart\n {4}at [^]*\nCaused by: RangeError: negative\n {4}at /)
    expect(sent.resource()).toMatchObject({ 'service.name': 'shop', 'service.version': '1.2', 'deployment.environment.name': 'prod' })
  })

  test('is one event however often the same object is seen', async () => {
    const error = new Error('once')
    const ids = [start().captureException(error), client.captureException(error)]
    await settle()
    expect(ids[0]).toBe(ids[1])
    expect(sent.events()).toHaveLength(1)
    expect(client.dropped()).toEqual({ duplicate: 1 })
  })

  test('is a log record where logs are asked for, and both under one id', async () => {
    const id = start({ signal: 'both', logs: logCarrier }).captureException(new Error('x'))
    client.addBreadcrumb({ message: 'later' })
    await settle()
    expect(sent.requests.map(({ url }) => url)).toEqual(['https://faultline.example/v1/traces', 'https://faultline.example/v1/logs'])
    expect(sent.records()).toMatchObject([{ eventName: 'exception', severityNumber: 17, attributes: { 'faultline.event.id': id } }])
    expect(sent.events()).toMatchObject([{ 'faultline.event.id': id }])
  })

  test('takes the trail along, oldest first', async () => {
    start({ beforeBreadcrumb: (crumb) => (crumb.message === 'secret' ? null : crumb) })
    for (const message of ['first', 'secret', 'second']) client.addBreadcrumb({ message, data: { n: 1 } })
    client.captureException(new Error('x'))
    await settle()
    expect(sent.breadcrumbs()).toMatchObject([
      { 'faultline.breadcrumb.message': 'first', 'faultline.breadcrumb.data': '{"n":1}', 'faultline.breadcrumb.category': 'custom' },
      { 'faultline.breadcrumb.message': 'second' },
    ])
  })
})

describe('noise', () => {
  test('of ten thousand alike errors two go at once and others stand for a thousand each', async () => {
    start()
    for (let i = 0; i < 10_000; i++) client.captureException(new Error(`order ${i} failed`))
    await settle(2_000)
    expect(sent.requests.length).toBeLessThanOrEqual(2)
    const counts = sent.events().map((event) => 1 / Number(event['faultline.sample_rate'] ?? 1))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeCloseTo(10_000)
    expect(counts).toHaveLength(12)
    expect(Math.max(...counts)).toBeLessThanOrEqual(1_000)
  })

  test('of different errors as many go as the queue holds, and the rest is counted and told', async () => {
    start()
    for (let i = 0; i < 1_000; i++)
      client.captureException(new Error(`e${String.fromCharCode(97 + (i % 26), 97 + ((i / 26) % 26), 97 + i / 676)}`))
    await settle(5_000)
    expect(client.dropped().queue_full).toBeGreaterThan(800)
    client.captureException(new TypeError('afterwards'))
    await settle()
    const told = sent
      .events()
      .flatMap((event) => (event['faultline.dropped'] === undefined ? [] : [JSON.parse(String(event['faultline.dropped'])) as DropCounts]))
    expect(told.reduce((sum, { queue_full = 0 }) => sum + queue_full, 0)).toBe(client.dropped().queue_full)
  })

  test('is left out by lists, sample rate and beforeSend, each counted', async () => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(0.1)
    start({ ignoreErrors: [/nothing/], sampleRate: 0.5, beforeSend: (event) => (event.exceptions[0]!.message === 'drop' ? null : event) })
    client.captureException(new Error('for nothing'))
    client.captureException(new Error('drop'))
    random.mockReturnValue(0.9)
    client.captureException(new Error('unlucky'))
    random.mockRestore()
    await settle()
    expect(client.dropped()).toEqual({ ignored: 1, before_send: 1, sampled: 1 })
    expect(sent.requests).toHaveLength(0)
  })

  test('a beforeSend that throws, or never answers, is counted and the event is sent as it was', async () => {
    start({
      beforeSend: () => {
        throw new Error('broken')
      },
    }).captureException(new Error('one'))
    await settle()
    expect(sent.events()).toHaveLength(1)
    await client.close(100)
    start({ beforeSend: () => new Promise(() => {}) }).captureException(new Error('two'))
    await settle(6_000)
    expect(sent.events()).toHaveLength(1)
    expect(client.dropped()).toEqual({ hook_failed: 1 })
  })
})
