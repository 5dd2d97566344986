/** What reading release health costs over many sessions, in the embedded event store. `node bench/releases.ts [sessions]` */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createQueries } from '../collector/store/create-queries.ts'
import { openStore } from '../collector/store/open.ts'
import { systemClock, testHost } from '../collector/testing.ts'

const SESSIONS = Number(process.argv[2] ?? 5_000_000)
const ROUNDS = 5
const DAYS = 14
const RELEASES = 12
const DAY_MS = 86_400_000

const folder = mkdtempSync(join(tmpdir(), 'faultline-bench-'))
const store = await openStore({
  events: `chdb:${folder}/events`,
  documents: `sqlite:${folder}/documents.db`,
  blobs: `file:${folder}/blobs`,
  clock: systemClock,
  log: testHost().log,
})
const queries = createQueries(store, systemClock)
const now = Date.now()
const from = now - DAYS * DAY_MS

/** Two services, a release after the other, a record each, one in a hundred crashed, a hundred thousand users. */
await store.events.query(
  `INSERT INTO sessions SELECT 'default', ['web', 'api'][number % 2 + 1], 'production', concat('1.', toString(intDiv(number * ${RELEASES}, ${SESSIONS}))),
  fromUnixTimestamp64Milli(toInt64(${from} + intDiv(number * ${DAYS * DAY_MS}, ${SESSIONS})), 'UTC'), now64(9), toString(cityHash64(number)),
  toString(number % 100000), if(number % 100 = 0, 2, 0), 1000 FROM numbers(${SESSIONS}) SETTINGS max_execution_time = 600, max_memory_usage = 3000000000`,
  {},
  'write',
)

const reads: Record<string, () => Promise<unknown>> = {
  'the list, 14 days': () => queries.listReleases({ from }),
  'the list, 24 hours': () => queries.listReleases({ from: now - DAY_MS }),
  'one release': () => queries.getRelease(`1.${RELEASES - 1}`, { from }),
}
console.log(`${SESSIONS.toLocaleString('en')} sessions in ${DAYS} days; milliseconds, the fastest and the median of ${ROUNDS}`)
for (const [name, read] of Object.entries(reads)) {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    await read()
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  console.log(`${name.padEnd(20)} ${times[0]!.toFixed(0).padStart(6)} ${times[ROUNDS >> 1]!.toFixed(0).padStart(6)}`)
}
await store.close()
rmSync(folder, { recursive: true })
process.exit()
