import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RetryableError, type Alert, type Store } from '../../collector/api.ts'
import { openStore } from '../../collector/store/open.ts'
import { exampleAlert, ManualClock, testHost } from '../../collector/testing.ts'
import definition from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-alert-rules-'))
const clock = new ManualClock(Date.UTC(2026, 9, 5, 12, 30))
let store: Store & { close(): Promise<void> }

beforeAll(async () => {
  const stores = { events: `chdb:${folder}/events`, documents: `sqlite:${folder}/documents.db`, blobs: `file:${folder}/blobs` }
  store = await openStore({ ...stores, clock, log: testHost().log })
})
afterAll(async () => {
  await store?.close()
  rmSync(folder, { recursive: true, force: true })
})

const config = (settings: object = {}) => definition.config.parse(settings)
const host = (channels: string[] = ['slack']) => testHost({ store, clock, channels })
const rule = (settings: object) => ({ name: 'new', when: 'new_issue', ...settings })

describe('alert_rules', () => {
  test('a route that is no channel is said where it stands, with those that are', () => {
    const rules = [rule({ routes: ['owner', 'slak'] })]
    expect(definition.check!(config({ rules }), { channels: ['slack', 'email/ops'] })).toEqual([
      {
        path: ['rules', 0, 'routes', 1],
        message: 'expected a channel, an exporter of the alerts pipeline that tells people: slak is none; those are slack, email/ops',
      },
    ])
    expect(definition.check!(config({ rules }), { channels: [] })[0]!.message).toContain('there is none yet')
  })

  test('two rules of one name are one too many, and a condition nobody knows is said where it stands', () => {
    const problems = (rules: object[]) =>
      definition.config.safeParse({ rules }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    expect(problems([rule({}), rule({ name: 'NEW ' })])).toEqual(['rules.1.name: expected a name that no other rule has'])
    expect(problems([rule({ when: ['regressed', 'new_isue'] })])).toEqual([
      expect.stringMatching(/^rules\.0\.when\.1: expected a condition, one of new_issue, .*: there is none called "new_isue"$/),
    ])
  })

  test('a filter that no search can answer is said before it is judged', () => {
    const [problem] = definition.config.safeParse({ rules: [rule({ filter: 'is:fresh' })] }).error!.issues
    expect(problem!.message).toMatch(/^expected a search: Cannot search for "fresh" as it must be one of unresolved, /)
  })

  test('candidates are kept and leave the batch; told twice they are kept once', async () => {
    const processor = definition.create(config(), host(), async () => {})
    await processor.start?.()
    const alert: Alert = exampleAlert({ id: 'c'.repeat(32), kind: 'new' })
    expect(await processor.process([alert])).toEqual([{ dropped: 'judged_later' }])
    expect(await processor.process([alert])).toEqual([{ dropped: 'judged_later' }])
    expect(await store.documents.collection('alert_candidates').countDocuments({})).toBe(1)
    await processor.shutdown?.()
  })

  test('a fresh installation has the default rules once, also when some were deleted', async () => {
    const rules = store.documents.collection<{ _id: string }>('rules')
    const before = await rules.countDocuments({})
    expect(before).toBe(6)
    await rules.deleteMany({ settings: { $ne: null } })
    const processor = definition.create(config(), host(), async () => {})
    await processor.start?.()
    expect(await rules.countDocuments({})).toBe(1)
    await processor.shutdown?.()
  })

  test('a store that is away gives the batch back', async () => {
    const documents = {
      collection: () => ({
        findOne: async () => ({}),
        insertMany: async () => Promise.reject(new Error('away')),
        deleteOne: async () => ({}),
      }),
    }
    const away = testHost({ store: { ...store, documents } as unknown as Store, clock, channels: [] })
    const processor = definition.create(config(), away, async () => {})
    await processor.start?.()
    await expect(processor.process([exampleAlert({})])).rejects.toThrow(RetryableError)
    await processor.shutdown?.()
  })

  test('made to run single items again it judges nothing and keeps nothing', async () => {
    const processor = definition.create(config(), host())
    await processor.start?.()
    expect(await processor.process([exampleAlert({})])).toEqual([{ dropped: 'not_judged' }])
  })
})
