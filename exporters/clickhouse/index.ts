import { createHash, randomUUID } from 'node:crypto'
import { defineExporter, type ExceptionEvent, type Session, z } from '../../collector/api.ts'

export default defineExporter({
  type: 'clickhouse',
  description: 'Stores each exception event once, and what was told of sessions, in the event store of the store extension.',
  stability: { exceptions: 'alpha', sessions: 'alpha' },
  delivery: 'stored',
  leavesMachine: () => false,
  config: z.strictObject({}).prefault({}),
  create: (_config, host) => ({
    async export(items: ExceptionEvent[] | Session[], { block, usage, settled }) {
      const { events } = host.store()
      // Without a block (a config without an inbox) the same batch again is still the same batch.
      if (holdsEvents(items)) await events.insert(items, block?.token ?? tokenOf(items.map(({ id }) => id)), usage, settled)
      else await events.insertSessions(items, block?.token ?? tokenOf(items.map((session) => JSON.stringify(session))))
    },
  }),
})

/** A batch without an item has counts alone, which come with events. */
function holdsEvents(items: ExceptionEvent[] | Session[]): items is ExceptionEvent[] {
  return items.length === 0 || 'exceptions' in items[0]!
}

function tokenOf(names: readonly string[]): string {
  // Usage alone: two equal counts of one minute are two counts.
  if (names.length === 0) return randomUUID()
  const hash = createHash('sha256')
  for (const name of names) hash.update(name)
  return hash.digest('hex')
}
