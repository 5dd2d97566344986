import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import * as zlib from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { otlpRoot, payload } from '../../bench/payload.ts'
import { PermanentError, RetryableError } from '../../collector/api.ts'
import { testHost } from '../../collector/testing.ts'
import otlp from './index.ts'
import { type RunningReceiver, issuedKey, startReceiver } from './testing.ts'

const root = otlpRoot()
const body = Buffer.from(payload(4, 50).body)
const json = '{"resourceSpans":[{"scopeSpans":[{"spans":[{"name":"a"}]}]}]}'
const PROTOBUF = 'application/x-protobuf'
const JSON_TYPE = 'application/json'

let receiver: RunningReceiver
beforeAll(async () => {
  receiver = await startReceiver({ http: { max_request_body_size: '1MiB' } })
})
afterAll(() => receiver.stop())

function post(
  path: string,
  content: Uint8Array | string,
  type: string | undefined,
  headers: Record<string, string> = {},
  url = receiver.http,
) {
  const all = type === undefined ? headers : { 'content-type': type, ...headers }
  return fetch(url + path, {
    method: 'POST',
    body: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    headers: all,
  })
}

/** google.rpc.Status by hand, as protobufjs has no such type here: its code and message. */
async function statusOf(response: Response): Promise<{ code: number; message: string; details: number }> {
  const bytes = Buffer.from(await response.arrayBuffer())
  if (response.headers.get('content-type') === JSON_TYPE) {
    const { code, message, details } = JSON.parse(bytes.toString())
    return { code, message, details: details.length }
  }
  expect(response.headers.get('content-type')).toBe(PROTOBUF)
  const type = new (await import('protobufjs')).default.Type('Status')
  const { Field } = (await import('protobufjs')).default
  type
    .add(new Field('code', 1, 'int32'))
    .add(new Field('message', 2, 'string'))
    .add(new Field('details', 3, 'bytes', 'repeated'))
  const { code, message, details } = type.toObject(type.decode(bytes), { arrays: true }) as {
    code: number
    message: string
    details: unknown[]
  }
  return { code, message, details: details.length }
}

describe('OTLP/HTTP accepts', () => {
  test('protobuf and JSON, answering in the encoding of the request, without partial_success', async () => {
    const first = await post('/v1/traces', body, PROTOBUF)
    expect([first.status, first.headers.get('content-type'), (await first.arrayBuffer()).byteLength]).toEqual([200, PROTOBUF, 0])
    const second = await post('/v1/traces', json, JSON_TYPE)
    expect([second.status, second.headers.get('content-type'), await second.text()]).toEqual([200, JSON_TYPE, '{}'])
    expect(receiver.received.slice(-2).map(({ items, encoding, hits }) => [items, encoding, hits.count])).toEqual([
      [4, 'protobuf', 2],
      [1, 'json', 0],
    ])
    expect(Buffer.from(receiver.received.at(-2)!.body)).toEqual(body)
    expect(receiver.host.counted.get('otelcol_receiver_accepted_spans{transport="http"}')).toBe(5)
  })

  test.each([
    ['gzip', zlib.gzipSync],
    ['x-gzip', zlib.gzipSync],
    ['deflate', zlib.deflateSync],
    ['br', zlib.brotliCompressSync],
    ['zstd', zlib.zstdCompressSync],
    ['identity', (bytes: Buffer) => bytes],
    ['GZIP', zlib.gzipSync],
  ])('Content-Encoding: %s', async (encoding, compress) => {
    const response = await post('/v1/traces', compress(body), PROTOBUF, { 'content-encoding': encoding })
    expect(response.status).toBe(200)
    expect(Buffer.from(receiver.received.at(-1)!.body)).toEqual(body)
  })

  test('a body that inflates to more than is inflated in place', async () => {
    const large = Buffer.from(payload(2_000, 1).body)
    const other = await startReceiver()
    const response = await post('/v1/traces', zlib.gzipSync(large), PROTOBUF, { 'content-encoding': 'gzip' }, other.http)
    expect(response.status).toBe(200)
    expect(other.received[0]!.items).toBe(2_000)
    await other.stop()
  })

  test('a trailing slash, parameters of the media type, upper case, and no body at all', async () => {
    expect((await post('/v1/traces/', json, 'Application/JSON; charset=UTF-8')).status).toBe(200)
    expect((await post('/v1/traces', '', PROTOBUF)).status).toBe(200)
    expect(receiver.received.at(-1)!.items).toBe(0)
  })

  test('metrics without a pipeline for them, and counts their points', async () => {
    const response = await post(
      '/v1/metrics',
      '{"resourceMetrics":[{"scopeMetrics":[{"metrics":[{"gauge":{"dataPoints":[{},{}]}}]}]}]}',
      JSON_TYPE,
    )
    expect(response.status).toBe(200)
    expect(receiver.host.counted.get('otelcol_receiver_accepted_metric_points{transport="http"}')).toBe(2)
  })

  test('chunked bodies and Expect: 100-continue, on one connection, traces and logs in turn', async () => {
    const { port } = new URL(receiver.http)
    for (const path of ['/v1/traces', '/v1/logs', '/v1/traces']) {
      const request = httpRequest({
        port,
        path,
        method: 'POST',
        headers: { 'content-type': JSON_TYPE, expect: '100-continue', 'transfer-encoding': 'chunked' },
      })
      request.flushHeaders()
      await once(request, 'continue')
      request.write('{ ')
      request.end('}')
      const [response] = await once(request, 'response')
      expect(response.statusCode).toBe(200)
      response.resume()
    }
  })

  test('the key of the sender in each place it may stand in', async () => {
    const other = await startReceiver()
    other.host.keys().set(['a', 'b', 'c', 'd e'].map((key) => issuedKey(key, { project: `of-${key[0]}` })))
    const sender = async (path: string, headers: Record<string, string>) => {
      expect((await post(path, json, JSON_TYPE, headers, other.http)).status).toBe(200)
      return other.received.at(-1)!.sender
    }
    const address = '127.0.0.1'
    expect(await sender('/v1/traces', {})).toEqual({ address, project: 'default' })
    expect(await sender('/v1/traces', { 'x-faultline-key': 'a' })).toEqual({ address, key: 'a', project: 'of-a' })
    expect(await sender('/v1/traces', { authorization: 'Bearer b' })).toEqual({ address, key: 'b', project: 'of-b' })
    const basic = `Basic ${Buffer.from('c:secret').toString('base64')}`
    expect(await sender('/v1/traces', { authorization: basic })).toEqual({ address, key: 'c', project: 'of-c' })
    expect(await sender('/v1/traces?key=d%20e', {})).toEqual({ address, key: 'd e', project: 'of-d' })
    await other.stop()
  })
})

describe('OTLP/HTTP refuses, with google.rpc.Status in the encoding of the request,', () => {
  test.each([
    ['a body that is no protobuf', () => post('/v1/traces', 'rubbish', PROTOBUF), 400, 3],
    ['a body that is no JSON', () => post('/v1/traces', 'rubbish', JSON_TYPE), 400, 3],
    ['protobuf sent as JSON', () => post('/v1/traces', body, JSON_TYPE), 400, 3],
    ['a plain body said to be gzip', () => post('/v1/traces', body, PROTOBUF, { 'content-encoding': 'gzip' }), 400, 3],
    [
      'gzip that ends too soon',
      () => post('/v1/traces', zlib.gzipSync(body).subarray(0, 60), PROTOBUF, { 'content-encoding': 'gzip' }),
      400,
      3,
    ],
    ['an unknown Content-Encoding', () => post('/v1/traces', body, PROTOBUF, { 'content-encoding': 'snappy' }), 400, 3],
    ['__proto__ as Content-Encoding', () => post('/v1/traces', body, PROTOBUF, { 'content-encoding': '__proto__' }), 400, 3],
    ['a missing Content-Type', () => post('/v1/traces', body, undefined), 415, 3],
    ['another Content-Type', () => post('/v1/traces', body, 'text/plain'), 415, 3],
    [
      'another method',
      () => fetch(`${receiver.http}/v1/traces`, { method: 'PUT', body: json, headers: { 'content-type': JSON_TYPE } }),
      405,
      12,
    ],
    ['GET', () => fetch(`${receiver.http}/v1/traces`), 405, 12],
    ['another path', () => post('/v1/profiles', body, PROTOBUF), 404, 5],
    ['a long body', () => post('/v1/traces', Buffer.alloc(1024 * 1024 + 1), PROTOBUF), 413, 8],
    [
      'a body that inflates to more than the limit',
      () => post('/v1/traces', zlib.gzipSync(Buffer.alloc(1024 * 1024 + 1)), PROTOBUF, { 'content-encoding': 'gzip' }),
      413,
      8,
    ],
  ])('%s', async (_, send, status, code) => {
    const before = receiver.received.length
    const response = await send()
    expect(response.status).toBe(status)
    const answer = await statusOf(response)
    expect(answer.code).toBe(code)
    expect(answer.message).toMatch(/^Cannot .*\.$/)
    if (response.status === 405) expect(response.headers.get('allow')).toBe('POST')
    expect(receiver.received.length).toBe(before)
  })

  test('a signal without a pipeline', async () => {
    const other = await startReceiver({ signals: ['traces'] })
    expect((await post('/v1/logs', '{}', JSON_TYPE, {}, other.http)).status).toBe(404)
    await other.stop()
  })

  test('a long body before it is sent where the sender asks first', async () => {
    const headers = { 'content-type': JSON_TYPE, expect: '100-continue', 'content-length': String(2 * 1024 * 1024) }
    const request = httpRequest({ port: new URL(receiver.http).port, path: '/v1/traces', method: 'POST', headers })
    request.on('error', () => undefined)
    let continued = false
    request.on('continue', () => (continued = true))
    request.flushHeaders()
    const [response] = await once(request, 'response')
    expect([response.statusCode, continued]).toEqual([413, false])
    request.destroy()
  })

  test('bad content with BadRequest details', async () => {
    expect((await statusOf(await post('/v1/traces', '[]', JSON_TYPE))).details).toBe(1)
    expect((await statusOf(await post('/v1/traces', 'rubbish', PROTOBUF))).details).toBe(1)
  })
})

describe('OTLP/HTTP says of what the pipeline did', () => {
  async function answering(answer: () => { rejected: number; reason?: string }, type: string): Promise<Response> {
    const other = await startReceiver({ answer })
    const response = await post('/v1/traces', type === JSON_TYPE ? json : body, type, {}, other.http)
    await response.clone().arrayBuffer()
    await other.stop()
    return response
  }
  const failing = (error: Error) => () => {
    throw error
  }

  test.each([PROTOBUF, JSON_TYPE])('that it may succeed later: 503, Retry-After of at most 5 s, RetryInfo (%s)', async (type) => {
    const response = await answering(failing(new RetryableError('Cannot take more.', { retryAfterMs: 2_500 })), type)
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '3'])
    expect(await statusOf(response)).toEqual({ code: 14, message: 'Cannot take more.', details: 1 })
    const long = await answering(failing(new RetryableError('x', { retryAfterMs: 60_000 })), type)
    expect(long.headers.get('retry-after')).toBe('5')
    const unknown = await answering(failing(new TypeError('x')), type)
    expect([unknown.status, unknown.headers.get('retry-after')]).toEqual([503, '1'])
  })

  test('that it never will: 400', async () => {
    const response = await answering(failing(new PermanentError('Cannot ever.')), PROTOBUF)
    expect([response.status, await statusOf(response)]).toEqual([400, { code: 3, message: 'Cannot ever.', details: 0 }])
  })

  test('that some was refused: 200 with partial success', async () => {
    const response = await answering(() => ({ rejected: 3, reason: 'too many' }), PROTOBUF)
    const type = root.lookupType('ExportTraceServiceResponse')
    expect(response.status).toBe(200)
    expect(type.toObject(type.decode(Buffer.from(await response.arrayBuffer())), { longs: Number })).toEqual({
      partialSuccess: { rejectedSpans: 3, errorMessage: 'too many' },
    })
    const other = await startReceiver({ answer: () => ({ rejected: 1, reason: 'x' }) })
    const two = '{"resourceLogs":[{"scopeLogs":[{"logRecords":[{},{}]}]}]}'
    expect(await (await post('/v1/logs', two, JSON_TYPE, {}, other.http)).json()).toEqual({
      partialSuccess: { rejectedLogRecords: '1', errorMessage: 'x' },
    })
    expect(other.host.counted.get('otelcol_receiver_refused_log_records{transport="http"}')).toBe(1)
    expect(other.host.counted.get('otelcol_receiver_accepted_log_records{transport="http"}')).toBe(1)
    await other.stop()
  })

  test('that all of it was refused: 429 with Retry-After', async () => {
    const response = await answering(() => ({ rejected: 4, reason: 'over the rate' }), PROTOBUF)
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '5'])
    expect(await statusOf(response)).toEqual({ code: 8, message: 'over the rate', details: 1 })
  })
})

describe('OTLP/HTTP and the memory of bodies', () => {
  /** Bodies of several pieces each, which come in turns over as many connections; each has a name of its own in every span. */
  async function sendInTurns(url: string, count: number): Promise<string[]> {
    const bodies = Array.from({ length: count }, (_, index) => {
      const spans = Array.from({ length: 3_000 }, (_, at) => ({ name: `sender-${index}`, spanId: String(at).padStart(16, '0') }))
      return Buffer.from(JSON.stringify({ resourceSpans: [{ scopeSpans: [{ spans }] }] }))
    })
    const senders = bodies.map((content) => {
      const headers = { 'content-type': JSON_TYPE, 'content-length': content.length }
      const sender = httpRequest(`${url}/v1/traces`, { method: 'POST', headers })
      return { sender, content, answered: once(sender, 'response') }
    })
    for (let piece = 0; piece < 4; piece++) {
      for (const { sender, content } of senders) {
        const size = Math.ceil(content.length / 4)
        sender.write(content.subarray(piece * size, (piece + 1) * size))
      }
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    for (const { sender } of senders) sender.end()
    return Promise.all(senders.map(async ({ answered }) => String(((await answered) as [{ statusCode: number }])[0].statusCode)))
  }

  test('bodies that come at once in pieces do not mix, where their memory is used again', async () => {
    const seen: string[] = []
    const answer = (request: { body: Uint8Array }) => {
      seen.push(
        [
          ...new Set(
            Buffer.from(request.body)
              .toString()
              .match(/sender-\d/g),
          ),
        ].join(),
      )
      return { rejected: 0 }
    }
    const borrowing = await startReceiver({ borrows: true, answer })
    expect(await sendInTurns(borrowing.http, 5)).toEqual(['200', '200', '200', '200', '200'])
    expect(seen.sort()).toEqual(['sender-0', 'sender-1', 'sender-2', 'sender-3', 'sender-4'])
    const memory = new Set(borrowing.received.map(({ body }) => body.buffer))
    expect(memory.size).toBe(1)
    await borrowing.stop()
  })

  test('a consumer that keeps requests has each in memory of its own', async () => {
    const keeping = await startReceiver()
    await sendInTurns(keeping.http, 5)
    const kept = keeping.received.map(({ body }) =>
      [
        ...new Set(
          Buffer.from(body)
            .toString()
            .match(/sender-\d/g),
        ),
      ].join(),
    )
    expect(kept.sort()).toEqual(['sender-0', 'sender-1', 'sender-2', 'sender-3', 'sender-4'])
    await keeping.stop()
  })
})

test('a protocol that the config does not name is not served', async () => {
  const host = testHost({ id: 'otlp' })
  const config = otlp.config.parse({ protocols: { grpc: { endpoint: '127.0.0.1:0' } } })
  const alone = otlp.create(config, {}, host)
  await alone.start!()
  expect(Object.keys(alone.addresses!())).toEqual(['grpc'])
  await alone.shutdown!()
})

describe('OTLP/HTTP and web pages', () => {
  const preflight = (origin: string, url = receiver.http) =>
    fetch(`${url}/v1/traces`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    })

  test('a preflight from localhost is answered without a key', async () => {
    const response = await preflight('http://localhost:5173')
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:5173')
    expect(response.headers.get('access-control-allow-headers')).toMatch(/content-type/i)
    expect(response.headers.get('access-control-max-age')).toBe('7200')
    expect(response.headers.get('access-control-allow-credentials')).toBeNull()
  })

  test('a page from elsewhere is allowed nothing', async () => {
    for (const origin of ['https://example.com', 'http://localhost.example.com', 'http://localhost:1@evil.example']) {
      expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull()
    }
  })

  test('the configured origins are allowed, errors readable too, and never as a bare *', async () => {
    const other = await startReceiver({
      http: { cors: { allowed_origins: ['https://*.example.com', '*'].slice(0, 1), allowed_headers: ['X-Mine'] } },
    })
    const allowed = await preflight('https://shop.example.com', other.http)
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://shop.example.com')
    expect(allowed.headers.get('access-control-allow-headers')).toContain('X-Mine')
    expect((await preflight('https://example.com.evil.org', other.http)).headers.get('access-control-allow-origin')).toBeNull()
    const refused = await post('/v1/traces', 'rubbish', JSON_TYPE, { origin: 'https://a.example.com' }, other.http)
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([400, 'https://a.example.com'])
    await other.stop()
    const any = await startReceiver({ http: { cors: { allowed_origins: ['*'] } } })
    expect((await preflight('https://any.where', any.http)).headers.get('access-control-allow-origin')).toBe('https://any.where')
    await any.stop()
  })
})

describe('OTLP/HTTP and connections', () => {
  test('a sender that goes away within its body is not counted as accepted', async () => {
    const other = await startReceiver()
    const { port, hostname } = new URL(other.http)
    const socket = connect(Number(port), hostname)
    socket.write(`POST /v1/traces HTTP/1.1\r\nHost: x\r\nContent-Type: ${JSON_TYPE}\r\nContent-Length: 1000\r\n\r\n{"resourceSpans":`)
    await new Promise((resolve) => setTimeout(resolve, 50))
    socket.destroy()
    await expect.poll(() => other.host.counted.get('otelcol_receiver_requests{transport="http",outcome="gone"}')).toBe(1)
    expect(other.received).toEqual([])
    expect([...other.host.counted.keys()].filter((name) => name.includes('accepted'))).toEqual([])
    await other.stop()
  })

  test('a request under way is answered when the receiver shuts down, and its port is closed then', async () => {
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>()
    const { promise: answered, resolve: release } = Promise.withResolvers<{ rejected: number }>()
    const other = await startReceiver({ answer: () => (arrive(), answered) })
    const answer = post('/v1/traces', json, JSON_TYPE, {}, other.http)
    await arrived
    const stopped = other.stop()
    release({ rejected: 0 })
    expect((await answer).status).toBe(200)
    await stopped
    await expect(post('/v1/traces', json, JSON_TYPE, {}, other.http)).rejects.toThrow()
    await other.stop()
  })

  test('a port that is taken is a sentence at start', async () => {
    const endpoint = new URL(receiver.http).host
    await expect(startReceiver({ grpc: { endpoint } })).rejects.toThrow(`Cannot listen on ${endpoint}`)
  })
})
