import { defineExporter, ticketExporter } from '../../collector/api.ts'
import { config } from './config.ts'
import { JiraTracker } from './jira-tracker.ts'

export default defineExporter({
  type: 'jira',
  description: 'Makes a ticket in Jira for each issue, comments on it, and keeps the status of both the same.',
  stability: { alerts: 'alpha' },
  config,
  delivery: 'outbox',
  leavesMachine: () => true,
  create: (settings, host) => ticketExporter(new JiraTracker(settings, () => host.publicUrl()), settings, host),
})
