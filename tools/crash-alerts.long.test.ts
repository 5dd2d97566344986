import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { JUDGING_FAILPOINTS, OUTBOX_FAILPOINTS } from '../collector/model/failpoint.ts'
import { AlertCrash } from './crash-alerts.ts'
import { startClickHouse } from './servers/clickhouse.ts'
import { startMongo } from './servers/mongo.ts'

const RANDOM_KILLS = 12
const DOWN_MS = 30_000

const clickhouse = await startClickHouse()
const mongo = await startMongo()
afterAll(async () => {
  for (const server of [clickhouse, mongo]) if ('stop' in server) await server.stop()
})

const title =
  'two collectors on shared stores, killed at random and at each failpoint, with a channel that is down for a minute, lose no alert'
if ('missing' in clickhouse || 'missing' in mongo) {
  test.skip(`${title}: needs servers: ${'missing' in clickhouse ? clickhouse.missing : (mongo as { missing: string }).missing}`, () =>
    undefined)
} else {
  test(title, { timeout: 2_400_000 }, async () => {
    // No faster than a document store in one thread of Python can judge and send with one consumer; the whole takes about ten minutes.
    const crash = await AlertCrash.start(2, 1_200, { events: `${clickhouse.url}/faultline`, documents: mongo.url })
    await randomKills(crash, RANDOM_KILLS / 3)
    // First it answers that it can not, so that what is under way ends, then nothing listens.
    for (const state of ['failing', 'gone'] as const) {
      await crash.hooks.be(state)
      const until = performance.now() + DOWN_MS
      await randomKills(crash, RANDOM_KILLS / 3)
      await sleep(Math.max(0, until - performance.now()))
    }
    await crash.hooks.be('well')
    const missed: string[] = []
    // A dead collector's place is free for the next tick ten seconds later, and the watermark goes on after thirty.
    for (const failpoint of [...JUDGING_FAILPOINTS, ...OUTBOX_FAILPOINTS])
      if (!(await crash.dieAt(failpoint, 120_000))) missed.push(failpoint)
    await crash.kill([0, 1])
    while (crash.acknowledged.length < 1_000) await sleep(100)
    const { output, ...verdict } = await crash.end(300_000)
    console.log(`${verdict.acknowledged} acknowledged, ${verdict.alerts} told, ${verdict.repeats} repeats, ${verdict.kills} kills`)
    expect(missed).toEqual([])
    expect({ ...verdict, output: verdict.lost.length > 0 ? output : '' }).toMatchObject({ lost: [], twoKeys: [], unknown: [], output: '' })
    expect(verdict.repeats).toBeLessThanOrEqual(verdict.kills)
  })
}

/** Of one collector, the other, or both. */
async function randomKills(crash: AlertCrash, kills: number): Promise<void> {
  for (let kill = 0; kill < kills; kill++) {
    await sleep(500 + Math.random() * 3_000)
    await crash.kill([[0], [1], [0, 1]][Math.floor(Math.random() * 3)]!)
  }
}
