import { AGENT_NAME, defineExporter, judge, safeRequest, secretsOf } from '../../collector/api.ts'
import { config } from './config.ts'
import { writeCard } from './write-card.ts'

export default defineExporter({
  type: 'teams',
  description: 'Tells alerts in a channel or chat of Microsoft Teams, as cards by a workflow.',
  stability: { alerts: 'alpha' },
  delivery: 'outbox',
  config,
  leavesMachine: () => true,
  create: ({ webhook_url: url, allow_private_addresses: allowPrivateAddresses }, host) => ({
    async export(alerts, _context, signal) {
      for (const alert of alerts) {
        const headers = { 'content-type': 'application/json', 'user-agent': AGENT_NAME }
        const body = JSON.stringify(writeCard(alert, host.publicUrl()))
        judge(await safeRequest({ url, method: 'POST', headers, body, signal, allowPrivateAddresses }), secretsOf(url))
      }
    },
  }),
})
