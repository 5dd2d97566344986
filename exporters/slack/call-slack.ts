import { AGENT_NAME, PermanentError, RetryableError, judge, retryAfterMs, safeRequest, sayAnswer, secretsOf } from '../../collector/api.ts'

export interface SlackCaller {
  apiUrl: string
  allowPrivateAddresses: boolean
}

/** What a method answers when it is done. */
export type SlackAnswer = Record<string, unknown> & { ok: true }

/** `error` of https://docs.slack.dev/reference/methods/chat.postMessage#errors and of the others that may be otherwise later. */
const PASSING = new Set([
  'ratelimited',
  'rate_limited',
  'message_limit_exceeded',
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
  'org_login_required',
  'too_many_websockets',
])

/** What to do about the usual ones. */
const ADVICE: Readonly<Record<string, string>> = {
  invalid_auth: 'look at the token',
  not_authed: 'look at the token',
  token_revoked: 'install the app again and configure its new token',
  token_expired: 'configure a new token',
  account_inactive: 'install the app again and configure its new token',
  missing_scope: 'give the app the scope that it lacks and install it again',
  not_allowed_token_type: 'token must be that of a bot (xoxb-), app_token that of the app (xapp-)',
  channel_not_found: 'look at channel, and invite the app if the channel is private',
  not_in_channel: 'invite the app into the channel',
  is_archived: 'the channel is archived: choose another',
}

/** A refusal of Slack for good, with its word for it. */
export class SlackError extends PermanentError {
  readonly code: string
  constructor(message: string, code: string) {
    super(message)
    this.code = code
  }
}

/**
 * Calls a method of Slack's Web API, which answers 200 also when it refuses. Throws a `RetryableError` for what may pass, with what
 * Retry-After asks for, and a `SlackError` for the rest; neither shows the token.
 */
export async function callSlack(
  { apiUrl, allowPrivateAddresses }: SlackCaller,
  token: string,
  method: string,
  args: object,
  signal: AbortSignal,
): Promise<SlackAnswer> {
  const authorization = `Bearer ${token}`
  const headers = { authorization, 'content-type': 'application/json; charset=utf-8', 'user-agent': AGENT_NAME }
  const url = `${apiUrl.replace(/\/+$/, '')}/${method}`
  const response = await safeRequest({ url, method: 'POST', headers, body: JSON.stringify(args), signal, allowPrivateAddresses })
  const hidden = secretsOf(url, { authorization })
  judge(response, hidden)
  const answer = parsed(response.body)
  if (answer?.['ok'] === true) return answer as SlackAnswer
  if (answer?.['ok'] !== false) {
    throw new RetryableError(`Cannot call ${method} as ${response.from} answered what is not of Slack: ${sayAnswer(response.body, hidden)}`)
  }
  const code = sayAnswer(String(answer['error']), hidden)
  const details = (answer['response_metadata'] as { messages?: unknown } | undefined)?.messages
  const more = Array.isArray(details) ? ` (${sayAnswer(details.join('; '), hidden)})` : ''
  const message = `Cannot call ${method} as Slack says ${code}${more}${ADVICE[code] === undefined ? '' : `: ${ADVICE[code]}`}`
  if (!PASSING.has(code)) throw new SlackError(message, code)
  const after = retryAfterMs(response.headers)
  throw new RetryableError(message, after === undefined ? {} : { retryAfterMs: after })
}

function parsed(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
