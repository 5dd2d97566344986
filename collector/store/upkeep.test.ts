import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import type { Session } from '../model/session.ts'
import { fromMs } from '../model/time.ts'
import { ManualClock, testHost } from '../testing.ts'
import { createChangeFeed, followDocuments } from './change-feed.ts'
import { openDocuments } from './documents/open-documents.ts'
import { connectEvents } from './events/connect.ts'
import { migrateEvents } from './events/migrate.ts'
import { MIGRATIONS } from './events/schema.ts'
import { dropExpired } from './events/retention.ts'
import extension, { type StoreComponent } from './extension.ts'
import type { IssueDocument } from './index.ts'
import { openStore } from './open.ts'
import { testEvent } from './test-event.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-upkeep-'))
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const DAY = 86_400_000
// A machine with much else to do takes its time.
const PATIENT = { timeout: 20_000 }
const urls = (name: string) => ({
  events: `chdb:${folder}/${name}/events`,
  documents: `sqlite:${folder}/${name}/documents.db`,
  blobs: `file:${folder}/${name}/blobs`,
})

describe('the schema', () => {
  test('is made once by instances that start at the same moment', async () => {
    const documents = await openDocuments(urls('migrate').documents)
    closing.push(documents.close)
    const clients = await Promise.all([1, 2, 3].map(() => connectEvents(urls('migrate').events)))
    closing.push(async () => void (await Promise.all(clients.map(({ close }) => close()))))
    const host = testHost()
    await Promise.all(clients.map((client) => migrateEvents(client, documents, host.clock, host.log)))
    expect(host.logged.filter(({ level }) => level === 'info')).toHaveLength(MIGRATIONS.length)
    const result = await clients[0]!.read.query({
      query: 'SELECT number, count() AS times FROM migrations GROUP BY number ORDER BY number',
      format: 'JSONEachRow',
    })
    expect(await result.json()).toEqual(MIGRATIONS.map(({ number }) => ({ number, times: 1 })))
    await clients[0]!.write.command({ query: `INSERT INTO migrations VALUES (999, 'of a newer one', now64())` })
    await expect(migrateEvents(clients[0]!, documents, host.clock, host.log)).rejects.toThrow(
      /newer Faultline has changed it: its schema is 999/,
    )
  })
})

describe('retention', () => {
  test('drops whole weeks, by the clock of the host, from every table that ages', async () => {
    const clock = new ManualClock(Date.UTC(2026, 9, 5))
    const store = await openStore({ ...urls('retention'), clock, log: testHost().log, retentionMs: 20 * DAY })
    closing.push(store.close)
    const clients = await connectEvents(urls('retention').events)
    closing.push(clients.close)
    const ages = [0, 5, 19, 20, 40]
    await store.events.insert(
      ages.map((age) => testEvent({ at: clock.nowMs() - age * DAY, app: `a${age}` })),
      'b',
    )
    const told = {
      id: 's',
      project: 'default',
      service: 'web',
      environment: '',
      release: '1',
      user: '',
      said: 'end',
      status: 'ok',
    } as const
    const sessions = ages.map((age): Session => {
      const time = fromMs(clock.nowMs() - age * DAY)
      return { ...told, time, receivedAt: time }
    })
    await store.events.insertSessions(sessions, 'b')
    expect(await dropExpired(clients, clock, 50 * DAY)).toEqual([])
    const dropped = await dropExpired(clients, clock, 20 * DAY)
    expect(dropped).toEqual(['events', 'events_hourly', 'release_health', 'sessions'].map((table) => `${table} 2026-08-24`))
    expect(await store.events.query('SELECT count() AS n FROM events')).toEqual([{ n: 4 }])
    await clock.advance(30 * DAY)
    await expect
      .poll(async () => {
        await clock.advance(3_600_000)
        return store.events.query('SELECT (SELECT count() FROM events) AS events, (SELECT count() FROM events_hourly) AS hourly')
      }, PATIENT)
      .toEqual([{ events: 0, hourly: 0 }])
  })
})

describe('the change feed', () => {
  test('says what another collector changed, once, and not again what this one said', async () => {
    const documents = await openDocuments(urls('feed').documents)
    closing.push(documents.close)
    const clock = new ManualClock()
    const { log } = testHost()
    const feed = createChangeFeed(log)
    closing.push(followDocuments(feed, documents, clock, log))
    const heard: string[] = []
    feed.subscribe((message) => void (message.type === 'issue' && heard.push(`${message.change} ${message.issueId}`)))
    const issues = documents.collection<IssueDocument>('issues')
    const write = (_id: string, version: number) =>
      issues.replaceOne({ _id }, { project: 'p', version, updatedAt: clock.nowMs() } as IssueDocument, { upsert: true })
    const second = async () => {
      await clock.advance(1_000)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    await second()
    await write('theirs', 1)
    await write('ours', 1)
    feed.publish({ type: 'issue', change: 'new', issueId: 'ours', project: 'p', time: '' })
    await second()
    await second()
    await write('theirs', 2)
    await second()
    expect(heard).toEqual(['new ours', 'updated theirs', 'updated theirs'])
  })

  test('goes on when a listener throws', () => {
    const host = testHost()
    const feed = createChangeFeed(host.log)
    const heard: string[] = []
    feed.subscribe(() => {
      throw new Error('broken')
    })
    const stop = feed.subscribe(({ type }) => void heard.push(type))
    feed.publish({ type: 'hello', serverTime: '' })
    stop()
    feed.publish({ type: 'hello', serverTime: '' })
    expect(heard).toEqual(['hello'])
    expect(host.logged[0]).toMatchObject({ level: 'warn' })
  })
})

describe('the store extension', () => {
  test('has its store between start and shutdown, which is safe twice and without start', async () => {
    const host = testHost()
    const component = extension.create(extension.config.parse(urls('extension')), host) as StoreComponent
    await component.shutdown!()
    expect(() => component.store).toThrow(/not open/)
    await component.start!()
    await component.store.events.insert([testEvent({ at: Date.UTC(2026, 9, 5), app: 'a' })], 'b')
    await component.shutdown!()
    await component.shutdown!()
    expect(() => component.store).toThrow(/not open/)
  })

  test.each([
    [{ retention: '90' }, /whole days/],
    [{ events: undefined }, /expected string/],
    [{ evnets: 'x' }, /evnets/],
  ])('refuses the config %j', (change, message) => {
    expect(() => extension.config.parse({ ...urls('x'), ...change })).toThrow(message)
  })

  test.each([
    [{ events: 'http://user:secret@127.0.0.1:1/db' }],
    [{ events: 'http://user:sec/ret@[127' }],
    [{ events: 'tcp:secret' }],
    [{ documents: 'postgres://user:secret@127.0.0.1' }],
    [{ documents: 'mongodb://user:secret@127.0.0.1:1/?serverSelectionTimeoutMS=50' }],
    [{ blobs: 's3://key:secret@bucket' }],
  ])('fails at start with a sentence without the password for %j', async (change) => {
    const host = testHost()
    const component = extension.create(extension.config.parse({ ...urls('refused'), ...change }), host)
    const error = await Promise.resolve(component.start!()).then(
      () => undefined,
      (reason: Error) => reason,
    )
    expect(error).toBeInstanceOf(Error)
    expect(JSON.stringify([error!.message, error!.stack, error, host.logged])).not.toMatch(/sec\/?ret/)
  })
})
