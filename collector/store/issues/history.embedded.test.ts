import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { testHost } from '../../testing.ts'
import { openStore } from '../open.ts'
import { historyContract } from './history.contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-history-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('over chdb and SQLite', () => {
  historyContract((clock) =>
    openStore({
      events: `chdb:${folder}/events`,
      documents: `sqlite:${folder}/documents.db`,
      blobs: `file:${folder}/blobs`,
      clock,
      log: testHost().log,
    }),
  )
})
