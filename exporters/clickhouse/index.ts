import { createHash, randomUUID } from 'node:crypto'
import { defineExporter, z, type ExceptionEvent } from '../../collector/api.ts'

export default defineExporter({
  type: 'clickhouse',
  description: 'Stores each exception event once, in the event store of the store extension.',
  stability: { exceptions: 'alpha' },
  delivery: 'stored',
  leavesMachine: () => false,
  config: z.strictObject({}).prefault({}),
  create: (_config, host) => ({
    async export(events, { block, usage }) {
      // Without a block (a config without an inbox) the same batch again is still the same events.
      const token = block?.token ?? tokenOf(events)
      await host.store().events.insert(events, token, usage)
    },
  }),
})

function tokenOf(events: readonly ExceptionEvent[]): string {
  // Usage alone: two equal counts of one minute are two counts.
  if (events.length === 0) return randomUUID()
  const hash = createHash('sha256')
  for (const { id } of events) hash.update(id)
  return hash.digest('hex')
}
