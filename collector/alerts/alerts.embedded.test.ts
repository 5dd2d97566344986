import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { testHost } from '../contract/host.ts'
import { ManualClock } from '../pipeline/clock.ts'
import { openStore } from '../store/open.ts'
import { alertsContract } from './alerts.contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-alerts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('alerts over chdb and SQLite', () => {
  const stores = { events: `chdb:${folder}/events`, documents: `sqlite:${folder}/documents.db`, blobs: `file:${folder}/blobs` }
  const clock = new ManualClock(Date.UTC(2026, 9, 5, 12, 30))
  alertsContract((clock) => openStore({ ...stores, clock, log: testHost().log }), clock)
})
