import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, test } from 'vitest'
import { startClickHouse } from '../../tools/servers/clickhouse.ts'
import { startMongo } from '../../tools/servers/mongo.ts'
import { testHost } from '../contract/host.ts'
import { ManualClock } from '../pipeline/clock.ts'
import { openStore } from '../store/open.ts'
import { alertsContract } from './alerts.contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-alerts-'))
const [clickhouse, mongo] = await Promise.all([startClickHouse(), startMongo()])
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  if ('stop' in clickhouse) await clickhouse.stop()
  if ('stop' in mongo) await mongo.stop()
})

describe('alerts over ClickHouse and MongoDB', () => {
  if ('missing' in clickhouse) test.skip(`needs a server: ${clickhouse.missing}`, () => undefined)
  else if ('missing' in mongo) test.skip(`needs a server: ${mongo.missing}`, () => undefined)
  else {
    const clock = new ManualClock(Date.UTC(2026, 9, 5, 12, 30))
    const stores = { events: clickhouse.url, documents: mongo.url, blobs: `file:${folder}/blobs` }
    alertsContract((clock) => openStore({ ...stores, clock, log: testHost().log }), clock)
  }
})
