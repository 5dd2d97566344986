import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, test } from 'vitest'
import { startClickHouse } from '../../../tools/servers/clickhouse.ts'
import { testHost } from '../../testing.ts'
import { openStore } from '../open.ts'
import { historyContract } from './history.contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-history-'))
const clickhouse = await startClickHouse()
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  if ('stop' in clickhouse) await clickhouse.stop()
})

describe('over ClickHouse by HTTP', () => {
  if ('missing' in clickhouse) test.skip(`needs a server: ${clickhouse.missing}`, () => undefined)
  else {
    historyContract((clock) =>
      openStore({
        events: `${clickhouse.url}/faultline`,
        documents: `sqlite:${folder}/documents.db`,
        blobs: `file:${folder}/blobs`,
        clock,
        log: testHost().log,
      }),
    )
  }
})
