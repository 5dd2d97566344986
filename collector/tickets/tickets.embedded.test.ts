import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import type { Clock } from '../pipeline/component.ts'
import { openStore } from '../store/open.ts'
import { testHost } from '../testing.ts'
import { ticketsContract } from './tickets.contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-tickets-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const open = (clock: Clock) =>
  openStore({
    events: `chdb:${folder}/events`,
    documents: `sqlite:${folder}/documents.db`,
    blobs: `file:${folder}/blobs`,
    clock,
    log: testHost().log,
  })

describe('over SQLite', () => ticketsContract(open))
