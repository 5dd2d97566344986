import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { systemClock, testHost } from '../testing.ts'
import { openStore } from './open.ts'
import { releasesContract } from './releases.contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-releases-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('over chdb and SQLite', () => {
  releasesContract(() =>
    openStore({
      events: `chdb:${folder}/events`,
      documents: `sqlite:${folder}/documents.db`,
      blobs: `file:${folder}/blobs`,
      clock: systemClock,
      log: testHost().log,
    }),
  )
})
