import { Client, Metadata, type ServiceError, credentials } from '@grpc/grpc-js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from 'node:http2'
import { otlpRoot, payload } from '../../bench/payload.ts'
import { PermanentError, RetryableError, retryDelay } from '../../collector/api.ts'
import { type RunningReceiver, issuedKey, startReceiver } from './testing.ts'

const root = otlpRoot()
const body = Buffer.from(payload(4, 50).body)
const TRACES = '/opentelemetry.proto.collector.trace.v1.TraceService/Export'

let receiver: RunningReceiver
beforeAll(async () => {
  receiver = await startReceiver({ grpc: { max_recv_msg_size: '1MiB' } })
})
afterAll(() => receiver.stop())

const raw = (bytes: Buffer) => bytes

async function send(content: Buffer, path = TRACES, options: { target?: string; gzip?: boolean; key?: string } = {}): Promise<Buffer> {
  const client = new Client(options.target ?? receiver.grpc, credentials.createInsecure(), {
    'grpc.default_compression_algorithm': options.gzip ? 2 : 0,
    'grpc.enable_retries': 0,
  })
  const metadata = new Metadata()
  if (options.key !== undefined) metadata.set('x-faultline-key', options.key)
  try {
    return await new Promise((resolve, reject) =>
      client.makeUnaryRequest(path, raw, raw, content, metadata, (error, value) => (error ? reject(error) : resolve(value!))),
    )
  } finally {
    client.close()
  }
}

async function refusal(...args: Parameters<typeof send>): Promise<ServiceError> {
  return send(...args).then(
    () => expect.fail('it was accepted'),
    (error: ServiceError) => error,
  )
}

describe('OTLP/gRPC', () => {
  test('takes requests, compressed or not, and answers without partial_success', async () => {
    receiver.host.keys().set([issuedKey('k')])
    expect((await send(body)).length).toBe(0)
    expect((await send(body, TRACES, { gzip: true, key: 'k' })).length).toBe(0)
    expect(receiver.received.map(({ items, hits, sender }) => [items, hits.count, sender])).toEqual([
      [4, 2, { address: '127.0.0.1', project: 'default' }],
      [4, 2, { address: '127.0.0.1', project: 'shop', key: 'k' }],
    ])
    expect(receiver.host.counted.get('otelcol_receiver_accepted_spans{transport="grpc"}')).toBe(8)
  })

  test('takes an empty request, and metrics without a pipeline', async () => {
    expect((await send(Buffer.alloc(0))).length).toBe(0)
    expect((await send(Buffer.alloc(0), '/opentelemetry.proto.collector.metrics.v1.MetricsService/Export')).length).toBe(0)
  })

  test('says UNIMPLEMENTED for a signal without a pipeline', async () => {
    const other = await startReceiver({ signals: ['traces'] })
    expect((await refusal(body, '/opentelemetry.proto.collector.logs.v1.LogsService/Export', { target: other.grpc })).code).toBe(12)
    await other.stop()
  })

  test('says INVALID_ARGUMENT for what is not OTLP', async () => {
    const error = await refusal(Buffer.from('rubbish'))
    expect([error.code, error.details]).toEqual([3, expect.stringMatching(/^Cannot read the request as protobuf/)])
  })

  test('says RESOURCE_EXHAUSTED without RetryInfo for a message over the limit, compressed or not', async () => {
    for (const gzip of [false, true]) {
      const error = await refusal(Buffer.alloc(1024 * 1024 + 1), TRACES, { gzip })
      expect(error.code).toBe(8)
      expect(error.metadata.get('grpc-status-details-bin')).toEqual([])
    }
  })

  test('says UNAVAILABLE with RetryInfo of at most 5 s under load, INVALID_ARGUMENT for what never works', async () => {
    const failures = [
      new RetryableError('Cannot take more.', { retryAfterMs: 2_500 }),
      new RetryableError('x', { retryAfterMs: 60_000 }),
      new PermanentError('no ü \ud800'),
    ]
    const other = await startReceiver({
      answer: () => {
        throw failures.shift()!
      },
    })
    const [first, second, third] = [
      await refusal(body, TRACES, { target: other.grpc }),
      await refusal(body, TRACES, { target: other.grpc }),
      await refusal(body, TRACES, { target: other.grpc }),
    ]
    const delay = (error: ServiceError) => retryDelay(error.metadata.get('grpc-status-details-bin')[0] as Buffer)
    expect([first.code, first.details, delay(first)]).toEqual([14, 'Cannot take more.', 2_500])
    expect([second.code, delay(second)]).toEqual([14, 5_000])
    expect([third.code, delay(third)]).toEqual([3, undefined])
    await other.stop()
  })

  test('says partial success, and RESOURCE_EXHAUSTED with RetryInfo when all of it was refused', async () => {
    const rejected = [3, 4]
    const other = await startReceiver({ answer: () => ({ rejected: rejected.shift()!, reason: 'too many' }) })
    const type = root.lookupType('ExportTraceServiceResponse')
    const answer = await send(body, TRACES, { target: other.grpc })
    expect(type.toObject(type.decode(answer), { longs: Number })).toEqual({
      partialSuccess: { rejectedSpans: 3, errorMessage: 'too many' },
    })
    const error = await refusal(body, TRACES, { target: other.grpc })
    expect([error.code, retryDelay(error.metadata.get('grpc-status-details-bin')[0] as Buffer)]).toEqual([8, 5_000])
    await other.stop()
  })

  test('tells a client that it may send 256 KiB before it waits, and how many calls at once', async () => {
    const session = connect(`http://${receiver.grpc}`)
    const settings = await new Promise<{ initialWindowSize?: number; maxConcurrentStreams?: number }>((resolve) =>
      session.once('remoteSettings', resolve),
    )
    session.destroy()
    expect([settings.initialWindowSize, settings.maxConcurrentStreams]).toEqual([256 * 1024, 100])
  })
})
