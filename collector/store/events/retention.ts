import type { Clock, Logger } from '../../pipeline/component.ts'
import { MS_PER_DAY } from '../../model/time.ts'
import { keepUp } from '../upkeep.ts'
import type { EventClients } from './connect.ts'
import { AGEING_TABLES } from './schema.ts'

/**
 * Drops the weeks that lie wholly before the retention. Not ClickHouse's own TTL: that one reads the machine's clock, and rewrites parts,
 * where dropping a partition only unlinks files. Returns the weeks dropped, as `events 2026-08-03`.
 */
export async function dropExpired(clients: EventClients, clock: Clock, retentionMs: number): Promise<string[]> {
  const dropped: string[] = []
  const oldest = new Date(clock.nowMs() - retentionMs - 7 * MS_PER_DAY).toISOString().slice(0, 10)
  const result = await clients.write.query({
    query: `SELECT DISTINCT table, partition FROM system.parts WHERE database = currentDatabase() AND active
AND has({tables:Array(String)}, table) AND toDateOrNull(partition) <= {oldest:Date} ORDER BY partition, table`,
    query_params: { tables: AGEING_TABLES, oldest },
    format: 'JSONEachRow',
  })
  for (const { table, partition } of await result.json<{ table: string; partition: string }>()) {
    // Both names come from the server's own catalogue, and the partition was read as a date.
    await clients.write.command({ query: `ALTER TABLE ${table} DROP PARTITION '${partition}'` })
    dropped.push(`${table} ${partition}`)
  }
  return dropped
}

/** Looks at start and then each hour. Returns the way to stop. */
export function keepRetention(clients: EventClients, clock: Clock, retentionMs: number, log: Logger): () => Promise<void> {
  return keepUp(clock, 3_600_000, async () => {
    try {
      const dropped = await dropExpired(clients, clock, retentionMs)
      if (dropped.length > 0) log.info('Weeks past the retention were dropped.', { dropped })
    } catch (error) {
      log.warn('Cannot drop what is past the retention; trying again in an hour.', { error: String(error) })
    }
  })
}
