import { afterAll, describe, test } from 'vitest'
import { startMongo } from '../../../tools/servers/mongo.ts'
import { documentsContract } from './documents.contract.ts'
import { openDocuments } from './open-documents.ts'

const mongo = await startMongo()
afterAll(async () => {
  if ('stop' in mongo) await mongo.stop()
})

describe('over MongoDB', () => {
  if ('missing' in mongo) test.skip(`needs a server: ${mongo.missing}`, () => undefined)
  else documentsContract(() => openDocuments(mongo.url))
})
