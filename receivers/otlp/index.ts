import type { Server } from '@grpc/grpc-js'
import {
  type HttpListener,
  LIMITS,
  authAt,
  authField,
  collectSeldom,
  corsConfig,
  defineReceiver,
  endpoint,
  listen,
  size,
  withPort,
  z,
} from '../../collector/api.ts'
import { closeGrpc, serveGrpc } from './serve-grpc.ts'
import { answerNotFound, httpRoutes } from './serve-http.ts'

const http = z.strictObject({
  endpoint: endpoint().default('127.0.0.1:4318').describe('Address of OTLP/HTTP; receivers with the same one share the port.'),
  max_request_body_size: size()
    .default(LIMITS.requestBytes)
    .describe('Largest body, counted after inflation; larger ones are answered 413.'),
  cors: corsConfig.prefault({}).describe('Which web pages may send.'),
})

const grpc = z.strictObject({
  endpoint: endpoint().default('127.0.0.1:4317').describe('Address of OTLP/gRPC.'),
  max_recv_msg_size: size()
    .default(LIMITS.requestBytes)
    .describe('Largest message, counted after inflation; larger ones are RESOURCE_EXHAUSTED.'),
})

export default defineReceiver({
  type: 'otlp',
  description: 'Takes OTLP 1.11 over HTTP (protobuf and JSON) and gRPC.',
  stability: { traces: 'beta', logs: 'beta', metrics: 'beta' },
  config: z.strictObject({
    auth: authField(),
    protocols: z
      .strictObject({ http: http.nullable().optional(), grpc: grpc.nullable().optional() })
      .refine(({ http, grpc }) => http !== undefined || grpc !== undefined, 'expected http, grpc or both')
      .describe('Each protocol that is named is served; without settings of its own (null) it has the defaults.'),
  }),
  authenticates: ({ auth }, address) => authAt(address, auth) === 'required',
  create: ({ auth, protocols }, next, host) => {
    let httpListener: HttpListener | undefined
    let grpcServer: Server | undefined
    const addresses: Record<string, string> = {}
    return {
      async start() {
        collectSeldom()
        if (protocols.http !== undefined) {
          const config = protocols.http ?? http.parse({})
          const settings = { maxBytes: config.max_request_body_size, cors: config.cors, auth: authAt(config.endpoint, auth) }
          const routes = httpRoutes(settings, next, host)
          httpListener = await listen(config.endpoint, routes, { clock: host.clock, otherwise: answerNotFound })
          addresses['http'] = withPort(config.endpoint, httpListener.port)
          host.log.info('OTLP/HTTP is served', { endpoint: config.endpoint, port: httpListener.port })
        }
        if (protocols.grpc !== undefined) {
          const config = protocols.grpc ?? grpc.parse({})
          const settings = { maxBytes: config.max_recv_msg_size, auth: authAt(config.endpoint, auth) }
          const { server, port } = await serveGrpc(config.endpoint, settings, next, host)
          grpcServer = server
          addresses['grpc'] = withPort(config.endpoint, port)
          host.log.info('OTLP/gRPC is served', { endpoint: config.endpoint, port })
        }
      },
      addresses: () => addresses,
      async shutdown() {
        const server = grpcServer
        grpcServer = undefined
        const closing = httpListener?.close()
        if (server !== undefined) await closeGrpc(server, host.clock)
        await closing
      },
    }
  },
})
