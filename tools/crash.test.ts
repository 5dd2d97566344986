import { describe, expect, test } from 'vitest'
import { FAILPOINTS } from '../collector/model/failpoint.ts'
import { crashAt, crashAtRandom } from './crash.ts'

describe('every acknowledged error is stored exactly once', () => {
  test('when all processes are killed at two random moments of a load', { timeout: 180_000 }, async () => {
    expectExact(await crashAtRandom(2))
  })

  test.each(FAILPOINTS)('when a process dies at %s', { timeout: 180_000 }, async (failpoint) => {
    // The load makes one issue, hence one change to alert of; elsewhere the second time meets stores that hold something.
    const verdict = await crashAt(failpoint, failpoint === 'mongodb.after_alert' ? 1 : 2)
    expect(verdict.reached).toBe(true)
    expectExact(verdict)
  })
})

function expectExact(verdict: Awaited<ReturnType<typeof crashAtRandom>>): void {
  expect(verdict.acknowledged).toBeGreaterThan(0)
  expect({ lost: verdict.lost, twice: verdict.twice, unknown: verdict.unknown }).toEqual({ lost: [], twice: [], unknown: [] })
  expect(verdict.issues).toBe(1)
  expect(verdict.issueCount).toBe(verdict.stored)
}
