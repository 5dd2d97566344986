import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishKeys } from '../keys/publish-keys.ts'
import { snapshotFile } from '../keys/snapshot.ts'
import { KEY, SECRET } from '../model/keys.ts'
import { LIMITS } from '../model/limits.ts'
import { openStore } from '../store/open.ts'
import { ManualClock, testHost } from '../testing.ts'
import { startApi } from './server.ts'
import type { Key, KeyList, KeyWithSecret, Problem } from './types.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-api-keys-'))
const host = testHost()
const clock = new ManualClock(1_800_000_000_000)
let store: Awaited<ReturnType<typeof openStore>>
let published: Awaited<ReturnType<typeof publishKeys>>
let api: Awaited<ReturnType<typeof startApi>>

beforeAll(async () => {
  store = await openStore({
    events: `chdb:${folder}/events`,
    documents: `sqlite:${folder}/documents.db`,
    blobs: `file:${folder}/blobs`,
    clock,
    log: host.log,
  })
  published = await publishKeys(folder, store.documents, clock, host.log)
  api = await startApi({
    endpoint: '127.0.0.1:0',
    store,
    publishKeys: published.publish,
    clock,
    log: host.log,
    metrics: host.metrics,
    otlp: { http: '0.0.0.0:4318', grpc: null },
    version: '0.0.0',
    allowUnauthenticated: false,
  })
})
afterAll(async () => {
  await api?.close()
  await published?.stop()
  await store?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function ask<T>(method: string, path: string, body?: unknown, status = 200): Promise<T> {
  const response = await fetch(`http://${api.address}/api/v1${path}`, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  const answer = (await response.json()) as T
  expect({ status: response.status, answer }).toMatchObject({ status })
  return answer
}
const create = (body: object) => ask<KeyWithSecret>('POST', '/keys', body)
const snapshot = () => (JSON.parse(readFileSync(snapshotFile(folder), 'utf8')) as { keys: { key: string }[] }).keys.map(({ key }) => key)

describe('keys over HTTP', () => {
  test('are made with a secret that is never told again, and a DSN by the name that the server was reached by', async () => {
    const made = await create({
      project: 'shop',
      name: 'web',
      allowedOrigins: ['https://*.shop.example'],
      expiresAt: '2030-01-01T00:00:00+01:00',
    })
    expect(made.key).toMatch(KEY)
    expect(made.secret).toMatch(SECRET)
    expect(made).toMatchObject({
      project: 'shop',
      name: 'web',
      state: 'enabled',
      allowedOrigins: ['https://*.shop.example'],
      requireSignature: false,
      routing: [],
      createdAt: '2027-01-15T08:00:00.000Z',
      createdBy: 'local',
      expiresAt: '2029-12-31T23:00:00.000Z',
      lastUsedAt: null,
      oldSecretUntil: null,
      dsn: `http://${made.key}@127.0.0.1:4318`,
    })
    const { secret, ...rest } = made
    expect(await ask<Key>('GET', `/keys/${made.key}`)).toEqual(rest)
    expect(await ask<KeyList>('GET', '/keys?project=shop')).toEqual({ keys: [rest], nextCursor: null, total: 1 })
    expect(JSON.stringify(await ask('GET', '/keys'))).not.toContain(secret)
  })

  test('are known to ingest when the request is answered, and no more once they are disabled', async () => {
    const { key } = await create({ name: 'known' })
    expect(snapshot()).toContain(key)
    expect(await ask<Key>('PATCH', `/keys/${key}`, { state: 'disabled' })).toMatchObject({ state: 'disabled', name: 'known' })
    expect(snapshot()).not.toContain(key)
    await ask('PATCH', `/keys/${key}`, { state: 'enabled' })
    expect(snapshot()).toContain(key)
  })

  test('are changed in what is named', async () => {
    const { key } = await create({ name: 'before', expiresAt: '2030-01-01T00:00:00Z' })
    const routing = [{ service: 'pay*', project: 'billing' }]
    expect(await ask<Key>('PATCH', `/keys/${key}`, { requireSignature: true, routing })).toMatchObject({
      name: 'before',
      requireSignature: true,
      routing,
      expiresAt: '2030-01-01T00:00:00.000Z',
    })
    expect(await ask<Key>('PATCH', `/keys/${key}`, { expiresAt: null, routing: [] })).toMatchObject({ expiresAt: null, routing: [] })
  })

  test('are rotated with an overlap of a day, of what is said, or of none', async () => {
    const made = await create({ name: 'rotated' })
    const first = await ask<KeyWithSecret>('POST', `/keys/${made.key}/rotate`, {})
    expect(first.secret).not.toBe(made.secret)
    expect(first.oldSecretUntil).toBe('2027-01-16T08:00:00.000Z')
    expect((await ask<KeyWithSecret>('POST', `/keys/${made.key}/rotate`, { overlap: '30m' })).oldSecretUntil).toBe(
      '2027-01-15T08:30:00.000Z',
    )
    expect((await ask<KeyWithSecret>('POST', `/keys/${made.key}/rotate`, { overlap: '0' })).oldSecretUntil).toBeNull()
  })

  test.each([
    ['no name', { name: ' ' }, 'body.name'],
    ['a project that could not be one', { name: 'x', project: '../x' }, 'body.project'],
    ['an origin with a path', { name: 'x', allowedOrigins: ['https://a.example/'] }, 'body.allowedOrigins.0'],
    ['too many origins', { name: 'x', allowedOrigins: Array(LIMITS.keyOrigins + 1).fill('https://a.example') }, 'body.allowedOrigins'],
    ['too many lines of routing', { name: 'x', routing: Array(LIMITS.keyRoutes + 1).fill({ project: 'a' }) }, 'body.routing'],
    ['a time that is none', { name: 'x', expiresAt: 'tomorrow' }, 'body.expiresAt'],
    ['a secret of their own', { name: 'x', secret: 'mine' }, 'body.secret'],
  ])('refuse %s', async (_, body, at) => {
    const { errors } = await ask<Problem>('POST', '/keys', body, 400)
    expect(errors!.map((error) => error.at)).toEqual([at])
  })

  test.each(['31d', '1w', '-1h', '99999d'])('refuse an overlap of %s', async (overlap) => {
    const { key } = await create({ name: 'x' })
    expect((await ask<Problem>('POST', `/keys/${key}/rotate`, { overlap }, 400)).detail).toContain('at most 30d')
  })

  test('that are not there are 404', async () => {
    await ask('GET', '/keys/fl_none', undefined, 404)
    await ask('PATCH', '/keys/fl_none', { name: 'x' }, 404)
    await ask('POST', '/keys/fl_none/rotate', {}, 404)
  })

  test('are not told to a page of another origin', async () => {
    const response = await fetch(`http://${api.address}/api/v1/keys`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      body: '{"name": "x"}',
    })
    expect(response.status).toBe(403)
  })
})
