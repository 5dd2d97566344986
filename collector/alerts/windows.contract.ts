import { describe, expect, test } from 'vitest'
import { seeded } from '../contract/check.ts'
import type { ManualClock } from '../pipeline/clock.ts'
import type { Store } from '../store/index.ts'
import { activeIssues, type Seconds } from './active.ts'
import { findWindows } from './find-windows.ts'
import { NO_BASELINE, type Watching } from './testing/alerting.ts'
import { WindowRoom } from './window-room.ts'

const MINUTE = 60_000
const PATIENT = { timeout: 60_000 }

export interface WindowsContractOptions {
  clock: ManualClock
  store(): Store
  watching: Watching
}

/** What rules tell that count over windows, or look for the first event of a release, over every pair of stores. */
export function windowsContract({ clock, store, watching }: WindowsContractOptions): void {
  describe('windows', () => {
    test('more events than the threshold within the window, by issue, and the end with hysteresis', PATIENT, async () => {
      const p = 'events'
      const rule = { name: 'fire', when: { events: { more_than: 5, within: '1m' } } }
      const { send, pass, sent, event } = await watching(p, rule)
      for (let i = 0; i < 5; i++) await send([event(), event({ app: 'other' })])
      await pass(4)
      expect(sent).toEqual([])
      await send([event()])
      await pass(4)
      expect(sent).toHaveLength(1)
      expect(sent[0]).toMatchObject({
        kind: 'events',
        reason: '6 events within 1 m, more than 5',
        numbers: { events: 6, more_than: 5, within_ms: MINUTE },
      })
      expect(sent[0]!.eventId).not.toBe('')
      await pass(120, 30)
      expect(sent.map(({ state }) => state)).toEqual(['firing', 'resolved'])
    })

    test('events of senders that sample count as what they stand for, up to the clamp', PATIENT, async () => {
      const { send, pass, sent, event } = await watching('sampled', [
        { name: 'thousand', when: { events: { more_than: 999, within: '1m' } } },
        { name: 'more', when: { events: { more_than: 1000, within: '1m' } } },
      ])
      await send([event({ sampleRate: 0.001 })])
      await pass(4)
      expect(sent.map(({ rule, reason }) => [rule!.name, reason])).toEqual([
        ['thousand', "1000 events within 1 m (1 received, the rest by the senders' sample rates), more than 999"],
      ])
    })

    test('different users, by service or over all that the filter leaves', PATIENT, async () => {
      const { send, pass, sent, event } = await watching('users', [
        { name: 'service', when: { users: { more_than: 2, within: '1m' } }, per: 'service' },
        { name: 'all', when: { users: { more_than: 3, within: '1m' } }, per: 'all', filter: 'level:error' },
      ])
      for (const [i, service] of ['a', 'a', 'b', 'b'].entries())
        await send([event({ service, user: { id: `u${i}` } }), event({ service, user: { id: `u${i}` } })])
      await pass(4)
      expect(sent.map(({ rule }) => rule!.name)).toEqual(['all'])
      await send([event({ service: 'a', user: { id: 'u9' } })])
      await pass(4)
      expect(sent.map(({ rule, service, reason }) => [rule!.name, service, reason])).toEqual([
        ['all', '', '4 users within 1 m, more than 3'],
        ['service', 'a', '3 users within 1 m, more than 2'],
      ])
    })

    test('a change against an earlier window, and only where there was one', PATIENT, async () => {
      const rule = { name: 'double', when: { change: { percent: 100, within: '1m', against: '10m', at_least: 3 } }, per: 'all' }
      const { send, pass, sent, event } = await watching('change', rule)
      await send([event(), event()])
      await pass(4)
      await send([event(), event(), event()])
      await pass(4)
      expect(sent).toEqual([])
      await pass(600, 150)
      await send(Array.from({ length: 11 }, () => event()))
      await pass(4)
      expect(sent.map(({ reason }) => reason)).toEqual(['11 events within 1 m, 120 % more than the 5 of 10 m before, which is over 100 %'])
    })

    test('n of m windows: one bad minute is not enough', PATIENT, async () => {
      const rule = { name: 'often', when: { events: { more_than: 1, within: '1m' } }, for: { windows: 2, of: 3 }, per: 'all' }
      const { send, pass, sent, event } = await watching('often', rule)
      await send([event(), event()])
      await pass(4)
      expect(sent).toEqual([])
      await pass(118, 59)
      await send([event(), event()])
      await pass(4)
      expect(sent.map(({ reason }) => reason)).toEqual(['2 events within 1 m, more than 1, in 2 of the last 3 windows'])
    })

    test('a second alone is judged as it is among many', PATIENT, async () => {
      const { send, event, rules } = await watching('alone', [
        { name: 'per issue', when: { events: { more_than: 9, within: '10s' } } },
        { name: 'users', when: { users: { more_than: 2, within: '10s' } }, for: { windows: 2, of: 3 }, per: 'service' },
        { name: 'of one service', when: { events: { more_than: 12, within: '10s' } }, filter: 'service:cart', per: 'all' },
        { name: 'of the other', when: { events: { more_than: 12, within: '10s' } }, filter: 'service:shop', per: 'all' },
        { name: 'change', when: { change: { percent: 10, within: '10s', against: '20s', at_least: 1 } }, per: 'all' },
        { name: 'of none', when: { users: { more_than: 0, within: '1m' } }, filter: 'service:other', per: 'all' },
      ])
      const random = seeded(7)
      const one = <T>(...of: T[]): T => of[Math.floor(random() * of.length)]!
      const from = clock.nowMs()
      for (let block = 0; block < 60; block++) {
        const user = { id: one('', 'ann', 'bob', 'eve') }
        const like = { app: one('a', 'b', 'c'), service: one('cart', 'shop'), sampleRate: one(1, 1 / 3, 0.7), user }
        await send(Array.from({ length: one(1, 2, 3) }, () => event(like)))
        await clock.advance(one(100, 400, 1900))
      }
      const to = Math.ceil(clock.nowMs() / 1000) * 1000
      const judged = async (seconds: Seconds, by = store()): Promise<string[]> => {
        const look = { store: by, seconds, active: await activeIssues(by, seconds), me: 'local' }
        const found = await findWindows(rules, new WindowRoom(), look)
        return found.map(({ rule, at, subject, reason, about }) => `${rule.name}: ${subject} ${at} ${about.eventId} ${reason}`).sort()
      }
      const whole = await judged({ from, to })
      const alone: string[] = []
      for (let at = from; at < to; at += 1000) alone.push(...(await judged({ from: at, to: at + 1000 })))
      expect(new Set(whole.map((line) => line.split(':')[0]))).toEqual(
        new Set(['per issue', 'users', 'of one service', 'of the other', 'change']),
      )
      expect(alone.sort()).toEqual(whole)
      // Nor does it matter where the event store takes no statement for more than one of them.
      const refused: string[] = []
      const query: Store['events']['query'] = async (sql, params, use) => {
        if (!/\b(bound|met)1\b/.test(sql)) return store().events.query(sql, params, use)
        refused.push(sql)
        throw Object.assign(new Error('too much memory'), { code: '241' })
      }
      const tired = { ...store(), events: { ...store().events, query } }
      expect(await judged({ from: to - 1000, to }, tired)).toEqual(whole.filter((line) => line.includes(` ${to} `)))
      expect(await judged({ from, to }, tired)).toEqual(whole)
      for (const column of ['bound1', 'met1']) expect(refused.some((sql) => sql.includes(column))).toBe(true)
    })

    test('seconds wait for the issues of the events that were stored in them', PATIENT, async () => {
      const { send, pass, sent, event, log } = await watching('early', [
        { name: 'burst', when: { events: { more_than: 2, within: '1m' } } },
        { name: 'first', when: 'first_in_release', interval: '1s' },
      ])
      const events = [event({ release: '2.0.0' }), event({ release: '2.0.0' }), event({ release: '2.0.0' })]
      const settled = Promise.withResolvers<void>()
      await store().events.insert(structuredClone(events), 'early', [], settled.promise)
      const stored = clock.nowMs()
      await pass(3)
      expect(sent).toEqual([])
      await send(events)
      settled.resolve()
      await pass(1)
      expect((await log('early')).map(({ rule, at }) => [rule.name, at])).toEqual(
        ['burst', 'first'].map((name) => [name, Math.ceil(stored / 1000) * 1000]),
      )
    })

    test('the first event of a release, for each issue once', PATIENT, async () => {
      const { send, pass, sent, event } = await watching(
        'first',
        { name: 'first', when: 'first_in_release', interval: '1s' },
        { noise: { ...NO_BASELINE, storm_release: '0' } },
      )
      await send([event({ release: '1.0.0' })])
      await pass(62, 31)
      await send([event({ release: '1.0.0' }), event({ release: '1.1.0' })])
      await pass(6)
      expect(sent.map(({ release, reason }) => [release, reason])).toEqual([
        ['1.0.0', 'the first event of this issue in 1.0.0'],
        ['1.1.0', 'the first event of this issue in 1.1.0'],
      ])
    })

    test('the first event of a release that a rule looks at, after others that it does not', PATIENT, async () => {
      const { send, pass, sent, event } = await watching(
        'first-of',
        { name: 'first', when: 'first_in_release', filter: 'environment:production', interval: '1s' },
        { noise: { ...NO_BASELINE, storm_release: '0' } },
      )
      for (const environment of ['staging', 'staging', 'production', 'production']) {
        await send([event({ release: '1.0.0', environment })])
        await pass(62, 31)
      }
      expect(sent.map(({ release, environment }) => [release, environment])).toEqual([['1.0.0', 'production']])
    })
  })
}
