import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { AlertCrash } from './crash-alerts.ts'

// The long form, with a channel that is down, two collectors and each failpoint, is in crash-alerts.long.test.ts.
test(
  'each new issue that was acknowledged is told when all processes are killed at random and after a message went, under one key, with one repeat a kill at most',
  { timeout: 180_000 },
  async () => {
    const crash = await AlertCrash.start(1, 50)
    expect(await crash.dieAt('alerts.after_send', 60_000)).toBe(true)
    await crash.kill([0])
    for (let kill = 0; kill < 2; kill++) {
      await sleep(1_000 + Math.random() * 1_500)
      await crash.kill([0])
    }
    while (crash.acknowledged.length < 100) await sleep(100)
    const { output, ...verdict } = await crash.end(100_000)
    expect({ ...verdict, output: verdict.lost.length > 0 ? output : '' }).toMatchObject({ lost: [], twoKeys: [], unknown: [], output: '' })
    expect(verdict.acknowledged).toBeGreaterThanOrEqual(100)
    expect(verdict.repeats).toBeGreaterThan(0)
    expect(verdict.repeats).toBeLessThanOrEqual(verdict.kills)
  },
)
