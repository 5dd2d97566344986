import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { openDocuments } from '../documents/open-documents.ts'
import { keysContract } from './keys.contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-keys-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('over SQLite', () => {
  keysContract(() => openDocuments(`sqlite:${folder}/documents.db`))
})
