import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { openDocuments } from '../documents/open-documents.ts'
import { artifactsContract } from './artifacts.contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-artifacts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('over SQLite', () => {
  artifactsContract(() => openDocuments(`sqlite:${folder}/documents.db`))
})
