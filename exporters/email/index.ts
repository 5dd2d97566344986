import { defineExporter } from '../../collector/api.ts'
import { config } from './config.ts'
import { HourlyLimit } from './hourly-limit.ts'
import { Sender } from './send-message.ts'
import { writeMessage } from './write-message.ts'

export default defineExporter({
  type: 'email',
  description: 'Sends alerts as mail, by any SMTP server, Amazon SES or SendGrid.',
  stability: { alerts: 'alpha' },
  config,
  delivery: 'outbox',
  leavesMachine: () => true,
  create(settings, host) {
    const sender = new Sender(settings, host.log)
    const limit = new HourlyLimit(settings.max_per_hour, host.clock)
    return {
      start: () => sender.start(),
      async export(alerts, _context, signal) {
        for (const alert of alerts) {
          const message = writeMessage(alert, { id: host.id, from: settings.from, publicUrl: host.publicUrl() })
          await limit.within(() => sender.send(message, signal))
        }
      },
    }
  },
})
