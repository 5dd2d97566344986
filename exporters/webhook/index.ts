import { AGENT_NAME, defineExporter, isLoopback, judge, safeRequest, secretsOf } from '../../collector/api.ts'
import { config } from './config.ts'
import { fillTemplate } from './fill-template.ts'
import { sign } from './sign.ts'
import { writeBody } from './write-body.ts'

export default defineExporter({
  type: 'webhook',
  description: 'Sends each alert as signed JSON to an address of your own.',
  stability: { alerts: 'alpha' },
  delivery: 'outbox',
  config,
  leavesMachine: ({ endpoint }) => !isLoopback(URL.parse(endpoint)?.hostname.replace(/^\[|\]$/g, '') ?? ''),
  create: ({ endpoint, method, headers, secret = [], template, allow_private_addresses: allowPrivateAddresses }, host) => {
    const secrets = [secret].flat()
    const hidden = [...secretsOf(endpoint, headers), ...secrets]
    return {
      async export(alerts, _context, signal) {
        for (const alert of alerts) {
          const usual = writeBody(alert, host.publicUrl())
          const body = JSON.stringify(template === undefined ? usual : fillTemplate(template, usual))
          const timestamp = String(Math.floor(host.clock.nowMs() / 1_000))
          const own = {
            'webhook-id': alert.id,
            'webhook-timestamp': timestamp,
            ...(secrets.length === 0 ? {} : { 'webhook-signature': sign(secrets, alert.id, timestamp, body) }),
            'idempotency-key': alert.id,
          }
          const usualHeaders = { 'content-type': 'application/json', 'user-agent': AGENT_NAME }
          const sent = { ...usualHeaders, ...lowerCase(headers), ...own }
          judge(await safeRequest({ url: endpoint, method, headers: sent, body, signal, allowPrivateAddresses }), hidden)
        }
      },
    }
  },
})

/** So that one of the config replaces the usual one however it is written. */
function lowerCase(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}
