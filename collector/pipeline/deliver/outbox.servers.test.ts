import { afterAll, describe, test } from 'vitest'
import { openDocuments } from '../../store/documents/open-documents.ts'
import { startMongo } from '../../../tools/servers/mongo.ts'
import { outboxContract } from './outbox.contract.ts'

const mongo = await startMongo()
afterAll(async () => {
  if ('stop' in mongo) await mongo.stop()
})

describe('over MongoDB', () => {
  if ('missing' in mongo) test.skip(`needs a server: ${mongo.missing}`, () => undefined)
  else outboxContract(() => openDocuments(mongo.url))
})
