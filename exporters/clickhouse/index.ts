import { defineExporter, z } from '../../collector/api.ts'

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
      const token = block?.token ?? events.map((event) => event.id).join()
      await host.store().events.insert(events, token, usage)
    },
  }),
})
