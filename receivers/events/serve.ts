import type { Context } from 'koa'
import {
  type Consumer,
  type Host,
  type HttpAdmission,
  type Sender,
  ACCEPTED_ENCODINGS,
  BodyError,
  InFlight,
  InvalidOtlp,
  LIMITS,
  OversizeOtlp,
  PermanentError,
  RetryableError,
  SERVER_TIME_HEADER,
  SenderGone,
  SenderRefused,
  UsageCount,
  parseJson,
  readBody,
} from '../../collector/api.ts'
import { convertEvents } from './convert.ts'
import { type FieldError, readEvents } from './schema.ts'

/** RFC 9457; `errors` names each field that is wrong. */
interface Problem {
  title: string
  status: number
  detail: string
  errors?: FieldError[]
  retryAfterMs?: number
}

export interface Serving extends Pick<HttpAdmission, 'admit'> {
  /** Largest body. */
  maxBytes: number
}

/** Takes `POST /v1/events`; answers 202 with the ids once they are durable, and with none for a signed request that was taken before. */
export async function serveEvents(context: Context, serving: Serving, next: Consumer<'exceptions'>, host: Host): Promise<void> {
  const inFlight = new InFlight()
  try {
    const problem = misuseOf(context)
    if (problem !== undefined) return answer(context, problem)
    const { sender, signed } = serving.admit(context)
    const check = signed && ((sent: Buffer) => signed.verify(sent))
    const body = await readBody(context.req, context.res, { limit: serving.maxBytes, inFlight, check }, (whole) => whole)
    const work = (): Promise<Taken> => take(body, sender, next, host)
    const taken = signed === undefined ? await work() : await signed.once(work)
    context.status = 202
    context.body = taken ?? { ids: [] }
  } catch (error) {
    if (error instanceof SenderRefused) host.metrics.add('faultline_senders_refused', 1, { transport: 'http', reason: error.reason })
    if (error instanceof SenderGone) context.respond = false
    else answer(context, problemOf(error), error)
  } finally {
    inFlight.release()
  }
}

/** What is answered: the ids, and how many of them were refused. */
interface Taken {
  ids: string[]
  rejected?: number
  reason?: string | undefined
}

/** A request that is refused with this problem. */
class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

async function take(body: Buffer, sender: Sender, next: Consumer<'exceptions'>, host: Host): Promise<Taken> {
  const read = readEvents(parseJson(body))
  if ('errors' in read) throw new Refused(wrongFields(read.errors))
  const receivedAt = host.clock.now().toString()
  const events = convertEvents(read.events, sender, receivedAt)
  const ids = events.map(({ id }) => id)
  const usage = new UsageCount(receivedAt)
  for (const event of events) usage.addException(event)
  const { rejected, reason } = await next.consume(events, { usage: usage.list() })
  count(host, 'accepted', ids.length - rejected)
  count(host, 'refused', rejected)
  if (rejected >= ids.length) throw new Refused(overRate(reason ?? ''))
  return rejected === 0 ? { ids } : { ids, rejected, reason }
}

function count(host: Host, outcome: 'accepted' | 'refused', events: number): void {
  if (events > 0) host.metrics.add(`otelcol_receiver_${outcome}_exceptions`, events, { transport: 'http' })
}

function misuseOf(context: Context): Problem | undefined {
  if (context.method !== 'POST') {
    context.set('Allow', 'POST')
    return { title: 'Method Not Allowed', status: 405, detail: `Cannot ${context.method} here as events are sent by POST.` }
  }
  const type = (context.headers['content-type'] ?? 'none').split(';', 1)[0]!.trim().toLowerCase()
  if (type === 'application/json') return undefined
  const detail = `Cannot read events as their Content-Type must be application/json: current value is ${type.slice(0, 80)}.`
  return { title: 'Unsupported Media Type', status: 415, detail }
}

function wrongFields(errors: FieldError[]): Problem {
  const [first] = errors
  const more = errors.length > 1 ? `, and ${errors.length - 1} more` : ''
  const detail = `Cannot take the events as ${first!.path} must be ${first!.expected}: current value is ${first!.got}${more}.`
  return { title: 'Bad Request', status: 400, detail, errors: errors.slice(0, ERRORS) }
}

/** Of a thousand wrong events the first hundred mistakes are told. */
const ERRORS = 100

function overRate(reason: string): Problem {
  return { title: 'Too Many Requests', status: 429, detail: reason, retryAfterMs: LIMITS.retryAfterMs }
}

function problemOf(error: unknown): Problem {
  if (error instanceof Refused) return error.problem
  const detail = error instanceof Error ? error.message : String(error)
  if (error instanceof SenderRefused) return { title: error.status === 401 ? 'Unauthorized' : 'Forbidden', status: error.status, detail }
  if (error instanceof InvalidOtlp || error instanceof PermanentError) return { title: 'Bad Request', status: 400, detail }
  if (error instanceof OversizeOtlp) return { title: 'Content Too Large', status: 413, detail }
  if (error instanceof BodyError) return { title: error.status === 413 ? 'Content Too Large' : 'Bad Request', status: error.status, detail }
  const asked = (error instanceof RetryableError ? error.retryAfterMs : undefined) ?? 1_000
  return { title: 'Service Unavailable', status: 503, detail, retryAfterMs: Math.min(Math.max(asked, 1), LIMITS.retryAfterMs) }
}

function answer(context: Context, { retryAfterMs, ...problem }: Problem, error?: unknown): void {
  context.status = problem.status
  if (retryAfterMs !== undefined) context.set('Retry-After', String(Math.ceil(retryAfterMs / 1000)))
  if (problem.status === 401) context.set('WWW-Authenticate', 'Bearer')
  if (error instanceof SenderRefused && error.serverTime !== undefined) context.set(SERVER_TIME_HEADER, String(error.serverTime))
  if (error instanceof BodyError && error.status === 400) context.set('Accept-Encoding', ACCEPTED_ENCODINGS)
  context.body = { type: 'about:blank', ...problem }
  context.set('Content-Type', 'application/problem+json')
}
