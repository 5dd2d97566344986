import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { killAtRandom, live } from './crash.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-crash-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a collector that dies', () => {
  test.each(['clickhouse.before_insert', 'clickhouse.after_insert', 'mongodb.after_map', 'mongodb.after_issue', 'mongodb.after_alert'])(
    'at %s stores each event once and announces each issue',
    async (failpoint) => {
      const own = join(folder, failpoint)
      const dead = await live(own, { from: 0, to: 2 }, { failpoint })
      expect(dead).toMatchObject({ signal: 'SIGKILL', next: 0 })
      const { heard, counts } = await live(own, { from: 0, to: 2 }, { counts: true })
      expect(counts).toEqual({ events: 80, ids: 80, hourly: 80, issues: 10, listed: 80, news: 10 })
      expect(new Set(heard).size).toBe(10)
    },
  )

  test('at random moments stores each event once', async () => {
    const { blocks, life } = await killAtRandom(join(folder, 'random'), 2, 4)
    const events = blocks * 40
    expect(life.counts).toEqual({ events, ids: events, hourly: events, issues: 15, listed: events, news: 15 })
  })
})
