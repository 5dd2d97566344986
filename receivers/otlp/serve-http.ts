import type { Context } from 'koa'
import {
  type Auth,
  type ConsumeResult,
  type Cors,
  type Host,
  type HttpAdmission,
  type HttpRoute,
  type OtlpRequest,
  ACCEPTED,
  ACCEPTED_ENCODINGS,
  BodyError,
  CODE,
  InFlight,
  SERVER_TIME_HEADER,
  SenderGone,
  encodeResponse,
  encodeStatus,
  httpAdmission,
  readBody,
  readRequest,
} from '../../collector/api.ts'
import { type Refusal, refusalOf } from './answer.ts'
import { type Next, type OtlpSignal, SIGNALS, borrows, consume, countRefused, isServed } from './signals.ts'

type Encoding = OtlpRequest['encoding']

const CONTENT_TYPES = { protobuf: 'application/x-protobuf', json: 'application/json' } as const

export interface HttpSettings {
  maxBytes: number
  cors: Cors
  auth: Auth
}

export function httpRoutes({ maxBytes, cors, auth }: HttpSettings, next: Next, host: Host): HttpRoute[] {
  const { admit, allowsOrigin } = httpAdmission(host.keys(), { auth, cors })
  return SIGNALS.filter((signal) => isServed(signal, next)).map((signal) => ({
    path: `/v1/${signal}`,
    cors,
    allowsOrigin,
    handle: (context) => serve(context, signal, { maxBytes, admit }, next, host),
  }))
}

type Serving = Pick<HttpSettings, 'maxBytes'> & Pick<HttpAdmission, 'admit'>

/** What no receiver serves, a signal without a pipeline among it. */
export function answerNotFound(context: Context): void {
  const message = `Cannot find ${context.path.slice(0, 200)}: OTLP is taken at /v1/traces, /v1/logs and /v1/metrics where a pipeline names the receiver.`
  refuse(context, encodingOf(context) ?? 'json', { http: 404, code: CODE.notFound, message })
}

async function serve(context: Context, signal: OtlpSignal, serving: Serving, next: Next, host: Host): Promise<void> {
  const encoding = encodingOf(context)
  const misuse = misuseOf(context, encoding)
  if (misuse !== undefined || encoding === undefined) {
    host.metrics.add('otelcol_receiver_requests', 1, { transport: 'http', outcome: 'refused' })
    return refuse(context, encoding ?? 'json', misuse!)
  }
  const inFlight = new InFlight()
  try {
    const { sender, signed } = serving.admit(context)
    const check = signed && ((sent: Buffer) => signed.verify(sent))
    const options = { limit: serving.maxBytes, inFlight, borrow: borrows(signal, next), check }
    const { rejected, reason } = await readBody(context.req, context.res, options, (body) => {
      const take = (): Promise<ConsumeResult> =>
        consume(readRequest(signal, encoding, body, host.clock.now().toString(), sender), next, host, 'http')
      return signed === undefined ? take() : signed.once(take).then((taken) => taken ?? ACCEPTED)
    })
    context.set('Content-Type', CONTENT_TYPES[encoding])
    context.body = Buffer.from(encodeResponse(signal, encoding, rejected, reason))
    host.metrics.add('otelcol_receiver_requests', 1, { transport: 'http', outcome: 'success' })
  } catch (error) {
    host.metrics.add('otelcol_receiver_requests', 1, { transport: 'http', outcome: error instanceof SenderGone ? 'gone' : 'refused' })
    countRefused(error, host, 'http')
    if (error instanceof SenderGone) context.respond = false
    else refuse(context, encoding, refusalOf(error), error)
  } finally {
    inFlight.release()
  }
}

/** Undefined where the Content-Type is missing or neither of OTLP's; parameters do not matter, JSON is UTF-8 by itself. */
function encodingOf(context: Context): Encoding | undefined {
  const type = (context.headers['content-type'] ?? '').split(';', 1)[0]!.trim().toLowerCase()
  if (type === CONTENT_TYPES.protobuf) return 'protobuf'
  return type === CONTENT_TYPES.json ? 'json' : undefined
}

function misuseOf(context: Context, encoding: Encoding | undefined): Refusal | undefined {
  if (context.method !== 'POST') {
    context.set('Allow', 'POST')
    return { http: 405, code: CODE.unimplemented, message: `Cannot ${context.method} here as OTLP is sent by POST.` }
  }
  if (encoding !== undefined) return undefined
  const type = (context.headers['content-type'] ?? 'none').slice(0, 80)
  return {
    http: 415,
    code: CODE.invalidArgument,
    message: `Cannot read a request as its Content-Type must be ${CONTENT_TYPES.protobuf} or ${CONTENT_TYPES.json}: current value is ${type}.`,
  }
}

function refuse(context: Context, encoding: Encoding, refusal: Refusal, error?: unknown): void {
  context.status = refusal.http
  context.set('Content-Type', CONTENT_TYPES[encoding])
  if (refusal.retryAfterMs !== undefined) context.set('Retry-After', String(Math.ceil(refusal.retryAfterMs / 1000)))
  if (refusal.http === 401) context.set('WWW-Authenticate', 'Bearer')
  if (refusal.serverTime !== undefined) context.set(SERVER_TIME_HEADER, String(refusal.serverTime))
  if (error instanceof BodyError && error.status === 400) context.set('Accept-Encoding', ACCEPTED_ENCODINGS)
  context.body = Buffer.from(encodeStatus(encoding, refusal))
}
