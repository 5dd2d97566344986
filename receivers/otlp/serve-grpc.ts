import { Metadata, Server, ServerCredentials, type ServerUnaryCall, type ServiceDefinition, type handleUnaryCall } from '@grpc/grpc-js'
import {
  type Auth,
  type ConsumeResult,
  type Host,
  ACCEPTED,
  InFlight,
  LIMITS,
  SERVER_TIME_HEADER,
  encodeResponse,
  encodeStatus,
  readRequest,
} from '../../collector/api.ts'
import { type Refusal, refusalOf } from './answer.ts'
import { type Next, type OtlpSignal, SIGNALS, consume, countRefused, isServed } from './signals.ts'

const SERVICES = { traces: 'trace.v1.TraceService', logs: 'logs.v1.LogsService', metrics: 'metrics.v1.MetricsService' } as const

/**
 * HTTP/2 lets a sender have this many bytes of one call on the way before it must wait for us. Measured with requests of 223 kB: 209,000
 * spans per CPU second at the default of 64 KiB, 286,000 at 256 KiB, 217,000 at 1 MiB (more chunks are alive when memory is collected).
 */
const WINDOW_BYTES = 256 * 1024

/** Binds at once; resolves with the server and its real port. */
export async function serveGrpc(
  endpoint: string,
  { maxBytes, auth }: { maxBytes: number; auth: Auth },
  next: Next,
  host: Host,
): Promise<{ server: Server; port: number }> {
  const server = new Server({
    'grpc.max_receive_message_length': maxBytes,
    'grpc.max_concurrent_streams': LIMITS.concurrentCalls,
  })
  widenWindow(server)
  for (const signal of SIGNALS) {
    if (isServed(signal, next)) server.addService(definition(signal), { Export: exportHandler(signal, auth, next, host) })
  }
  return new Promise((resolve, reject) => {
    server.bindAsync(endpoint, ServerCredentials.createInsecure(), (error, port) => {
      if (error === null) resolve({ server, port })
      else reject(new Error(`Cannot listen on ${endpoint}: ${error.message}.`, { cause: error }))
    })
  })
}

/** In what grpc-js keeps of a call until it is answered: the body itself can be taken out of it. */
interface Message {
  body: Buffer
}

/** Bytes in, bytes out: what a request holds is for the scan to say. */
function definition(signal: OtlpSignal): ServiceDefinition {
  const raw = (bytes: Buffer): Buffer => bytes
  return {
    Export: {
      path: `/opentelemetry.proto.collector.${SERVICES[signal]}/Export`,
      requestStream: false,
      responseStream: false,
      requestSerialize: raw,
      requestDeserialize: (body: Buffer): Message => ({ body }),
      responseSerialize: raw,
      responseDeserialize: raw,
    },
  }
}

const NOTHING = Buffer.alloc(0)

function exportHandler(signal: OtlpSignal, auth: Auth, next: Next, host: Host): handleUnaryCall<Message, Buffer> {
  const full = Buffer.from(encodeResponse(signal, 'protobuf'))
  const keys = host.keys()
  const take = (call: ServerUnaryCall<Message, Buffer>, inFlight: InFlight): Promise<ConsumeResult | undefined> => {
    const body = letGo(call)
    inFlight.add(body.length)
    const header = (name: string): string | undefined => call.metadata.get(name)[0]?.toString()
    const { sender, signed } = keys.admit({ address: addressOf(call.getPeer()), header, auth })
    const work = (): Promise<ConsumeResult> =>
      consume(readRequest(signal, 'protobuf', body, host.clock.now().toString(), sender), next, host, 'grpc')
    if (signed === undefined) return work()
    signed.verify(body)
    return signed.once(work)
  }
  return async (call, callback) => {
    const inFlight = new InFlight()
    try {
      const { rejected, reason } = (await take(call, inFlight)) ?? ACCEPTED
      callback(null, rejected === 0 ? full : Buffer.from(encodeResponse(signal, 'protobuf', rejected, reason)))
      host.metrics.add('otelcol_receiver_requests', 1, { transport: 'grpc', outcome: 'success' })
    } catch (error) {
      host.metrics.add('otelcol_receiver_requests', 1, { transport: 'grpc', outcome: 'refused' })
      countRefused(error, host, 'grpc')
      callback(errorOf(refusalOf(error)))
    } finally {
      inFlight.release()
    }
  }
}

/**
 * What is left of a call while it waits for its acknowledgement is not its body (see `consume`), nor the pieces that it came in, which the
 * decoder of grpc-js (1.14) keeps until the next message: both would outlive two collections, and cost the third.
 */
function letGo(call: ServerUnaryCall<Message, Buffer>): Buffer {
  const { body } = call.request
  call.request.body = NOTHING
  const { decoder } = (call as unknown as { call?: { decoder?: { readPartialMessage?: Buffer[] } } }).call ?? {}
  if (Array.isArray(decoder?.readPartialMessage)) decoder.readPartialMessage = []
  return body
}

/** Well-formed: the message travels in a header, which grpc-js encodes with `encodeURI`, and that throws on a lone surrogate. */
function errorOf(refusal: Refusal): { code: number; details: string; metadata: Metadata } {
  const metadata = new Metadata()
  metadata.set('grpc-status-details-bin', Buffer.from(encodeStatus('protobuf', refusal)))
  if (refusal.serverTime !== undefined) metadata.set(SERVER_TIME_HEADER, String(refusal.serverTime))
  return { code: refusal.code, details: refusal.message.slice(0, 1_000).toWellFormed(), metadata }
}

/** `host:port`, IPv6 in brackets or not. */
function addressOf(peer: string): string {
  return peer.replace(/:\d+$/, '').replace(/^\[|\]$/g, '')
}

/**
 * grpc-js has no option for the window of a server (its `grpc-node.flow_control_window` is the client's, 1.14): the HTTP/2 settings that
 * it will pass on are widened instead. A test looks at what a client is told.
 */
function widenWindow(server: Server): void {
  const { commonServerOptions } = server as unknown as { commonServerOptions?: { settings?: object } }
  if (commonServerOptions?.settings !== undefined) Object.assign(commonServerOptions.settings, { initialWindowSize: WINDOW_BYTES })
}

/** Calls under way have this long, in milliseconds. */
const GRACE_MS = 5_000

export async function closeGrpc(server: Server, clock: Host['clock']): Promise<void> {
  const waited = new AbortController()
  const closed = new Promise<void>((resolve) => server.tryShutdown(() => resolve()))
  await Promise.race([closed, clock.sleep(GRACE_MS, waited.signal).catch(() => undefined)])
  waited.abort()
  server.forceShutdown()
}
