import type { ClickHouseClient, ClickHouseSettings } from '@clickhouse/client'
import { failpoint } from '../../model/failpoint.ts'
import { PermanentError, RetryableError, type Clock } from '../../pipeline/component.ts'
import type { EventStore } from '../index.ts'
import type { EventClients } from './connect.ts'
import { eventRow, sessionRow, usageRow } from './event-row.ts'

/** What one query may take, by who waits for it. */
export const QUERY_LIMITS = {
  read: { max_execution_time: 30, max_memory_usage: '1500000000' },
  alert: { max_execution_time: 20, max_memory_usage: '750000000' },
  // Under the 30 s of a writer's lease, so that a dead writer does not hold the watermark.
  write: { max_execution_time: 20, max_memory_usage: '2000000000' },
} as const satisfies Record<string, ClickHouseSettings>

/**
 * The token covers one block exactly as it is cut, so nothing may cut it again: not the parser's threads, not the sizes at which ClickHouse
 * begins a new block, not its asynchronous insert. With `deduplicate_blocks_in_dependent_materialized_views` at 0 the view counted a replay twice (measured).
 */
const ONE_BLOCK: ClickHouseSettings = {
  async_insert: 0,
  input_format_parallel_parsing: 0,
  max_insert_block_size: '1000000000',
  min_insert_block_size_rows: '0',
  min_insert_block_size_bytes: '0',
  insert_deduplicate: 1,
  deduplicate_blocks_in_dependent_materialized_views: 1,
  // A replay of an old inbox may hold more weeks than the limit of a hundred; it must not be refused for ever.
  max_partitions_per_insert_block: '0',
  date_time_input_format: 'basic',
  // An object in a column of text is kept as it is written, which spares writing the event's JSON once more as a string of JSON.
  input_format_json_read_objects_as_strings: 1,
}

// The data itself is at fault: parsing, quoting, dates, numbers, types, encodings. Anything else may heal.
const REFUSED_DATA = new Set(['6', '25', '26', '27', '38', '41', '53', '69', '70', '72', '117', '131', '321', '349', '441', '467', '469'])

/** One client's statements wait for each other; few blocks have anything for the map, which shares a client with the history. */
const MIRROR_CLIENTS = { issues: 'write', issue_fingerprints: 'history', issue_history: 'history' } as const
export type MirrorTable = keyof typeof MIRROR_CLIENTS

export function createEventStore(
  clients: EventClients,
  clock: Clock,
): Omit<EventStore, 'watermark'> & { mirror(table: MirrorTable, rows: readonly object[]): Promise<void>; arrived(): number } {
  /** When the blocks were begun that are being written, and until when one that failed may still get in, in milliseconds. */
  const writing = new Set<{ since: number; until: number }>()
  /** A server may go on with what it was asked, up to its time limit. */
  const holdFor = (block: { until: number }): void => {
    block.until = clock.nowMs() + QUERY_LIMITS.write.max_execution_time * 1000
  }
  const insertRows = async (table: string, rows: readonly object[], token: string, client = clients.write): Promise<void> => {
    try {
      await client.insert({
        table,
        values: rows,
        format: 'JSONEachRow',
        // The token is always given: on an embedded client a setting stays for the next statement.
        clickhouse_settings: { ...QUERY_LIMITS.write, ...ONE_BLOCK, insert_deduplication_token: token },
      })
    } catch (error) {
      throw outcome(table, error)
    }
  }
  const query = async <Row>(sql: string, params: Record<string, unknown> = {}, use: keyof typeof QUERY_LIMITS = 'read'): Promise<Row[]> => {
    const client: ClickHouseClient = clients[use]
    const result = await client.query({
      query: sql,
      query_params: params,
      format: 'JSONEachRow',
      clickhouse_settings: { ...QUERY_LIMITS[use], output_format_json_quote_64bit_integers: 0 },
    })
    return result.json<Row>()
  }
  return {
    query,

    async insert(events, token, usage = [], settled) {
      const now = clock.now()
      for (const event of events) event.storedAt = now.toString()
      const block = { since: Number(now / 1_000_000n), until: Infinity }
      writing.add(block)
      try {
        failpoint('clickhouse.before_insert')
        const inserts = [
          ...(usage.length > 0 ? [insertRows('usage', usage.map(usageRow), token, clients.history)] : []),
          ...(events.length > 0 ? [insertRows('events', events.map(eventRow), token)] : []),
        ]
        // Nothing of an attempt is under way when the next begins.
        const failed = (await Promise.allSettled(inserts)).find((one) => one.status === 'rejected')
        if (failed !== undefined) throw failed.reason as Error
        failpoint('clickhouse.after_insert')
      } catch (error) {
        holdFor(block)
        throw error
      }
      if (settled === undefined) writing.delete(block)
      else {
        settled.then(
          () => writing.delete(block),
          () => holdFor(block),
        )
      }
    },

    arrived() {
      const now = clock.nowMs()
      let arrived = now
      for (const block of writing) {
        if (block.until <= now) writing.delete(block)
        else arrived = Math.min(arrived, block.since)
      }
      // What is stored within this very millisecond is not in yet.
      return arrived - 1
    },

    async insertSessions(sessions, token) {
      failpoint('clickhouse.before_insert')
      if (sessions.length > 0) await insertRows('sessions', sessions.map(sessionRow), token)
      failpoint('clickhouse.after_insert')
    },

    async known(ids) {
      const found = new Set<string>()
      if (ids.length === 0) return found
      // By the projection `by_id`: ids begin with their time, so a batch of them lies close together.
      const rows = await query<{ id: string }>('SELECT id FROM events WHERE id IN {ids:Array(String)}', { ids }, 'write')
      for (const row of rows) found.add(row.id)
      return found
    },

    mirror: async (table, rows) => {
      if (rows.length > 0) await insertRows(table, rows, '', clients[MIRROR_CLIENTS[table]])
    },
  }
}

function outcome(table: string, error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error)
  // By its code, not its class: the embedded engine's errors come from another copy of the client.
  if (REFUSED_DATA.has(String((error as { code?: unknown }).code))) {
    return new PermanentError(`Cannot store a block in ${table} as ClickHouse refuses its data: ${reason}`, { cause: error })
  }
  return new RetryableError(`Cannot store a block in ${table} as ClickHouse does not take it now: ${reason}`, { cause: error })
}
