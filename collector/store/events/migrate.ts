import type { Clock, Logger } from '../../pipeline/component.ts'
import { withLease } from '../documents/lease.ts'
import type { DocumentStore } from '../index.ts'
import type { EventClients } from './connect.ts'
import { MIGRATIONS } from './schema.ts'

/**
 * Brings the event store to the newest schema. Several instances may start at once: one migrates under a lease while the others wait, and
 * each statement can run twice, so a crash between two of them is repaired by the next start.
 */
export async function migrateEvents(clients: EventClients, documents: DocumentStore, clock: Clock, log: Logger): Promise<void> {
  await withLease(documents, clock, 'events.migrations', { ttlMs: 60_000 }, async () => {
    const run = (query: string, params: Record<string, unknown> = {}): Promise<unknown> =>
      clients.write.command({ query, query_params: params })
    await run(
      `CREATE TABLE IF NOT EXISTS migrations (number UInt32, name String, applied_at DateTime64(3, 'UTC')) ENGINE = MergeTree ORDER BY number`,
    )
    const result = await clients.write.query({ query: 'SELECT DISTINCT number FROM migrations', format: 'JSONEachRow' })
    const applied = new Set((await result.json<{ number: number }>()).map((row) => row.number))
    const newest = MIGRATIONS.at(-1)!.number
    for (const number of applied) {
      if (number <= newest) continue
      throw new Error(
        `Cannot open the event store as a newer Faultline has changed it: its schema is ${number}, this version knows up to ${newest}`,
      )
    }
    for (const migration of MIGRATIONS) {
      if (applied.has(migration.number)) continue
      for (const statement of migration.statements) await run(statement)
      await run('INSERT INTO migrations SELECT {number:UInt32}, {name:String}, fromUnixTimestamp64Milli({at:Int64})', {
        number: migration.number,
        name: migration.name,
        at: clock.nowMs(),
      })
      log.info('The event store has a new schema.', { number: migration.number, name: migration.name })
    }
  })
}
