import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExceptionEvent, Store } from '../../collector/api.ts'
import type { FingerprintDocument } from '../../collector/store/index.ts'
import { openStore } from '../../collector/store/open.ts'
import { testEvent } from '../../collector/store/test-event.ts'
import { ManualClock, testHost } from '../../collector/testing.ts'
import { FingerprintMapper } from './map-fingerprints.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-mapper-'))
const clock = new ManualClock(Date.UTC(2026, 10, 27))
let store: Store & { close(): Promise<void> }
beforeAll(async () => {
  const { log } = testHost()
  store = await openStore({ events: `chdb:${folder}/e`, documents: `sqlite:${folder}/d.db`, blobs: `file:${folder}/b`, clock, log })
})
afterAll(async () => {
  await store?.close()
  rmSync(folder, { recursive: true, force: true })
})

function event(project: string, app: string, partial: string[], own: string[] = []): ExceptionEvent {
  const made = testEvent({ project, at: clock.nowMs(), app, system: `${app}-system` })
  return { ...made, fingerprint: { ...made.fingerprint!, partial, own } }
}

/** The store, with the number of entries that were asked for, of each reading. */
function watched(): { asked: number[]; store: Store } {
  const asked: number[] = []
  const collection = <T extends { _id: string }>(name: string) => {
    const of = store.documents.collection<T>(name)
    return new Proxy(of, {
      get(target, key, receiver) {
        if (key !== 'find') return Reflect.get(target, key, receiver) as unknown
        return (filter: { _id: { $in: string[] } }) => {
          asked.push(filter._id.$in.length)
          return target.find(filter as never)
        }
      },
    })
  }
  return { asked, store: { ...store, documents: { ...store.documents, collection } } as unknown as Store }
}

const entries = () => store.documents.collection<FingerprintDocument>('fingerprints')
const entry = async (project: string, hash: string) =>
  (
    await entries()
      .find({ _id: `${project}:${hash}` })
      .toArray()
  )[0]

describe('hashes that an earlier event brought to its issue', () => {
  test('are not looked for again, but for those that lead there', async () => {
    const mapper = new FingerprintMapper(clock)
    const { asked, store } = watched()
    const of = () => event('settled', 'a', ['p1', 'p2', 'p3'])
    await mapper.map(store, [of()])
    asked.length = 0
    const { map, fresh } = await mapper.map(store, [of(), of()])
    expect(asked).toEqual([2])
    expect(fresh).toEqual([])
    expect(map.size).toBe(2)
  })

  test('are where the event says something else', async () => {
    const mapper = new FingerprintMapper(clock)
    await mapper.map(store, [event('else', 'a', ['p1'])])
    await mapper.map(store, [event('else', 'a', ['p1', 'p4'])])
    expect((await entry('else', 'p4'))?.issue).toBe((await entry('else', 'p1'))?.issue)
  })

  test('are where the event is of another issue since, which the hashes that it leaves behind are told', async () => {
    const mapper = new FingerprintMapper(clock)
    const of = () => event('moved', 'a', ['p1'])
    await mapper.map(store, [of()])
    await entries().updateMany({ project: 'moved', fingerprint: { $ne: 'p1' } as never }, { $set: { issue: 'another' } })
    await mapper.map(store, [of()])
    expect(await entry('moved', 'p1')).toMatchObject({ shared: true })
  })

  test('are where the project was emptied', async () => {
    const mapper = new FingerprintMapper(clock)
    const of = () => event('emptied', 'a', ['p1'])
    await mapper.map(store, [of()])
    await entries().deleteMany({ project: 'emptied' })
    const { fresh } = await mapper.map(store, [of()])
    expect(fresh).toHaveLength(3)
    expect(await entry('emptied', 'p1')).toBeDefined()
  })
})
