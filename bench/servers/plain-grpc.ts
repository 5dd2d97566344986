/**
 * What the ingest process is measured against over gRPC: grpc-js with a window as wide as ours, the walk of the other plain server, an
 * empty answer. Prints its port. Run by bench/ingest.ts.
 */
import { Server, ServerCredentials } from '@grpc/grpc-js'
import { countEvents } from './walk.ts'

const WINDOW_BYTES = 256 * 1024

/** As in receivers/otlp: the settings are there once one of them is given. */
const server = new Server({ 'grpc.max_concurrent_streams': 1000 })
const { settings } = (server as unknown as { commonServerOptions: { settings: object } }).commonServerOptions
Object.assign(settings, { initialWindowSize: WINDOW_BYTES })

const raw = (bytes: Buffer): Buffer => bytes
const answer = Buffer.alloc(0)
let hits = 0
server.addService(
  {
    Export: {
      path: '/opentelemetry.proto.collector.trace.v1.TraceService/Export',
      requestStream: false,
      responseStream: false,
      requestSerialize: raw,
      requestDeserialize: raw,
      responseSerialize: raw,
      responseDeserialize: raw,
    },
  },
  {
    Export: (call: { request: Buffer }, callback: (error: null, answer: Buffer) => void) => {
      hits += countEvents(call.request)
      callback(null, answer)
    },
  },
)
server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (_error, port) => console.log(port))
process.on('SIGTERM', () => process.exit(hits >= 0 ? 0 : 1))
