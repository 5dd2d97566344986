import { Agent as HttpAgent, type ClientRequest } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { signNow } from '../node/sign.ts'
import { SERVER_TIME_HEADER, SIGNATURE_HEADER } from '../shared/signature.ts'

/** What the exporter sends of its own. `OTEL_EXPORTER_OTLP_HEADERS`, which it adds, may have the secret of another backend. */
const KEPT = new Set(['host', 'connection', 'content-type', 'content-encoding', 'user-agent', 'x-faultline-key'])

/** Not in the types of Node, but what agents of the registry have stood on since Node 0.12. */
interface WithRequests {
  addRequest(this: unknown, request: ClientRequest, ...more: unknown[]): void
}

/**
 * Makes the agent of an exporter of OpenTelemetry, which is where its requests can be seen before they leave: without headers of other
 * backends, and with a secret each attempt is signed, over the body as it is sent.
 */
export function ownAgent(key: string, secret: string | undefined): (protocol: string) => HttpAgent {
  /** Milliseconds by which the server's clock differs, as it says where it finds a signature stale. */
  let clockOffset = 0

  const prepare = (request: ClientRequest): void => {
    for (const name of request.getHeaderNames()) if (!KEPT.has(name.toLowerCase())) request.removeHeader(name)
    if (secret === undefined) return
    const end = request.end.bind(request) as (body: Uint8Array) => ClientRequest
    const chunks: Buffer[] = []
    request.write = (chunk: Uint8Array) => chunks.push(Buffer.from(chunk)) > 0
    request.end = () => {
      const body = Buffer.concat(chunks)
      request.setHeader(SIGNATURE_HEADER, signNow(secret, key, body, Date.now() + clockOffset))
      return end(body)
    }
    request.once('response', ({ statusCode, headers }) => {
      const serverTime = Number(headers[SERVER_TIME_HEADER] ?? NaN)
      if (statusCode === 401 && Number.isFinite(serverTime)) clockOffset = serverTime - Date.now()
    })
  }

  const makeAgent = (protocol: string): HttpAgent => {
    const agent = new (protocol === 'https:' ? HttpsAgent : HttpAgent)({ keepAlive: true, maxSockets: 2 })
    const { addRequest } = agent as unknown as WithRequests
    return Object.assign(agent, {
      addRequest(this: unknown, request: ClientRequest, ...more: unknown[]) {
        prepare(request)
        addRequest.call(this, request, ...more)
      },
    })
  }

  // Exporters before that version take the function for options of an agent, and would send without any of this: better nothing.
  return Object.defineProperty(makeAgent, 'ca', {
    enumerable: true,
    get: () => {
      throw new Error(
        'Cannot send traces as tracing() needs @opentelemetry/exporter-trace-otlp-http 0.204 or newer: an older one is installed.',
      )
    },
  })
}
