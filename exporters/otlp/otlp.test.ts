import { Metadata, Server, ServerCredentials, type handleUnaryCall } from '@grpc/grpc-js'
import { type IncomingMessage, type Server as HttpServer, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { otlpRoot, payload } from '../../bench/payload.ts'
import { type OtlpRequest, PermanentError, RetryableError, encodeResponse, encodeStatus, readRequest } from '../../collector/api.ts'
import { ManualClock, testHost } from '../../collector/testing.ts'
import otlp from './index.ts'
import { retryAfterMs } from './outcome.ts'

const body = Buffer.from(payload(3, 0).body)
const json = Buffer.from(
  '{"resourceLogs":[{"scopeLogs":[{"logRecords":[{"timeUnixNano":"1700000000123456789","severityNumber":17,"traceId":"0af7651916cd43dd8448eb211c80319c","spanId":"00f067aa0ba902b7","body":{"stringValue":"ü"},"attributes":[{"key":"big","value":{"intValue":"-9223372036854775808"}},{"key":"bare","value":{"intValue":9007199254740993}},{"key":"bytes","value":{"bytesValue":"AQID"}},{"key":"d","value":{"doubleValue":"NaN"}}]}]}]}]}',
)
const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

function request(signal: OtlpRequest['signal'] = 'traces', encoding: OtlpRequest['encoding'] = 'protobuf', content = body): OtlpRequest {
  return readRequest(signal, encoding, content, '1', { address: '127.0.0.1', project: 'default' })
}

async function httpBackend(answer: (incoming: IncomingMessage, response: ServerResponse) => void) {
  const received: { url: string; headers: IncomingMessage['headers']; body: Buffer }[] = []
  const server: HttpServer = createServer(async (incoming, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    received.push({ url: incoming.url!, headers: incoming.headers, body: Buffer.concat(chunks) })
    answer(incoming, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => (server.closeAllConnections(), server.close()))
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received }
}

async function grpcBackend(handler: handleUnaryCall<Buffer, Buffer>) {
  const server = new Server()
  const raw = (bytes: Buffer) => bytes
  const method = {
    requestStream: false,
    responseStream: false,
    requestSerialize: raw,
    requestDeserialize: raw,
    responseSerialize: raw,
    responseDeserialize: raw,
  }
  for (const name of ['trace.v1.Trace', 'logs.v1.Logs']) {
    server.addService({ Export: { ...method, path: `/opentelemetry.proto.collector.${name}Service/Export` } }, { Export: handler })
  }
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) => (error ? reject(error) : resolve(bound))),
  )
  closers.push(() => server.forceShutdown())
  return `127.0.0.1:${port}`
}

function exporter(settings: object) {
  const host = testHost({ id: 'otlp', clock: new ManualClock(1_800_000_000_000) })
  const instance = otlp.create(otlp.config.parse(settings), host)
  void instance.start!()
  closers.push(() => instance.shutdown!())
  const send = (data: OtlpRequest, signal = new AbortController().signal) => instance.export(data, {}, signal)
  return {
    host,
    send,
    error: (data: OtlpRequest) =>
      send(data).then(
        () => expect.fail('it succeeded'),
        (error: Error) => error,
      ),
  }
}

describe('the otlp exporter over HTTP', () => {
  test('sends the bytes as they came, compressed or not, to the path of the signal, with the headers', async () => {
    const backend = await httpBackend((_, response) => response.end())
    await exporter({ endpoint: `${backend.endpoint}/base/`, headers: { 'x-key': 'k' } }).send(request())
    await exporter({ endpoint: backend.endpoint, compression: 'none' }).send(request('logs', 'json', json))
    const [first, second] = backend.received
    expect([first!.url, first!.headers['content-type'], first!.headers['x-key']]).toEqual([
      '/base/v1/traces',
      'application/x-protobuf',
      'k',
    ])
    expect(gunzipSync(first!.body)).toEqual(body)
    expect([second!.url, second!.headers['content-type'], second!.headers['content-encoding']]).toEqual([
      '/v1/logs',
      'application/json',
      undefined,
    ])
    expect(second!.body).toEqual(json)
  })

  test.each([
    [429, true],
    [502, true],
    [503, true],
    [504, true],
    [400, false],
    [401, false],
    [404, false],
    [413, false],
    [500, false],
    [501, false],
    [301, false],
  ])('takes status %i as retryable: %s', async (status, retryable) => {
    const backend = await httpBackend((_, response) => response.writeHead(status, { 'retry-after': '7' }).end('why'))
    const error = await exporter({ endpoint: backend.endpoint }).error(request())
    expect(error).toBeInstanceOf(retryable ? RetryableError : PermanentError)
    expect(error.message).toContain(`${status}: why`)
    if (retryable) expect((error as RetryableError).retryAfterMs).toBe(7_000)
  })

  test('reads Retry-After as seconds or as a date', () => {
    expect(retryAfterMs('Fri, 15 Jan 2027 08:00:05 GMT', 1_800_000_000_000)).toBe(5_000)
    expect(retryAfterMs('Fri, 15 Jan 2027 07:00:00 GMT', 1_800_000_000_000)).toBe(0)
    expect(retryAfterMs('120', 0)).toBe(120_000)
    expect(retryAfterMs('later', 0)).toBeUndefined()
    expect(retryAfterMs(undefined, 0)).toBeUndefined()
  })

  test('takes a backend that is not there as retryable', async () => {
    expect(await exporter({ endpoint: 'http://127.0.0.1:1' }).error(request())).toBeInstanceOf(RetryableError)
  })

  test('ends with its signal', async () => {
    const backend = await httpBackend(() => undefined)
    const controller = new AbortController()
    const sending = exporter({ endpoint: backend.endpoint }).send(request(), controller.signal)
    await expect.poll(() => backend.received.length).toBe(1)
    controller.abort()
    await expect(sending).rejects.toThrow(RetryableError)
  })

  test('counts what the backend rejected, in either encoding, and takes any other body of a 200 as success', async () => {
    const answers = [
      Buffer.from(encodeResponse('traces', 'protobuf', 2, 'too old')),
      Buffer.from(encodeResponse('logs', 'json', 1, 'no')),
      Buffer.from('<html>'),
    ]
    const backend = await httpBackend((_, response) => response.end(answers.shift()))
    const { host, send } = exporter({ endpoint: backend.endpoint })
    await send(request())
    await send(request('logs', 'json', json))
    await send(request())
    expect(host.counted.get('otelcol_exporter_send_failed_spans{reason="rejected"}')).toBe(2)
    expect(host.counted.get('otelcol_exporter_send_failed_log_records{reason="rejected"}')).toBe(1)
    expect(host.logged.map(({ fields }) => fields!['reason'])).toEqual(['too old', 'no'])
  })
})

describe('the otlp exporter over gRPC', () => {
  test('sends protobuf as it came and JSON as the same request in protobuf', async () => {
    const received: Buffer[] = []
    const endpoint = await grpcBackend((call, callback) => (received.push(call.request), callback(null, Buffer.alloc(0))))
    const { send } = exporter({ endpoint, protocol: 'grpc', tls: { insecure: true } })
    await send(request())
    await send(request('logs', 'json', json))
    expect(received[0]).toEqual(body)
    const type = otlpRoot().lookupType('ExportLogsServiceRequest')
    const decoded = type.toObject(type.decode(received[1]!), { longs: String, bytes: String }) as any
    const [record] = decoded.resourceLogs[0].scopeLogs[0].logRecords
    expect(record).toMatchObject({
      timeUnixNano: '1700000000123456789',
      severityNumber: 17,
      traceId: 'CvdlGRbNQ92ESOshHIAxnA==',
      spanId: Buffer.from('00f067aa0ba902b7', 'hex').toString('base64'),
      body: { stringValue: 'ü' },
    })
    expect(record.attributes.map(({ value }: { value: object }) => value)).toEqual([
      { intValue: '-9223372036854775808' },
      { intValue: '9007199254740993' },
      { bytesValue: 'AQID' },
      { doubleValue: NaN },
    ])
  })

  test.each([
    [14, true],
    [4, true],
    [1, true],
    [3, false],
    [12, false],
    [13, false],
    [8, false],
  ])('takes code %i as retryable: %s', async (code, retryable) => {
    const endpoint = await grpcBackend((_, callback) => callback({ code, details: 'why' }))
    expect(await exporter({ endpoint, protocol: 'grpc', tls: { insecure: true } }).error(request())).toBeInstanceOf(
      retryable ? RetryableError : PermanentError,
    )
  })

  test('takes RESOURCE_EXHAUSTED with RetryInfo as retryable after that time', async () => {
    const metadata = new Metadata()
    metadata.set('grpc-status-details-bin', Buffer.from(encodeStatus('protobuf', { code: 8, message: 'x', retryAfterMs: 1_500 })))
    const endpoint = await grpcBackend((_, callback) => callback({ code: 8, details: 'x', metadata }))
    const error = await exporter({ endpoint: `http://${endpoint}`, protocol: 'grpc' }).error(request())
    expect([error.name, (error as RetryableError).retryAfterMs]).toEqual(['RetryableError', 1_500])
  })

  test('counts what the backend rejected', async () => {
    const endpoint = await grpcBackend((_, callback) => callback(null, Buffer.from(encodeResponse('traces', 'protobuf', 2, 'too old'))))
    const { host, send } = exporter({ endpoint, protocol: 'grpc', tls: { insecure: true } })
    await send(request())
    expect(host.counted.get('otelcol_exporter_send_failed_spans{reason="rejected"}')).toBe(2)
  })
})

describe('the config of the otlp exporter', () => {
  test.each([
    [{ endpoint: 'example.com:4318' }, 'expected a URL'],
    [{ endpoint: 'example.com', protocol: 'grpc' }, 'expected host:port'],
    [{ endpoint: 'ftp://example.com' }, 'expected a URL'],
  ])('refuses %j', (settings, message) => {
    const result = otlp.config.safeParse(settings)
    expect(result.error?.issues[0]).toMatchObject({ path: ['endpoint'], message: expect.stringContaining(message) })
  })

  test('says that data leaves the machine and that the host queues it', () => {
    expect([otlp.leavesMachine(otlp.config.parse({ endpoint: 'http://x' })), otlp.delivery]).toEqual([true, 'queued'])
  })
})
