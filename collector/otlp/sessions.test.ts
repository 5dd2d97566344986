import { describe, expect, test } from 'vitest'
import { otlpRoot } from '../../bench/payload.ts'
import { LIMITS } from '../model/limits.ts'
import { fromMs } from '../model/time.ts'
import { extract } from './extract.ts'
import type { OtlpRequest } from './request.ts'
import { findErrors, OversizeOtlp, readRequest } from './scan.ts'
import { REQUEST_MESSAGE } from './schema.ts'
import { readSessions } from './sessions.ts'
import { summarize } from './summary.ts'

const root = otlpRoot()
const T = Date.UTC(2026, 9, 5, 12)
const RECEIVED = fromMs(T + 1000)

function both(records: object[], resource: object[] = WEB): OtlpRequest[] {
  const json = { resourceLogs: [{ resource: { attributes: resource }, scopeLogs: [{ logRecords: records }] }] }
  const type = root.lookupType(REQUEST_MESSAGE.logs)
  const sender = { address: '127.0.0.1', project: 'default' }
  return [
    readRequest('logs', 'protobuf', Buffer.from(type.encode(type.fromObject(json)).finish()), RECEIVED, sender),
    readRequest('logs', 'json', Buffer.from(JSON.stringify(json)), RECEIVED, sender),
  ]
}

const attribute = (key: string, stringValue: string) => ({ key, value: { stringValue } })
const WEB = [
  attribute('service.name', 'web'),
  attribute('service.version', '1.4.2'),
  attribute('deployment.environment.name', 'production'),
]
const record = (eventName: string, id: string, more: object[] = []) => ({
  timeUnixNano: fromMs(T),
  eventName,
  attributes: [attribute('session.id', id), ...more],
})
const end = [attribute('faultline.session.status', 'crashed'), { key: 'faultline.session.duration_ms', value: { intValue: '90500' } }]
const read = (request: OtlpRequest) => readSessions(request, () => 'shop')

describe('the records of sessions', () => {
  test('are found by their name and read, in both encodings', () => {
    for (const request of both([
      record('session.start', 's1', [attribute('user.id', 'u1')]),
      record('session.started', 's2'),
      record('session.end', 's1', end),
    ])) {
      expect([request.items, request.hits.count, request.hits.sessions]).toEqual([3, 0, 2])
      const of = { id: 's1', project: 'shop', service: 'web', environment: 'production', release: '1.4.2', time: fromMs(T) }
      expect(read(request)).toEqual({
        sessions: [
          { ...of, user: 'u1', said: 'start', status: 'ok', receivedAt: RECEIVED },
          { ...of, user: '', said: 'end', status: 'crashed', durationMs: 90_500, receivedAt: RECEIVED },
        ],
        unnamed: 0,
      })
    }
  })

  test('are found by the attribute that stood for the name before records had one, wherever it stands', () => {
    const long = attribute('x'.repeat(300), 'y'.repeat(300))
    for (const request of both([
      record('', 's1', [attribute('event.name', 'session.start')]),
      record('', 's1', [long, attribute('event.name', 'session.end')]),
      record('', 's2', [attribute('event.name', 'device.app.lifecycle')]),
      record('', 's2', [attribute('other', 'session.end')]),
      record('', 's2', [{ key: 'event.name', value: { intValue: '1' } } as never]),
    ])) {
      expect(request.hits.sessions).toBe(2)
      expect(read(request).sessions.map(({ said }) => said)).toEqual(['start', 'end'])
    }
  })

  test('say ok where they say nothing that is known, and nothing of a duration that can not be', () => {
    const said = (status: string, duration: object) => [
      attribute('faultline.session.status', status),
      { key: 'faultline.session.duration_ms', value: duration },
    ]
    for (const request of both([
      record('session.end', 's1', said('abnormal', { intValue: '-5' })),
      record('session.end', 's2', said('', { doubleValue: 2 ** 60 })),
      record('session.end', 's3', said('errored', { doubleValue: 10.4 })),
    ])) {
      expect(read(request).sessions.map(({ status, durationMs }) => [status, durationMs])).toEqual([
        ['ok', undefined],
        ['ok', undefined],
        ['errored', 10],
      ])
    }
  })

  test('may leave session, user and service to the resource, and the service to the record', () => {
    const bare = { eventName: 'session.start', timeUnixNano: fromMs(T) }
    for (const request of both([bare], [...WEB, attribute('session.id', 's1'), attribute('enduser.id', 'u9')])) {
      expect(read(request).sessions).toMatchObject([{ id: 's1', user: 'u9', service: 'web' }])
    }
    for (const request of both([record('session.start', 's1', [attribute('service.name', 'shop')])], [])) {
      expect(read(request).sessions).toMatchObject([{ id: 's1', service: 'shop', release: '' }])
    }
  })

  test('without an id are counted, and are of no session', () => {
    for (const request of both([{ eventName: 'session.end', timeUnixNano: fromMs(T) }])) {
      expect(read(request)).toEqual({ sessions: [], unnamed: 1 })
    }
  })

  test('have the time of receipt where they tell none, or one that can not be', () => {
    for (const request of both([
      { ...record('session.start', 's1'), timeUnixNano: '0' },
      { ...record('session.start', 's2'), timeUnixNano: fromMs(T - LIMITS.timePastMs - 86_400_000) },
      { ...record('session.start', 's3'), timeUnixNano: '0', observedTimeUnixNano: fromMs(T) },
    ])) {
      expect(read(request).sessions.map(({ time }) => time)).toEqual([RECEIVED, RECEIVED, fromMs(T)])
    }
  })

  test('may carry an exception, stand beside one and be severe, each found for itself', () => {
    const exception = attribute('exception.type', 'TypeError')
    for (const request of both([
      record('session.end', 's1', [exception]),
      { attributes: [exception] },
      { severityNumber: 21, ...record('session.end', 's2') },
    ])) {
      expect([request.hits.count, request.hits.sessions]).toEqual([2, 2])
      expect(read(request).sessions.map(({ id }) => id)).toEqual(['s1', 's2'])
      const [body] = extract(request, [{ resources: summarize(request).map((_, index) => index), hits: [1] }])
      const cut = readRequest('logs', request.encoding, body!, RECEIVED, request.sender)
      expect([cut.hits.count, cut.hits.sessions]).toEqual([1, 0])
      expect(findErrors(request).hits).toMatchObject({ count: 3, sessions: 2 })
    }
  })

  test('are refused as too large beyond LIMITS.hits', () => {
    const many = Array.from({ length: LIMITS.hits + 1 }, () => ({ eventName: 'session.start' }))
    expect(() => both(many)).toThrow(OversizeOtlp)
    const json = Buffer.from(JSON.stringify({ resourceLogs: [{ scopeLogs: [{ logRecords: many }] }] }))
    expect(() => readRequest('logs', 'json', json, RECEIVED, { address: '', project: '' })).toThrow(OversizeOtlp)
  })
})
