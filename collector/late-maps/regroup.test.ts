import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { testCollector } from '../../exporters/mongodb/testing/collector.ts'
import type { ExceptionEvent } from '../model/event.ts'
import { LIMITS } from '../model/limits.ts'
import { ManualClock, systemClock } from '../pipeline/clock.ts'
import type { Rerun } from '../pipeline/rerun.ts'
import { createQueries } from '../store/create-queries.ts'
import type { IssueDocument } from '../store/index.ts'
import { suggestionsOf } from '../store/issues/suggest-merge.ts'
import { openStore } from '../store/open.ts'
import { testEvent, type TestEvent } from '../store/test-event.ts'
import { testHost, type TestHost } from '../testing.ts'
import { keepRegrouping, type Regrouping } from './keep-regrouping.ts'
import { regroupRelease } from './regroup-release.ts'
import type { UploadToDo } from './uploads-to-do.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-regroup-'))
let store: Awaited<ReturnType<typeof openStore>>
beforeAll(async () => {
  const urls = { events: `chdb:${folder}/events`, documents: `sqlite:${folder}/documents.db`, blobs: `file:${folder}/blobs` }
  store = await openStore({ ...urls, clock: systemClock, log: testHost().log })
})
afterAll(async () => {
  await store?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A project for each test. */
let project: string
let serial = 0
let samples: ExceptionEvent[]
let fault: string | undefined
let host: TestHost
beforeEach(() => {
  project = `p${serial++}`
  samples = []
  fault = undefined
  host = testHost()
})

/** Maps what is unmapped: the fingerprint that an event has then is in its message. */
const rerun: Rerun = Object.assign(
  async (events: readonly ExceptionEvent[], from?: string, trial?: object) => {
    if (fault !== undefined) throw new Error(fault)
    expect([from, trial]).toEqual(['symbolicate', { settings: {} }])
    samples.push(...events)
    return events.map((event) => {
      const { message } = event.exceptions[0]!
      if (message === 'stays') return event
      const mapped = testEvent({ at: 0, app: message, system: `${message} all` })
      const frames = mapped.exceptions[0]!.frames.map((frame) => ({ ...frame, status: 'mapped' as const }))
      return {
        ...event,
        exceptions: [{ ...event.exceptions[0]!, frames }],
        fingerprint: mapped.fingerprint!,
        culprit: `Cart.total in ${message}`,
      }
    })
  },
  { has: (type: string) => type === 'symbolicate' },
)

const NOW = Date.now()
/** An event that an upload would map; its fingerprint is that of `app`, and that of `mapped` afterwards. */
function event(app: string, mapped: string, over: Partial<TestEvent> = {}): ExceptionEvent {
  const made = testEvent({
    at: NOW,
    app,
    system: `${app} all`,
    message: mapped,
    project,
    service: 'shop',
    culprit: `t in ${app}.js`,
    ...over,
  })
  const frames = made.exceptions[0]!.frames.map((frame) => ({ ...frame, status: 'missing' as const, reason: 'no_artifact' as const }))
  return { ...made, exceptions: [{ ...made.exceptions[0]!, frames }] }
}
const release = () => ({ project, service: 'shop', release: '1.0.0' })
const regroup = () => regroupRelease({ store, rerun, clock: systemClock }, release(), new AbortController().signal)
const issues = async () => (await createQueries(store, systemClock).listIssues({ project })).issues

describe('after an upload', () => {
  test('an issue of unmapped events takes what they become, shows where they broke, and is not alerted again', async () => {
    const collector = testCollector(store, systemClock)
    await collector.send([event('a', 'src/a'), event('a', 'src/a', { at: NOW - 5 }), event('b', 'stays')])
    const before = await issues()
    const alerts = collector.alerts.length
    expect(await regroup()).toEqual({ samples: 2, mapped: 1, joined: 2, improved: 1, suggested: 0 })
    await collector.send([event('src/a', 'src/a', { culprit: 'Cart.total in src/a' })])
    const after = await issues()
    expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort())
    expect(after.map(({ culprit, count }) => [culprit, count]).sort()).toEqual([
      ['Cart.total in src/a', 3],
      ['t in b.js', 1],
    ])
    expect(collector.alerts).toHaveLength(alerts)
    // Again it changes nothing.
    expect(await regroup()).toMatchObject({ joined: 0, improved: 0, suggested: 0 })
  })

  test('events of other services, releases and projects stay as they are', async () => {
    const collector = testCollector(store, systemClock)
    await collector.send([event('a', 'src/a', { service: 'blog' }), event('b', 'src/b', { release: '2.0.0' })])
    await collector.send([event('c', 'src/c', { project: `${project}-other` })])
    expect(await regroup()).toMatchObject({ samples: 0 })
  })

  test('what belongs to another issue by then is suggested as a merge on both', async () => {
    const collector = testCollector(store, systemClock)
    await collector.send([event('a', 'src/a')])
    await collector.send([event('src/a', 'stays')])
    const [one, other] = (await issues()).map(({ id }) => id)
    expect(await regroup()).toMatchObject({ suggested: 1 })
    for (const id of [one!, other!]) expect(await suggestionsOf(store.documents, [id])).toHaveLength(1)
    expect(await issues()).toHaveLength(2)
  })

  test('the place on an issue that another event put there stays', async () => {
    const collector = testCollector(store, systemClock)
    await collector.send([event('a', 'src/a')])
    const collection = store.documents.collection<IssueDocument>('issues')
    await collection.updateOne({ project }, { $set: { culprit: 'main in src/main.ts' } })
    expect(await regroup()).toMatchObject({ joined: 2, improved: 0 })
  })

  test('a limited number of events runs again, those of what was seen last', async () => {
    const many = Array.from({ length: LIMITS.lateMapSamples + 30 }, (_, i) => event(`f${i}`, 'stays', { at: NOW - i }))
    await store.events.insert(many, `${project}-many`)
    expect(await regroup()).toMatchObject({ samples: LIMITS.lateMapSamples })
    const last = many.slice(0, LIMITS.lateMapSamples).map(({ id }) => id)
    expect(samples.map(({ id }) => id).sort()).toEqual(last.sort())
  })

  test('a limited number of fingerprints is looked at', async () => {
    const mapped = Array.from({ length: LIMITS.lateMapFingerprints }, (_, i) =>
      testEvent({ at: NOW - i, app: `f${i}`, project, service: 'shop' }),
    )
    await store.events.insert([...mapped, event('old', 'src/old', { at: NOW - 1_000_000 })], `${project}-many`)
    expect(await regroup()).toMatchObject({ samples: 0 })
  })
})

describe('an upload that is to be worked on', () => {
  let clock: ManualClock
  let regrouping: Regrouping
  const toDo = () => store.documents.collection<UploadToDo>('uploads_to_do').find({ project }).toArray()
  const start = (over: { rerun?: Rerun } = {}) => keepRegrouping({ store, rerun, clock, log: host.log, ...over })
  beforeEach(() => (clock = new ManualClock(NOW)))

  const patient = { timeout: 30_000, interval: 20 }
  /** The clock goes on until the check holds. */
  const goOn = (check: () => unknown) =>
    vi.waitFor(async () => {
      await clock.advance(1_000)
      await check()
    }, patient)

  test('is worked on soon after it was answered, and then done', async () => {
    await testCollector(store, systemClock).send([event('a', 'src/a')])
    regrouping = start()
    expect(await regrouping.around({ ...release(), dist: '' }, async () => 'stored')).toBe('stored')
    await goOn(async () => expect(await toDo()).toMatchObject([{ again: false }]))
    expect(samples).toHaveLength(1)
    expect(host.logged).toMatchObject([{ level: 'info', fields: { project, service: 'shop', release: '1.0.0', mapped: 1, joined: 2 } }])
    await regrouping.stop()
  })

  test('is worked on once more, as events that came just after it may have been stored unmapped', async () => {
    const collector = testCollector(store, systemClock)
    await collector.send([event('a', 'src/a')])
    regrouping = start()
    await regrouping.around({ ...release(), dist: '' }, async () => {})
    await goOn(async () => expect(await toDo()).toMatchObject([{ again: false }]))
    await collector.send([event('b', 'src/b')])
    await goOn(async () => expect(await toDo()).toEqual([]))
    await collector.send([event('src/b', 'src/b')])
    expect((await issues()).map(({ count }) => count).sort()).toEqual([1, 2])
    await regrouping.stop()
  })

  test('outlives the process, whether it ended while files were stored or while events ran', async () => {
    await testCollector(store, systemClock).send([event('a', 'src/a')])
    const never = Object.assign(() => new Promise<never>(() => {}), { has: () => true })
    const dying = start({ rerun: never })
    void dying.around({ ...release(), dist: '' }, () => new Promise(() => {}))
    await vi.waitFor(async () => expect(await toDo()).toHaveLength(1), patient)
    regrouping = start()
    await goOn(async () => expect(await toDo()).toEqual([]))
    expect(new Set(samples.map(({ id }) => id)).size).toBe(1)
    await regrouping.stop()
  })

  test('is worked on again when files came while it was worked on', async () => {
    await testCollector(store, systemClock).send([event('a', 'src/a')])
    const held = Promise.withResolvers<void>()
    let started = false
    const slow = Object.assign(
      async (...args: Parameters<Rerun>) => {
        started = true
        await held.promise
        return rerun(...args)
      },
      { has: () => true },
    )
    regrouping = start({ rerun: slow })
    const of = { ...release(), dist: '' }
    await regrouping.around(of, async () => {})
    await goOn(() => expect(started).toBe(true))
    await regrouping.around(of, async () => {})
    held.resolve()
    await goOn(async () => expect(await toDo()).toEqual([]))
    expect(samples).toHaveLength(3)
    await regrouping.stop()
  })

  test('that fails is tried again, and given up after five times', async () => {
    await testCollector(store, systemClock).send([event('a', 'src/a')])
    fault = 'the worker ended'
    regrouping = start()
    await regrouping.around({ ...release(), dist: '' }, async () => {})
    await goOn(async () => expect(await toDo()).toMatchObject([{ tries: 1 }]))
    for (let i = 0; i < 4; i++) await clock.advance(31_000).then(() => goOn(() => expect(host.logged).toHaveLength(2 + i)))
    expect(await toDo()).toEqual([])
    expect(host.logged.map(({ message }) => /; (it is .*)\.$/.exec(message)?.[1])).toEqual([
      ...Array.from({ length: 4 }, () => 'it is tried again'),
      'it is given up; uploading again tries it again',
    ])
    await regrouping.stop()
  })

  test('is not noted where no pipeline maps frames', async () => {
    regrouping = start({ rerun: Object.assign(async () => [], { has: () => false }) })
    expect(await regrouping.around({ ...release(), dist: '' }, async () => 1)).toBe(1)
    expect(await toDo()).toEqual([])
    await regrouping.stop()
  })
})
