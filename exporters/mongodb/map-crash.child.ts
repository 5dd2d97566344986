import { writeSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createQueries } from '../../collector/store/create-queries.ts'
import { joinFingerprints } from '../../collector/store/issues/join-fingerprints.ts'
import { openStore } from '../../collector/store/open.ts'
import { testEvent } from '../../collector/store/test-event.ts'
import { systemClock, testHost } from '../../collector/testing.ts'
import { hash } from './grouping.contract.ts'
import { testCollector } from './testing/collector.ts'

/**
 * One life of a process that changes the map, for the crash tests: finishes what an earlier life left half done, prints the issues as
 * `[type, count]`, and then does its change, at whose failpoint it dies. `join` stores an event of each issue A, B and C, and one of A with
 * a fingerprint that no issue has yet, which then joins it.
 */
const { values } = parseArgs({ options: { folder: { type: 'string' }, change: { type: 'string' } } })
const store = await openStore({
  events: `chdb:${values.folder}/events`,
  documents: `sqlite:${values.folder}/documents.db`,
  blobs: `file:${values.folder}/blobs`,
  clock: systemClock,
  log: testHost().log,
})
const queries = createQueries(store, systemClock)
const at = systemClock.nowMs() - 60_000
const event = (app: string, type: string, ms: number) => testEvent({ at: at + ms, app, type, project: 'p' })
const issues = async () => (await queries.listIssues({ project: 'p' })).issues
const idOf = async (type: string) => (await issues()).find((issue) => issue.type === type)!.id
const merge = async (...types: string[]) => queries.mergeIssues(await Promise.all(types.map(idOf)), 'me')

const CHANGES: Record<string, () => Promise<unknown>> = {
  join: async () => {
    await testCollector(store, systemClock).send([event('a', 'A', 1), event('b', 'B', 2), event('c', 'C', 3)])
    await store.events.insert([event('fresh', 'A', 4)], 'other')
    await joinFingerprints(store, systemClock, [{ project: 'p', known: [hash('a')], fresh: [hash('fresh')] }])
  },
  'merge B': () => merge('A', 'B'),
  'merge C': () => merge('A', 'C'),
  'split B': async () => queries.splitIssue(await idOf('A'), [hash('b')], 'me'),
  'split fresh': async () => queries.splitIssue(await idOf('A'), [hash('fresh')], 'me'),
  look: async () => undefined,
}

while ((await store.mirror.repair()) > 0);
const found = (await issues()).map(({ type, count }) => `${type} ${count}`)
// At once: what is written later may be lost with the process.
writeSync(1, `${JSON.stringify(found.toSorted())}\n`)
await CHANGES[values.change!]!()
await store.close()
