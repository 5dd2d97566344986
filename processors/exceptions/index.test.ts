import { describe, expect, test } from 'vitest'
import {
  type BatchContext,
  type Connector,
  type ConsumeResult,
  type ExceptionEvent,
  LIMITS,
  OversizeOtlp,
  type RawExceptions,
  readExceptions,
  readRequest,
  type Sender,
  type Session,
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

/** As before an inbox. */
function runRaw(settings: object = {}) {
  const raw: RawExceptions[] = []
  const contexts: BatchContext[] = []
  const next = {
    exceptions: {
      consume: async () => {
        throw new Error('Events were made before the inbox.')
      },
      consumeRaw: async (requests: readonly RawExceptions[], context: BatchContext) => {
        raw.push(...requests)
        contexts.push(context)
        return { rejected: 0 }
      },
    },
  }
  const connector: Connector = exceptions.create(exceptions.config.parse(settings), next, testHost({ side: 'ingest' }))
  const send = (body: Uint8Array, signal: 'traces' | 'logs' = 'traces'): Promise<ConsumeResult> =>
    connector.consume!(signal, readRequest(signal, 'json', body, RECEIVED, SENDER), {}) as Promise<ConsumeResult>
  return { raw, contexts, send }
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

  test('routes what comes with a key by the table of the key, and by that alone', async () => {
    const { send, passed } = run({ routing: [{ service: 'sh*', project: 'storefront' }] })
    const routing = [{ service: 'mail', project: 'letters' }]
    const body = traces(['shop', [span('1', 'A')]], ['mail', [span('2', 'B')]])
    await send(body, 'traces', { ...SENDER, key: 'k', project: 'own', routing })
    await send(body, 'traces', { ...SENDER, key: 'k', project: 'own' })
    const projects = passed.flatMap(({ events }) => events.map(({ service, project }) => [service, project]))
    expect(projects.toSorted()).toEqual([
      ['mail', 'letters'],
      ['mail', 'own'],
      ['shop', 'own'],
      ['shop', 'own'],
    ])
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

  test('counts a span with two exceptions once, as OTLP counts what is refused', async () => {
    const twice = {
      ...span('1', 'E'),
      events: [
        { name: 'exception', attributes: said('E') },
        { name: 'exception', attributes: said('F') },
      ],
    }
    const { send, passed } = run({}, () => ({ admitted: [1] }))
    expect(await send(traces(['shop', [twice, span('2', 'G')]]))).toMatchObject({ rejected: 1 })
    expect(passed[0]?.events.map((event) => event.exceptions[0]?.type)).toEqual(['E', 'F'])
  })

  test('adds to what is refused behind it', async () => {
    const { send } = run({}, () => ({ admitted: [2, 1], reason: 'Too many.' }), { rejected: 1, reason: 'No room.' })
    expect(await send(body)).toEqual({ rejected: 2, reason: 'Too many. No room.' })
  })
})

describe('a request that would become more than LIMITS.requestEventBytes', () => {
  const large = Array.from({ length: 256 }, (_, i) => attribute(`r${i}`, 'x'.repeat(LIMITS.attributeLength)))
  const request = (spans: number, attributes = large): Uint8Array => {
    const list = Array.from({ length: spans }, (_, index) => span(String(index), 'E'))
    return Buffer.from(JSON.stringify({ resourceSpans: [{ resource: { attributes }, scopeSpans: [{ spans: list }] }] }))
  }

  test('gives what fits and has the rest rejected, with count and reason', async () => {
    const { send, passed } = run()
    const { rejected, reason } = await send(request(300))
    expect(rejected).toBeGreaterThan(170)
    expect(rejected).toBeLessThan(200)
    expect(passed[0]?.events).toHaveLength(300 - rejected)
    expect(reason).toContain('256 MiB')
  })

  test('is refused as too large when not one of its spans fits', async () => {
    const events = Array.from({ length: 10_000 }, () => ({ name: 'exception' }))
    const one = { ...span('1'), events, attributes: large }
    const { send, passed } = run()
    await expect(send(traces(['shop', [one]]))).rejects.toThrow(OversizeOtlp)
    expect(passed).toEqual([])
  })
})

describe('errors without exceptions', () => {
  const failed = { ...span('1'), status: { code: 2, message: 'no stock' } }
  const logged = (severityNumber: number): Uint8Array => {
    const logRecords = [{ severityNumber, body: { stringValue: 'disk full' } }]
    return Buffer.from(JSON.stringify({ resourceLogs: [{ scopeLogs: [{ logRecords }] }] }))
  }

  test('are let go by default', async () => {
    const { send, passed } = run()
    await send(traces(['shop', [failed]]))
    await send(logged(17), 'logs')
    expect(passed.map(({ events }) => events)).toEqual([[], []])
  })

  test('of spans become events with error_spans, and no stack is missed', async () => {
    const { send, passed } = run({ error_spans: true })
    await send(traces(['shop', [failed, span('2', 'E')]]))
    await send(logged(17), 'logs')
    expect(passed[0]?.events.map(({ errorOf, exceptions: [first] }) => [errorOf, first?.message])).toEqual([
      ['span', 'no stock'],
      [undefined, 'it broke'],
    ])
    expect(passed[0]?.context.usage).toMatchObject([{ exceptions: 2, stackless: 1 }])
    expect(passed[1]?.events).toEqual([])
  })

  test('of records become events with error_logs', async () => {
    const { send, passed } = run({ error_logs: true })
    await send(logged(21), 'logs')
    await send(logged(13), 'logs')
    expect(passed[0]?.events).toMatchObject([{ errorOf: 'log', level: 'fatal', exceptions: [{ type: 'Error', message: 'disk full' }] }])
    expect(passed[1]?.events).toEqual([])
  })

  test('are marked for the inbox, so that they are found again', async () => {
    const { send, raw } = runRaw({ error_spans: true })
    await send(traces(['shop', [failed]]))
    expect(raw).toMatchObject([{ items: 1, errors: true }])
    expect(readExceptions(raw[0]!).events).toMatchObject([{ errorOf: 'span' }])
  })
})

describe('before an inbox', () => {
  test('passes on a request for each project, cut down to its exceptions', async () => {
    const { send, raw } = runRaw({ routing: [{ service: 'sh*', project: 'storefront' }] })
    const plain = { ...span('9'), traceId: 'ff'.repeat(16) }
    expect(await send(traces(['shop', [span('1'), span('2', 'E'), plain]], ['mail', [span('3', 'F')]], ['news', [span('4')]]))).toEqual({
      rejected: 0,
    })
    expect(raw.map(({ project, items, receivedAt }) => [project, items, receivedAt])).toEqual([
      ['storefront', 1, RECEIVED],
      ['default', 1, RECEIVED],
    ])
    const [storefront, others] = raw.map(readExceptions)
    expect(storefront?.events).toMatchObject([{ project: 'storefront', service: 'shop', exceptions: [{ type: 'E' }] }])
    expect(storefront?.events[0]?.trace.map(({ spanId }) => Number(spanId))).toEqual([2, 1])
    // The trace goes on in other services, of which those of the same project are shown.
    expect(others?.events[0]?.trace.map(({ spanId }) => Number(spanId))).toEqual([3, 4])
    expect(Buffer.from(raw[0]!.body).toString()).not.toContain('ffff')
  })

  test('reads the project of a log record that alone names its service from the record', async () => {
    const { send, raw } = runRaw({ routing: [{ service: 'sh*', project: 'storefront' }] })
    const logRecords = [{ attributes: [...said('IOError'), attribute('service.name', 'shop')] }, { attributes: said('OSError') }]
    await send(Buffer.from(JSON.stringify({ resourceLogs: [{ scopeLogs: [{ logRecords }] }] })), 'logs')
    expect(raw.map(({ project }) => project)).toEqual(['storefront', 'default'])
    expect(readExceptions(raw[0]!).events).toMatchObject([{ project: 'storefront', service: 'shop', exceptions: [{ type: 'IOError' }] }])
  })

  test('leaves the counts of exceptions to whoever makes their events', async () => {
    const { send, contexts } = runRaw()
    await send(traces(['shop', [span('1'), span('2', 'TypeError')]]))
    expect(contexts[0]?.usage).toMatchObject([{ service: 'shop', spans: 2, exceptions: 0 }])
  })
})

describe('sessions', () => {
  const logs = (...records: object[]): Uint8Array => {
    const resource = { attributes: [attribute('service.name', 'shop')] }
    return Buffer.from(JSON.stringify({ resourceLogs: [{ resource, scopeLogs: [{ logRecords: records }] }] }))
  }
  const started = (id: string) => ({ eventName: 'session.start', attributes: id === '' ? [] : [attribute('session.id', id)] })

  /** What went on, and the answer. */
  async function send(body: Uint8Array, settings: object = {}, sender = SENDER, reads = true) {
    const passed: { sessions: Session[]; events: ExceptionEvent[] } = { sessions: [], events: [] }
    const host = testHost({ side: 'ingest' })
    const next = {
      exceptions: { consume: async (events: ExceptionEvent[]) => (passed.events.push(...events), { rejected: 0 }) },
      ...(reads && {
        sessions: { consume: async (sessions: Session[]) => (passed.sessions.push(...sessions), { rejected: 1, reason: 'Full.' }) },
      }),
    }
    const connector: Connector = exceptions.create(exceptions.config.parse(settings), next, host)
    const result = await connector.consume!('logs', readRequest('logs', 'json', body, RECEIVED, sender), {})
    return { ...passed, host, result }
  }

  test('go on beside the exceptions of their request, in the project of the table', async () => {
    const found = await send(logs(started('s1'), { attributes: said('E') }, started('s2')), {
      routing: [{ service: 'sh*', project: 'storefront' }],
    })
    expect(found.sessions.map(({ id, project, service }) => [id, project, service])).toEqual([
      ['s1', 'storefront', 'shop'],
      ['s2', 'storefront', 'shop'],
    ])
    expect(found.events.map(({ project }) => project)).toEqual(['storefront'])
    expect(found.result).toEqual({ rejected: 1, reason: 'Full.' })
  })

  test('of a sender with a key are in the project of the key', async () => {
    const sender = { ...SENDER, key: 'k', project: 'mine' }
    expect((await send(logs(started('s1')), { routing: [{ project: 'storefront' }] }, sender)).sessions).toMatchObject([
      { project: 'mine' },
    ])
  })

  test('without an id end here, counted', async () => {
    const { sessions, host } = await send(logs(started('')))
    expect(sessions).toEqual([])
    expect(host.counted.get('faultline_dropped_items{reason="no_session_id",signal="sessions"}')).toBe(1)
  })

  test('are let go where no pipeline takes them', async () => {
    expect((await send(logs(started('s1'), { attributes: said('E') }), {}, SENDER, false)).events).toHaveLength(1)
  })
})
