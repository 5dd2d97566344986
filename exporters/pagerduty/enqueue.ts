import { AGENT_NAME, PermanentError, judge, keepSecret, safeRequest } from '../../collector/api.ts'
import type { Config } from './config.ts'
import type { PagerDutyEvent } from './write-event.ts'

const RESPONSE_BYTES = 64 * 1024

/** Resolves when PagerDuty has taken the event (202). 400 is for good, with its reasons; 429, 5xx and a broken connection are not. */
export async function enqueue(event: PagerDutyEvent, { endpoint, allow_private_addresses }: Config, signal: AbortSignal): Promise<void> {
  await keepSecret([event.routing_key], async () => {
    const response = await safeRequest({
      url: endpoint,
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'user-agent': AGENT_NAME },
      body: JSON.stringify(event),
      signal,
      allowPrivateAddresses: allow_private_addresses,
      maxResponseBytes: RESPONSE_BYTES,
    })
    if (response.status === 400) throw new PermanentError(`PagerDuty refuses the event: ${reasons(String(response.body))}`)
    judge(response)
  })
}

/** `{ status, message, errors: [...] }`, or whatever a proxy says. */
function reasons(body: string): string {
  try {
    const { message, errors } = JSON.parse(body) as { message?: unknown; errors?: unknown }
    const all = [message, ...(Array.isArray(errors) ? errors : [])].filter((one) => typeof one === 'string')
    if (all.length > 0) return all.join('; ').slice(0, 1000)
  } catch {
    // Not JSON.
  }
  return body.slice(0, 300)
}
