import { AGENT_NAME, type Clock, PermanentError, RetryableError, judge, keepSecret, safeRequest } from '../../collector/api.ts'
import type { Config } from './config.ts'

const RESPONSE_BYTES = 4 * 1024 * 1024
/** Longest wait that is taken from Linear: its budgets are of an hour. */
const WAIT_MS = 3_600_000

/** One request of Linear's GraphQL API; answers `data`. */
export type CallLinear = <T>(query: string, variables: object, signal: AbortSignal) => Promise<T>

interface LinearError {
  message: string
  extensions?: { code?: string; type?: string; userError?: boolean; userPresentableMessage?: string }
}

type Response = Awaited<ReturnType<typeof safeRequest>>

export function callerOf({ endpoint, api_key, oauth_token, allow_private_addresses }: Config, clock: Clock): CallLinear {
  const secret = api_key ?? oauth_token!
  return <T>(query: string, variables: object, signal: AbortSignal) =>
    keepSecret([secret], async () => {
      const response = await safeRequest({
        url: endpoint,
        method: 'POST',
        headers: {
          // https://linear.app/developers/graphql#authentication: a key stands alone, a token after Bearer.
          authorization: api_key ?? `Bearer ${oauth_token}`,
          'content-type': 'application/json',
          accept: 'application/json',
          'user-agent': AGENT_NAME,
        },
        body: JSON.stringify({ query, variables }),
        signal,
        allowPrivateAddresses: allow_private_addresses,
        maxResponseBytes: RESPONSE_BYTES,
      })
      const { data, errors = [] } = parsed(response)
      // Errors come with any status, a used up budget with 400.
      if (errors.length > 0) throw asError(errors, response, clock)
      judge(response)
      if (data === undefined || data === null) throw new PermanentError('Linear answered without data: the endpoint may be another one')
      return data as T
    })
}

function parsed(response: Response): { data?: unknown; errors?: LinearError[] } {
  try {
    return JSON.parse(response.body) as { data?: unknown; errors?: LinearError[] }
  } catch {
    judge(response)
    throw new PermanentError('Linear answered what is no JSON: the endpoint may be that of a page for people')
  }
}

/** What is the request's own fault; anything else may go the next time. */
const FOR_GOOD =
  /^(invalidinput|inputerror|usererror|authenticationerror|forbidden|featurenotaccessible|usagelimitexceeded|graphql(error|validationfailed|parsefailed))$/

function asError(errors: readonly LinearError[], response: Response, clock: Clock): Error {
  const said = errors.map(({ message, extensions }) => extensions?.userPresentableMessage ?? message).join('; ')
  const message = `Linear refuses the request (${response.status}): ${said.slice(0, 1_000)}`
  const kinds = errors
    .flatMap(({ extensions = {} }) => [extensions.code, extensions.type])
    .map((kind) => (kind ?? '').replace(/[^a-zA-Z]/g, '').toLowerCase())
  if (kinds.includes('ratelimited')) {
    const wait = waitOf(response, clock)
    return new RetryableError(message, wait === undefined ? {} : { retryAfterMs: wait })
  }
  const ours =
    errors.some(({ extensions }) => extensions?.userError === true) || kinds.some((kind) => FOR_GOOD.test(kind)) || response.status === 401
  return ours ? new PermanentError(message) : new RetryableError(message)
}

/** https://linear.app/developers/rate-limiting: when the budget of requests, or that of their complexity, is full again; milliseconds of the epoch. */
function waitOf({ headers }: Response, clock: Clock): number | undefined {
  const used = ['requests', 'complexity'].filter((budget) => headers[`x-ratelimit-${budget}-remaining`] === '0')
  const resets = used.map((budget) => Number(headers[`x-ratelimit-${budget}-reset`])).filter(Number.isFinite)
  return resets.length === 0 ? undefined : Math.min(Math.max(0, Math.max(...resets) - clock.nowMs()), WAIT_MS)
}
