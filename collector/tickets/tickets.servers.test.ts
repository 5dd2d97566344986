import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, test } from 'vitest'
import type { Clock } from '../pipeline/component.ts'
import { openStore } from '../store/open.ts'
import { testHost } from '../testing.ts'
import { startMongo } from '../../tools/servers/mongo.ts'
import { ticketsContract } from './tickets.contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-tickets-'))
const mongo = await startMongo()
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  if ('stop' in mongo) await mongo.stop()
})

describe('over MongoDB', () => {
  if ('missing' in mongo) test.skip(`needs a server: ${mongo.missing}`, () => undefined)
  else {
    const open = (clock: Clock) =>
      openStore({ events: `chdb:${folder}/events`, documents: mongo.url, blobs: `file:${folder}/blobs`, clock, log: testHost().log })
    ticketsContract(open)
  }
})
