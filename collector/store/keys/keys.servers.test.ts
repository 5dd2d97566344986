import { afterAll, describe, test } from 'vitest'
import { startMongo } from '../../../tools/servers/mongo.ts'
import { openDocuments } from '../documents/open-documents.ts'
import { keysContract } from './keys.contract.ts'

const mongo = await startMongo()
afterAll(async () => {
  if ('stop' in mongo) await mongo.stop()
})

describe('over MongoDB', () => {
  if ('missing' in mongo) test.skip(`needs a server: ${mongo.missing}`, () => undefined)
  else keysContract(() => openDocuments(mongo.url))
})
