import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { systemClock, testHost } from '../testing.ts'
import { openStore } from './open.ts'
import { eventStoreContract } from './store.contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('over chdb and SQLite', () => {
  eventStoreContract(() =>
    openStore({
      events: `chdb:${folder}/events`,
      documents: `sqlite:${folder}/documents.db`,
      blobs: `file:${folder}/blobs`,
      clock: systemClock,
      log: testHost().log,
    }),
  )
})
