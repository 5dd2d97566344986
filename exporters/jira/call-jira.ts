import { AGENT_NAME, PermanentError, judge, keepSecret, safeRequest } from '../../collector/api.ts'
import type { Config } from './config.ts'

const RESPONSE_BYTES = 4 * 1024 * 1024

/** One call of Jira's REST API, version 3. Answers the parsed body, undefined where there is none. */
export type CallJira = (method: 'GET' | 'POST', path: string, body: object | undefined, signal: AbortSignal) => Promise<unknown>

export function callerOf({ url, email, token, bearer, allow_private_addresses }: Config): CallJira {
  const basic = Buffer.from(`${email}:${token}`).toString('base64')
  const secrets = bearer === undefined ? [basic, token!] : [bearer]
  return (method, path, body, signal) =>
    keepSecret(secrets, async () => {
      const response = await safeRequest({
        url: `${url}/rest/api/3/${path}`,
        method,
        headers: {
          authorization: bearer === undefined ? `Basic ${basic}` : `Bearer ${bearer}`,
          accept: 'application/json',
          'user-agent': AGENT_NAME,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal,
        allowPrivateAddresses: allow_private_addresses,
        maxResponseBytes: RESPONSE_BYTES,
      })
      const said = reasons(response.body)
      if (said !== '' && response.status >= 400 && response.status < 500 && response.status !== 408 && response.status !== 429)
        throw new PermanentError(`Jira refuses ${method} ${path.split('?')[0]} (${response.status}): ${said}`)
      judge(response)
      return response.body === '' ? undefined : parsed(response.body)
    })
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown
  } catch {
    throw new PermanentError('Jira answered what is no JSON: the url may be that of a page for people')
  }
}

/** `{ errorMessages: [...], errors: { field: '...' } }`: https://developer.atlassian.com/cloud/jira/platform/rest/v3/intro/#status-codes. */
function reasons(body: string): string {
  try {
    const { errorMessages = [], errors = {} } = JSON.parse(body) as { errorMessages?: string[]; errors?: Record<string, string> }
    return [...errorMessages, ...Object.entries(errors).map(([field, text]) => `${field}: ${text}`)].join('; ').slice(0, 1_000)
  } catch {
    return ''
  }
}
