import { expect, test } from 'vitest'
import { crashAtRandom } from './crash.ts'

test(
  'every acknowledged error is stored exactly once when all processes are killed at twenty random moments',
  { timeout: 900_000 },
  async () => {
    const verdict = await crashAtRandom(20)
    console.log(`${verdict.acknowledged} acknowledged, ${verdict.stored} stored, issue count ${verdict.issueCount}`)
    expect({ lost: verdict.lost, twice: verdict.twice, unknown: verdict.unknown }).toEqual({ lost: [], twice: [], unknown: [] })
    expect(verdict.issues).toBe(1)
    expect(verdict.issueCount).toBe(verdict.stored)
  },
)
