import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import type { Clock } from '../../collector/api.ts'
import { openStore } from '../../collector/store/open.ts'
import { testHost } from '../../collector/testing.ts'
import { lifecycleContract } from './lifecycle.contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-lifecycle-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const open = (clock: Clock) =>
  openStore({
    events: `chdb:${folder}/events`,
    documents: `sqlite:${folder}/documents.db`,
    blobs: `file:${folder}/blobs`,
    clock,
    log: testHost().log,
  })

describe('over chdb and SQLite', () => {
  lifecycleContract(open)
})
