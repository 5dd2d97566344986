import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, test } from 'vitest'
import type { Clock } from '../../collector/api.ts'
import { openStore } from '../../collector/store/open.ts'
import { testHost } from '../../collector/testing.ts'
import { startClickHouse } from '../../tools/servers/clickhouse.ts'
import { startMongo } from '../../tools/servers/mongo.ts'
import { lifecycleContract } from './lifecycle.contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-lifecycle-'))
const [clickhouse, mongo] = await Promise.all([startClickHouse(), startMongo()])
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  if ('stop' in clickhouse) await clickhouse.stop()
  if ('stop' in mongo) await mongo.stop()
})

describe('over ClickHouse and MongoDB', () => {
  if ('missing' in clickhouse) test.skip(`needs a server: ${clickhouse.missing}`, () => undefined)
  else if ('missing' in mongo) test.skip(`needs a server: ${mongo.missing}`, () => undefined)
  else {
    const open = (clock: Clock) =>
      openStore({ events: clickhouse.url, documents: mongo.url, blobs: `file:${folder}/blobs`, clock, log: testHost().log })
    lifecycleContract(open)
  }
})
