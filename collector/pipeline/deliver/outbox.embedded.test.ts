import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { openDocuments } from '../../store/documents/open-documents.ts'
import { outboxContract } from './outbox.contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-outbox-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('over SQLite', () => {
  outboxContract(() => openDocuments(`sqlite:${folder}/documents.db`))
})
