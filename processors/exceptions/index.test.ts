import { describe, expect, test } from 'vitest'
import {
  type BatchContext,
  type Connector,
  type ConsumeResult,
  type ExceptionEvent,
  readRequest,
  type Sender,
} from '../../collector/api.ts'
import { testHost, type TestHost } from '../../collector/testing.ts'
import { admitAll, type Admit } from './admit.ts'
import exceptions, { exceptionsWith } from './index.ts'

const SENDER: Sender = { address: '127.0.0.1', project: 'default' }
const RECEIVED = '1700000001000000000'

/** OTLP/JSON of spans of a service. */
function traces(...services: [service: string, spans: object[]][]): Uint8Array {
  const resourceSpans = services.map(([service, spans]) => ({
    resource: { attributes: [attribute('service.name', service), attribute('telemetry.sdk.language', 'go')] },
    scopeSpans: [{ spans }],
  }))
  return Buffer.from(JSON.stringify({ resourceSpans }))
}

const attribute = (key: string, stringValue: string): object => ({ key, value: { stringValue } })

function span(spanId: string, error?: string, parentSpanId = ''): object {
  const events = error === undefined ? [] : [{ name: 'exception', timeUnixNano: '1700000000500000000', attributes: said(error) }]
  return { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: spanId.padStart(16, '0'), parentSpanId, name: 'work', kind: 1, events }
}

const said = (error: string): object[] => [attribute('exception.type', error), attribute('exception.message', 'it broke')]

interface Run {
  host: TestHost
  passed: { events: ExceptionEvent[]; context: BatchContext }[]
  send(body: Uint8Array, signal?: 'traces' | 'logs', sender?: Sender): Promise<ConsumeResult>
}

function run(settings: object = {}, admit: Admit = admitAll, behind: ConsumeResult = { rejected: 0 }): Run {
  const passed: Run['passed'] = []
  const host = testHost({ side: 'ingest' })
  const next = {
    exceptions: {
      consume: async (events: ExceptionEvent[], context: BatchContext) => {
        passed.push({ events, context })
        return behind
      },
    },
  }
  const definition = exceptionsWith(admit)
  const connector: Connector = definition.create(definition.config.parse(settings), next, host)
  return {
    host,
    passed,
    send: (body, signal = 'traces', sender = SENDER) =>
      connector.consume!(signal, readRequest(signal, 'json', body, RECEIVED, sender), {}) as Promise<ConsumeResult>,
  }
}

const counts = {
  logs: 0,
  exceptions: 0,
  stackless: 0,
  drops: {},
  time: '1699999980000000000',
  project: 'default',
  environment: '',
  release: '',
}

describe('the exceptions connector', () => {
  test('makes events of what holds exceptions and counts what every service sent', async () => {
    const { send, passed } = run()
    expect(await send(traces(['shop', [span('1'), span('2', 'TypeError')]], ['mail', [span('3')]]))).toEqual({ rejected: 0 })
    expect(passed).toHaveLength(1)
    expect(passed[0]?.events.map((event) => [event.service, event.exceptions[0]?.type])).toEqual([['shop', 'TypeError']])
    expect(passed[0]?.context.usage).toEqual([
      { ...counts, service: 'shop', language: 'go', sdk: '', spans: 2, exceptions: 1, stackless: 1 },
      { ...counts, service: 'mail', language: 'go', sdk: '', spans: 1 },
    ])
  })

  test('hands on counts alone when there is no exception', async () => {
    const { send, passed } = run()
    await send(traces(['shop', [span('1')]]))
    expect(passed).toEqual([{ events: [], context: { usage: [{ ...counts, service: 'shop', language: 'go', sdk: '', spans: 1 }] } }])
  })

  test('keeps one event of an error on enclosing spans and counts the others', async () => {
    const { send, passed, host } = run()
    const parent = '1'.padStart(16, '0')
    await send(traces(['shop', [span('1', 'TypeError'), span('2', 'TypeError', parent)]]))
    expect(passed[0]?.events.map((event) => event.spanId)).toEqual(['2'.padStart(16, '0')])
    expect(passed[0]?.context.usage?.[0]).toMatchObject({ exceptions: 1, drops: { same_error: 1 } })
    expect(host.counted.get('faultline_exceptions_dropped{reason="same_error"}')).toBe(1)
  })

  test('takes log records too', async () => {
    const { send, passed } = run()
    const logRecords = [
      { timeUnixNano: '1700000000500000000', severityNumber: 17, attributes: said('IOError') },
      { body: { stringValue: 'x' } },
    ]
    await send(Buffer.from(JSON.stringify({ resourceLogs: [{ scopeLogs: [{ logRecords }] }] })), 'logs')
    expect(passed[0]?.events).toMatchObject([{ signal: 'logs', service: 'unknown_service', exceptions: [{ type: 'IOError' }] }])
    expect(passed[0]?.context.usage).toMatchObject([{ service: 'unknown_service', spans: 0, logs: 2, exceptions: 1 }])
  })

  test('routes those without a key by the table, and no one else', async () => {
    const { send, passed } = run({ routing: [{ service: 'sh*', project: 'storefront' }] })
    await send(traces(['shop', [span('1', 'E')]], ['mail', [span('2', 'E')]]))
    await send(traces(['shop', [span('1', 'E')]]), 'traces', { ...SENDER, key: 'k', project: 'theirs' })
    expect(passed[0]?.events.map((event) => event.project)).toEqual(['storefront', 'default'])
    expect(passed[0]?.context.usage?.map((usage) => usage.project)).toEqual(['storefront', 'default'])
    expect(passed[1]?.events.map((event) => event.project)).toEqual(['theirs'])
  })

  test('refuses a project that could not be a name', () => {
    expect(exceptions.config.safeParse({ routing: [{ project: '../x' }] }).success).toBe(false)
  })
})

describe('admission', () => {
  const body = traces(['shop', [span('1', 'E'), span('2', 'F'), span('3', 'G')]], ['mail', [span('4', 'E')]])

  test('sees who sends how much', async () => {
    const asked: unknown[] = []
    const { send } = run({}, (arrivals) => {
      asked.push(...arrivals)
      return admitAll(arrivals)
    })
    await send(body, 'traces', { ...SENDER, key: 'k' })
    expect(asked).toEqual([
      { key: 'k', address: '127.0.0.1', project: 'default', service: 'shop', count: 3 },
      { key: 'k', address: '127.0.0.1', project: 'default', service: 'mail', count: 1 },
    ])
  })

  test('that lets some through has the rest rejected, with count and reason', async () => {
    const { send, passed, host } = run({}, () => ({ admitted: [1, 1], reason: 'Too many of shop.' }))
    expect(await send(body)).toEqual({ rejected: 2, reason: 'Too many of shop.' })
    expect(passed[0]?.events.map((event) => event.exceptions[0]?.type)).toEqual(['E', 'E'])
    expect(passed[0]?.context.usage?.[0]).toMatchObject({ service: 'shop', exceptions: 1, drops: { refused: 2 } })
    expect(host.counted.get('faultline_exceptions_refused')).toBe(2)
  })

  test('that refuses all exceptions rejects the whole request, and nothing goes on', async () => {
    const { send, passed } = run({}, () => ({ admitted: [0, 0], reason: 'Too many.' }))
    expect(await send(traces(['shop', [span('1', 'E'), span('2')]], ['mail', [span('3', 'E')]]))).toEqual({
      rejected: 3,
      reason: 'Too many.',
    })
    expect(passed).toEqual([])
  })

  test('that takes one of the exceptions of a span does not reject the request', async () => {
    const twice = {
      ...span('1', 'E'),
      events: [
        { name: 'exception', attributes: said('E') },
        { name: 'exception', attributes: said('F') },
      ],
    }
    const { send, passed, host } = run({}, () => ({ admitted: [1] }))
    expect(await send(traces(['shop', [twice]]))).toEqual({ rejected: 0 })
    expect(passed[0]?.events).toHaveLength(1)
    expect(host.counted.get('faultline_exceptions_refused')).toBe(1)
  })

  test('adds to what is refused behind it', async () => {
    const { send } = run({}, () => ({ admitted: [2, 1], reason: 'Too many.' }), { rejected: 1, reason: 'No room.' })
    expect(await send(body)).toEqual({ rejected: 2, reason: 'Too many. No room.' })
  })
})
