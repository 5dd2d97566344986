import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '../../collector/api.ts'
import { ManualClock } from '../../collector/testing.ts'
import { createQueries } from '../../collector/store/create-queries.ts'
import type { DoorDocument, FingerprintDocument } from '../../collector/store/index.ts'
import { SEEN } from '../../collector/store/issues/doors.ts'
import { testEvent, type TestEvent } from '../../collector/store/test-event.ts'
import { testCollector } from './testing/collector.ts'

/** How events find their issue by their hashes, over every pair of stores. Each test has a project of its own. */
export function joinsContract(open: (clock: ManualClock) => Promise<Store & { close(): Promise<void> }>): void {
  const clock = new ManualClock(Date.UTC(2026, 9, 5, 12, 30))
  let store: Store & { close(): Promise<void> }
  beforeAll(async () => {
    store = await open(clock)
  })
  afterAll(async () => {
    await store?.close()
  })

  const collector = () => testCollector(store, clock)
  const queries = () => createQueries(store, clock)
  const now = () => clock.nowMs()
  const inProject = (project: string) => (event: Partial<TestEvent>) => testEvent({ project, at: now(), app: 'a', ...event })

  describe('issues', () => {
    test('are found by either hash, and by the app hash where the two point to different ones', async () => {
      const event = inProject('hashes')
      const { send } = collector()
      await send([event({ app: 'A', system: 'S' })])
      await send([event({ app: 'B', system: 'S' }), event({ app: undefined, system: 'S' })])
      await send([event({ app: 'C', system: 'T' })])
      await send([event({ app: 'B', system: 'T' })])
      const { issues } = await queries().listIssues({ project: 'hashes', sort: 'count' })
      expect(issues.map(({ count }) => count)).toEqual([4, 1])
    })

    test('are joined by events that say type and message alone, whichever comes first', async () => {
      const event = inProject('words')
      const { send } = collector()
      const full = (app: string) => event({ app, system: `${app} system`, words: 'no price' })
      const bare = () => event({ app: undefined, system: 'no price', by: 'message' })
      await send([bare()])
      const vague = (app: string) => event({ app, system: `${app} system`, words: 'no price', vague: true })
      await send([full('cart')])
      await send([vague('e')])
      // The same words of another place: bare ones stay with the first; what hardly says where is of neither.
      await send([full('order')])
      await send([bare(), vague('e'), vague('t')])
      const { issues } = await queries().listIssues({ project: 'words', sort: 'count' })
      expect(issues.map(({ count }) => count)).toEqual([5, 1, 1])
    })

    test('are joined by builds without their source map that name the same calls, whichever comes first', async () => {
      const event = inProject('names')
      const { send } = collector()
      const mapped = (app: string) => event({ app, system: `${app} system`, partial: 'reserve' })
      const built = (app: string) => event({ app, system: `${app} system`, partial: 'reserve', own: true })
      await send([built('bundle')])
      await send([mapped('catalog')])
      await send([built('bundle of today')])
      // The same name in another file: what another build's is of can not be told any more.
      await send([mapped('rooms')])
      await send([built('bundle of tomorrow'), built('bundle')])
      const { issues } = await queries().listIssues({ project: 'names', sort: 'count' })
      expect(issues.map(({ count }) => count)).toEqual([4, 1, 1])
    })

    test('are not joined by what two of them have, also where all come in one block', async () => {
      const event = inProject('two-in-a-block')
      const { send } = collector()
      const mapped = (app: string) => event({ app, system: `${app} system`, partial: 'reserve' })
      await send([mapped('catalog'), mapped('rooms'), event({ app: 'bundle', system: 'bundle system', partial: 'reserve', own: true })])
      const { issues } = await queries().listIssues({ project: 'two-in-a-block', sort: 'count' })
      expect(issues.map(({ count }) => count)).toEqual([1, 1, 1])
    })

    test('are joined by what is likely a build only where one with its source map is in them', async () => {
      const event = inProject('likely')
      const { send } = collector()
      const single = (app: string) => event({ app, system: `${app} system`, partial: 'reserve', own: true, likely: true })
      await send([single('shop')])
      await send([single('rooms')])
      await send([event({ app: 'catalog', system: 'catalog system', partial: 'reserve' })])
      await send([single('bundle')])
      const { issues } = await queries().listIssues({ project: 'likely', sort: 'count' })
      expect(issues.map(({ count }) => count)).toEqual([3, 1])
    })

    test('are joined by events that do not show who called, whichever comes first', async () => {
      const event = inProject('callers')
      const { send } = collector()
      const called = (app: string) => event({ app, system: `${app} system`, partial: 'get' })
      const alone = () => event({ app: 'get', system: 'get system', partial: 'get', own: true })
      await send([alone()])
      await send([called('total')])
      await send([called('refund')])
      await send([alone()])
      const { issues } = await queries().listIssues({ project: 'callers', sort: 'count' })
      expect(issues.map(({ count }) => count)).toEqual([3, 1])
    })

    test('are joined across the doors of a program once many failures came through these, those from before too', async () => {
      const event = inProject('doors')
      const { send } = collector()
      const behind = (call: string, door: string) => {
        const system = `${call} through ${door}, whole`
        return event({ app: `${call} through ${door}`, system, through: [call, door, 'main:main'], caller: { call: door, without: call } })
      }
      const known = async () =>
        (await queries().listIssues({ project: 'doors', sort: 'count', limit: 100 })).issues.map(({ count }) => count)
      await send([behind('cart:price', 'doors:http')])
      await send([behind('cart:price', 'doors:cron')])
      expect(await known()).toEqual([1, 1])
      for (const door of ['doors:http', 'doors:queue', 'doors:cron'])
        await send(Array.from({ length: SEEN }, (_, i) => behind(`${door}/part${i}`, door)))
      await send([behind('cart:price', 'doors:queue'), event({ app: 'cart:price', system: 'a stack that ends' })])
      expect((await known())[0]).toBe(3)
      // As long as a caller is not known for a door, its failures are its own.
      await send([behind('cart:price', 'doors:desk')])
      expect(await known()).toEqual([3, ...Array.from({ length: 3 * SEEN + 2 }, () => 1)])
      const { issues } = await queries().listIssues({ project: 'doors', sort: 'count' })
      const suggested = (await queries().getIssue(issues[0]!.id, {}))!.suggestedMerges
      expect(suggested.map(({ reason }) => reason)).toEqual([expect.stringContaining('several doors')])
      const waiting = await store.documents.collection<DoorDocument>('doors').find({ project: 'doors', call: 'doors:http' }).toArray()
      expect(waiting.map(({ of, waiting }) => [of.length, waiting])).toEqual([[SEEN, undefined]])
    })

    test('are told with the doors that their calls are', async () => {
      const { send } = collector()
      const failed = (call: string) => {
        const made = inProject('told')({
          app: call,
          system: `${call}, whole`,
          through: [call, 'doors:http'],
          caller: { call: 'doors:http', without: call },
        })
        return { ...made, fingerprint: { ...made.fingerprint!, parts: { app: ['type:E', call, 'doors:http'], system: [] } } }
      }
      const first = failed('cart:price')
      await send([first])
      expect((await queries().getEvent(first.id))?.doors).toEqual([])
      await send(Array.from({ length: SEEN - 1 }, (_, i) => failed(`part${i}:run`)))
      expect((await queries().getEvent(first.id))?.doors).toEqual(['doors:http'])
    })

    test('are joined by what was said behind the words of a door, and told so', async () => {
      const { send } = collector()
      const failed = (said: string) => {
        const head = 'head:parcel events'
        const made = inProject('heads')({
          app: undefined,
          system: `parcel events: ${said}`,
          by: 'message',
          through: [said, head],
          caller: { call: head, without: said },
        })
        return { ...made, fingerprint: { ...made.fingerprint!, parts: { app: [], system: ['type:', `message:parcel events: ${said}`] } } }
      }
      const last = failed('no such voucher')
      await send([inProject('heads')({ app: undefined, system: 'no such voucher', by: 'message' })])
      await send(Array.from({ length: SEEN }, (_, i) => failed(`no such list as ${'x'.repeat(i)}`)))
      await send([last])
      const { issues } = await queries().listIssues({ project: 'heads', sort: 'count', limit: 100 })
      expect(issues.map(({ count }) => count)).toEqual([2, ...Array.from({ length: SEEN }, () => 1)])
      expect((await queries().getEvent(last.id))?.doors).toEqual(['message:parcel events: no such voucher'])
    })

    test('take one place only where bare events and two places come in one block, and the same when it comes again', async () => {
      const event = inProject('words-in-a-block')
      const { send } = collector()
      const events = [
        event({ app: undefined, system: 'no price', by: 'message' }),
        event({ app: 'cart', system: 'cart system', words: 'no price' }),
        event({ app: 'order', system: 'order system', words: 'no price' }),
      ]
      await send(events, { token: 'words' })
      await send(events, { token: 'words', replay: true })
      const { issues } = await queries().listIssues({ project: 'words-in-a-block', sort: 'count' })
      expect(issues.map(({ count }) => count)).toEqual([2, 1])
      const entries = await store.documents.collection<FingerprintDocument>('fingerprints').find({ project: 'words-in-a-block' }).toArray()
      expect(entries.some(({ open }) => open === true)).toBe(false)
    })
  })
}
