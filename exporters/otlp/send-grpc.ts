import { readFileSync } from 'node:fs'
import { type ChannelCredentials, Client, Metadata, type ServiceError, compressionAlgorithms, credentials } from '@grpc/grpc-js'
import { type Host, type OtlpRequest, readPartialSuccess, retryDelay, toProtobuf } from '../../collector/api.ts'
import type { Config } from './config.ts'
import { ANSWER_BYTES, countRejected, grpcError } from './outcome.ts'

const METHODS = {
  traces: '/opentelemetry.proto.collector.trace.v1.TraceService/Export',
  logs: '/opentelemetry.proto.collector.logs.v1.LogsService/Export',
  metrics: '/opentelemetry.proto.collector.metrics.v1.MetricsService/Export',
} as const

/** As the receiver's, so that a request does not wait for the backend's window several times. */
const WINDOW_BYTES = 4 * 1024 * 1024

/** Sends requests over one connection; those that came as JSON are encoded anew, since OTLP/gRPC is protobuf only. */
export class GrpcSender {
  readonly #config: Config
  readonly #host: Host
  readonly #metadata = new Metadata()
  #client: Client | undefined

  constructor(config: Config, host: Host) {
    this.#config = config
    this.#host = host
    for (const [name, value] of Object.entries(config.headers)) this.#metadata.set(name, value)
  }

  start(): void {
    const { compression, endpoint, tls } = this.#config
    this.#client = new Client(endpoint.replace(/^https?:\/\//, '').replace(/\/+$/, ''), channelCredentials(this.#config), {
      'grpc.default_compression_algorithm': compressionAlgorithms[compression === 'gzip' ? 'gzip' : 'identity'],
      'grpc.max_receive_message_length': ANSWER_BYTES,
      // The host retries, and says so in its metrics.
      'grpc.enable_retries': 0,
      'grpc-node.flow_control_window': WINDOW_BYTES,
      ...(tls.server_name_override === undefined ? {} : { 'grpc.ssl_target_name_override': tls.server_name_override }),
    })
  }

  async send(request: OtlpRequest, signal: AbortSignal): Promise<void> {
    const body = request.encoding === 'json' ? toProtobuf(request.signal, request.body) : request.body
    const answer = await this.#call(METHODS[request.signal], Buffer.from(body.buffer, body.byteOffset, body.length), signal)
    countRejected(request, readPartialSuccess(answer), this.#host)
  }

  close(): void {
    this.#client?.close()
  }

  #call(method: string, body: Buffer, signal: AbortSignal): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const done = (error: ServiceError | null, answer?: Buffer): void => {
        signal.removeEventListener('abort', cancel)
        if (error === null) return resolve(answer!)
        const status = error.metadata?.get('grpc-status-details-bin')[0]
        reject(grpcError(error.code, error.details, Buffer.isBuffer(status) ? retryDelay(status) : undefined))
      }
      const raw = (bytes: Buffer): Buffer => bytes
      const call = this.#client!.makeUnaryRequest(method, raw, raw, body, this.#metadata, done)
      const cancel = (): void => call.cancel()
      signal.addEventListener('abort', cancel, { once: true })
    })
  }
}

function channelCredentials({ endpoint, tls }: Config): ChannelCredentials {
  if (endpoint.startsWith('http:') || (tls.insecure && !endpoint.startsWith('https:'))) return credentials.createInsecure()
  const pem = (path: string | undefined) => (path === undefined ? null : readFileSync(path))
  return credentials.createSsl(pem(tls.ca_file), pem(tls.key_file), pem(tls.cert_file), { rejectUnauthorized: !tls.insecure_skip_verify })
}
