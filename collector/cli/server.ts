import { systemClock } from '../pipeline/clock.ts'
import { RetryableError, type Clock } from '../pipeline/component.ts'
import { backoffMs } from '../pipeline/deliver/backoff.ts'

/** Where a running Faultline answers, and as whom it is asked. */
export interface Server {
  /** Without a slash at its end. */
  url: string
  /** Sent as Bearer; empty where there is none. */
  token: string
}

const DEFAULT_URL = 'http://127.0.0.1:4319'
/** A server that starts again is back within these: they wait for about eight seconds in all. */
const ATTEMPTS = 5
const BACKOFF = { initialMs: 500, maxMs: 5_000, multiplier: 2, randomization: 0.2 }
const MOST_RETRY_AFTER_MS = 30_000
/** For one request: an upload may have a quarter of a gigabyte. */
const TIMEOUT_MS = 300_000

/** The server that the command line or `FAULTLINE_URL` names. Throws a sentence for what is no address. */
export function serverOf(url: string | undefined, env: NodeJS.ProcessEnv): Server {
  const asked = url ?? (env['FAULTLINE_URL'] || DEFAULT_URL)
  const parsed = URL.canParse(asked) ? new URL(asked) : undefined
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol)) {
    throw new Error(`Cannot reach a server as its URL must be like ${DEFAULT_URL}: current value is ${asked}`)
  }
  return { url: parsed.href.replace(/\/+$/, ''), token: env['FAULTLINE_TOKEN'] ?? '' }
}

/** What the server says about a request that it refuses. */
export class Refused extends Error {
  override name = 'Refused'
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** What is sent: JSON, or a form, made anew for each attempt. */
export type Body = { json: unknown; method?: 'PATCH' | 'PUT' } | { form(): FormData }

/** As `ask`, but a server that can not be reached, or has a fault, is asked again, a few times and ever slower. */
export async function askPatiently(server: Server, path: string, body?: Body, clock: Pick<Clock, 'sleep'> = systemClock): Promise<unknown> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await ask(server, path, body)
    } catch (error) {
      if (!(error instanceof RetryableError)) throw error
      if (attempt + 1 === ATTEMPTS) throw new Error(`${error.message}; it was tried ${ATTEMPTS} times`, { cause: error })
      await clock.sleep(backoffMs(BACKOFF, attempt, error))
    }
  }
}

/**
 * The JSON that the server answers under `/api/v1`; with a body it is a POST, or what that says. Throws `Refused` with the server's sentence where it refuses,
 * and a `RetryableError` with one of ours where it can not be reached or has a fault.
 */
export async function ask({ url, token }: Server, path: string, body?: Body): Promise<unknown> {
  let response: Response
  let text: string
  try {
    response = await fetch(`${url}/api/v1${path}`, {
      ...(body === undefined
        ? {}
        : 'form' in body
          ? { method: 'POST', body: body.form() }
          : { method: body.method ?? 'POST', body: JSON.stringify(body.json) }),
      headers: {
        Accept: 'application/json',
        ...(body !== undefined && 'json' in body ? { 'Content-Type': 'application/json' } : {}),
        ...(token === '' ? {} : { Authorization: `Bearer ${token}` }),
      },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    text = await response.text()
  } catch (error) {
    throw new RetryableError(
      `Cannot reach ${url} (${reasonOf(error)}): is Faultline running there? --url or FAULTLINE_URL says where it is`,
    )
  }
  if (response.ok) {
    try {
      return JSON.parse(text) as unknown
    } catch {
      throw new Error(`Cannot read what ${url} answers as it is no JSON: is it a Faultline?`)
    }
  }
  const sentence = `${url} answers ${response.status}: ${detailOf(text) ?? `${response.statusText}.`}`
  if (response.status >= 500 || response.status === 429) throw new RetryableError(sentence, retryAfterOf(response))
  if (response.status === 401 || response.status === 403)
    throw new Refused(response.status, `${sentence} FAULTLINE_TOKEN holds the token that is sent.`)
  throw new Refused(response.status, sentence)
}

function reasonOf(error: unknown): string {
  const { cause, name, message } = error as Error
  if (name === 'TimeoutError') return `no answer within ${TIMEOUT_MS / 1000} s`
  const { code } = (cause ?? {}) as { code?: unknown }
  return typeof code === 'string' ? code : message
}

/** The sentence in a problem document (RFC 9457). */
function detailOf(text: string): string | undefined {
  try {
    const { detail } = JSON.parse(text) as { detail?: unknown }
    return typeof detail === 'string' ? detail : undefined
  } catch {
    return undefined
  }
}

function retryAfterOf(response: Response): { retryAfterMs?: number } {
  const seconds = Number(response.headers.get('retry-after') ?? NaN)
  return Number.isFinite(seconds) ? { retryAfterMs: Math.min(seconds * 1000, MOST_RETRY_AFTER_MS) } : {}
}
