import { defineExporter, ticketExporter } from '../../collector/api.ts'
import { config } from './config.ts'
import { LinearTracker } from './linear-tracker.ts'

export default defineExporter({
  type: 'linear',
  description: 'Makes a ticket in Linear for each issue, comments on it, and keeps the status of both the same.',
  stability: { alerts: 'alpha' },
  config,
  delivery: 'outbox',
  leavesMachine: () => true,
  create: (settings, host) => ticketExporter(new LinearTracker(settings, host), settings, host),
})
