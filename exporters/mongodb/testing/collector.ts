import type { Alert, Clock, ExceptionEvent, Store } from '../../../collector/api.ts'
import { testHost } from '../../../collector/testing.ts'
import clickhouse from '../../clickhouse/index.ts'
import mongodb from '../index.ts'

let blocks = 0

/** One collector: the two store exporters in the order of the default config, and what its alerts pipeline heard. */
export function testCollector(store: Store, clock: Clock) {
  const alerts: Alert[] = []
  const host = testHost({ store, clock })
  const exporter = clickhouse.create({}, host)
  const consumer = { consume: async (data: Alert[]) => (alerts.push(...data), { rejected: 0 }) }
  const connector = mongodb.create({}, { alerts: consumer }, host)
  return {
    alerts,
    connector,
    async send(events: ExceptionEvent[], { token = `${events[0]?.project}-${blocks++}`, replay = false } = {}) {
      const context = { block: { token, replay } }
      const copy = structuredClone(events)
      await exporter.export(copy, context, new AbortController().signal)
      await connector.consume!('exceptions', copy, context)
    },
  }
}
