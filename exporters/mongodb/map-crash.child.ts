import { parseArgs } from 'node:util'
import { createQueries } from '../../collector/store/create-queries.ts'
import { joinFingerprints } from '../../collector/store/issues/join-fingerprints.ts'
import { openStore } from '../../collector/store/open.ts'
import { testEvent } from '../../collector/store/test-event.ts'
import { systemClock, testHost } from '../../collector/testing.ts'
import { hash } from './grouping.contract.ts'
import { testCollector } from './testing/collector.ts'

/**
 * One life of a process that changes the map, for the crash tests. `--change seed` stores events of the issues a and b, and one that no
 * issue has yet; each other change does its work and dies at a failpoint, or not; `look` waits until the mirror is whole. Each prints the
 * issues at its end as `[type, count]`.
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

const CHANGES: Record<string, () => Promise<unknown>> = {
  seed: async () => {
    await testCollector(store, systemClock).send([event('a', 'A', 1), event('a2', 'A', 2), event('b', 'B', 3)])
    await store.events.insert([event('fresh', 'A', 4)], 'other')
  },
  join: () => joinFingerprints(store, systemClock, [{ project: 'p', known: [hash('a')], fresh: [hash('fresh')] }]),
  look: async () => {
    while ((await store.mirror.repair()) > 0);
  },
}
await CHANGES[values.change!]!()
const { issues } = await queries.listIssues({ project: 'p' })
process.stdout.write(`${JSON.stringify(issues.map(({ type, count }) => [type, count]).toSorted())}\n`)
await store.close()
