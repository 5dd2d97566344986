import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { killAtRandom } from './crash.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-crash-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a collector that dies twenty times at random moments stores each event once', { timeout: 300_000 }, async () => {
  const { blocks, life } = await killAtRandom(folder, 20, 4)
  const events = blocks * 40
  expect(life.counts).toEqual({ events, ids: events, hourly: events, issues: 15, listed: events, news: 15 })
})
