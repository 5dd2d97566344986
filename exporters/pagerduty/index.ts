import { defineExporter } from '../../collector/api.ts'
import { config } from './config.ts'
import { enqueue } from './enqueue.ts'
import { writeEvent } from './write-event.ts'

export default defineExporter({
  type: 'pagerduty',
  description: 'Pages whoever is on call, through Events API v2 of PagerDuty, and resolves what it began.',
  stability: { alerts: 'alpha' },
  config,
  delivery: 'outbox',
  leavesMachine: () => true,
  create: (settings, host) => ({
    async export(alerts, _context, signal) {
      for (const alert of alerts) await enqueue(writeEvent(alert, settings, host.publicUrl()), settings, signal)
    },
  }),
})
