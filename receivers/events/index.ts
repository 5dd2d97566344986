import {
  type HttpListener,
  type HttpRoute,
  LIMITS,
  authAt,
  authField,
  corsConfig,
  defineReceiver,
  endpoint,
  httpAdmission,
  listen,
  size,
  withPort,
  z,
} from '../../collector/api.ts'
import { serveEvents } from './serve.ts'

export default defineReceiver({
  type: 'events',
  description: 'Takes errors as plain JSON at POST /v1/events, for what has no OpenTelemetry SDK.',
  stability: { exceptions: 'beta' },
  config: z.strictObject({
    endpoint: endpoint().default('127.0.0.1:4318').describe('Address; receivers with the same one share the port.'),
    auth: authField(),
    max_request_body_size: size()
      .default(LIMITS.requestBytes)
      .describe('Largest body, counted after inflation; larger ones are answered 413.'),
    cors: corsConfig.prefault({}).describe('Which web pages may send.'),
  }),
  authenticates: ({ auth }, address) => authAt(address, auth) === 'required',
  create: (config, next, host) => {
    let listener: HttpListener | undefined
    return {
      async start() {
        const consumer = next.exceptions
        if (consumer === undefined) return
        const { cors, max_request_body_size: maxBytes } = config
        const { admit, allowsOrigin } = httpAdmission(host.keys(), { auth: authAt(config.endpoint, config.auth), cors })
        const handle: HttpRoute['handle'] = (context) => serveEvents(context, { maxBytes, admit }, consumer, host)
        const route: HttpRoute = { path: '/v1/events', cors, allowsOrigin, handle }
        listener = await listen(config.endpoint, [route], { clock: host.clock })
        host.log.info('Events are served', { endpoint: config.endpoint, port: listener.port })
      },
      addresses: () => (listener === undefined ? {} : { events: withPort(config.endpoint, listener.port) }),
      async shutdown() {
        await listener?.close()
      },
    }
  },
})
