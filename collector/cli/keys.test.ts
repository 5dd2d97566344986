import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Key, KeyWithSecret } from '../api/types.ts'
import { startApi } from '../api/server.ts'
import { openStore } from '../store/open.ts'
import { systemClock, testHost } from '../testing.ts'
import { keys } from './keys.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-cli-keys-'))
const host = testHost()
let store: Awaited<ReturnType<typeof openStore>>
let api: Awaited<ReturnType<typeof startApi>>
beforeAll(async () => {
  const shared = { clock: systemClock, log: host.log }
  store = await openStore({
    events: `chdb:${folder}/events`,
    documents: `sqlite:${folder}/documents.db`,
    blobs: `file:${folder}/blobs`,
    ...shared,
  })
  api = await startApi({
    endpoint: '127.0.0.1:0',
    store,
    ...shared,
    metrics: host.metrics,
    otlp: { http: '127.0.0.1:4318', grpc: null },
    version: '0.0.0',
    allowUnauthenticated: false,
  })
})
afterAll(async () => {
  await api?.close()
  await store?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => ((said[name] += String(text)), true)),
  )
  try {
    const code = await keys([...args, '--url', `http://${api.address}`]).catch((error: Error) => ((said.stderr += error.message), 1))
    return { code, out: said.stdout, err: said.stderr }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
const json = async <T>(...args: string[]): Promise<T> => JSON.parse((await run(...args, '--json')).out) as T

describe('faultline keys', () => {
  test('create shows the DSN, and the secret once; list shows no secret', async () => {
    const { code, out } = await run(
      'create',
      '--name',
      'web',
      '--project',
      'shop',
      '--origin',
      'https://a.example',
      '--origin',
      'https://b.example',
    )
    const [, key] = /^(fl_[0-9a-f]{32}) {2}shop {2}web {2}never used\n {2}pages of https:\/\/a\.example, https:\/\/b\.example\n/.exec(out)!
    const [, secret] = /\n {2}secret {2}(fls_[\w-]{43})\n\nKeep the secret now/.exec(out)!
    expect([code, out]).toEqual([0, expect.stringContaining(`  DSN     http://${key}@127.0.0.1:4318\n`)])
    const list = await run('list', '--project', 'shop')
    expect(list.out).toContain(key)
    expect(list.out).not.toContain(secret)
    expect((await run('list', '--project', 'other')).out).toBe('There are no keys: faultline keys create --name NAME makes one.\n')
  })

  test('change sets what is named, disable and enable switch it', async () => {
    const { key } = await json<Key>('create', '--name', 'n', '--origin', 'https://a.example', '--expires', '2030-01-01T00:00:00Z')
    expect(await json<Key>('change', key, '--require-signature')).toMatchObject({
      requireSignature: true,
      allowedOrigins: ['https://a.example'],
    })
    expect(await json<Key>('change', key, '--no-require-signature', '--any-origin', '--expires', 'never', '--name', 'm')).toMatchObject({
      name: 'm',
      requireSignature: false,
      allowedOrigins: [],
      expiresAt: null,
    })
    expect((await run('disable', key)).out).toBe(`${key}  default  m  disabled  never used\n`)
    expect((await run('enable', key)).out).toBe(`${key}  default  m  never used\n`)
  })

  test('rotate shows another secret and how long the one of before counts', async () => {
    const { key, secret } = await json<KeyWithSecret>('create', '--name', 'n')
    const { out } = await run('rotate', key, '--overlap', '2h')
    expect(out).toMatch(/ {2}secret {2}fls_[\w-]{43}\n/)
    expect(out).not.toContain(secret)
    expect(out).toMatch(/The secret of before counts until \d{4}-.*Z\.\n$/)
    expect((await run('rotate', key, '--overlap', '0')).out).not.toContain('of before')
  })

  test('list reads every page, and obeys no escape in a name', async () => {
    for (let i = 0; i < 101; i++) await store.documents.collection<{ _id: string }>('keys').insertOne(copyOf(i) as never)
    expect((await json<Key[]>('list', '--project', 'many')).length).toBe(101)
    expect((await run('list', '--project', 'many')).out).toContain('\\u001b[31mred')
  })

  test.each([
    [['create'], 'Cannot create a key without --name'],
    [['change', 'fl_x'], 'nothing to change is named'],
    [['change', 'fl_x', '--origin', 'https://a.example', '--any-origin'], 'each says which pages may send'],
    [['disable'], 'Cannot run "keys disable" as it takes one key'],
    [['list', 'fl_x'], 'Cannot run "keys list" as it takes no name'],
    [['list', '--name', 'x'], 'Cannot take --name as "keys list" has no such option'],
    [['delete', 'fl_x'], 'Cannot run "keys delete" as there is no such command'],
    [['list', '--wrong'], "Unknown option '--wrong'"],
  ])('%j makes no sense: 2, with the reason', async (args, reason) => {
    const { code, err } = await run(...args)
    expect([code, err]).toEqual([2, expect.stringContaining(reason)])
  })

  test('what the server refuses is 1, with its sentence', async () => {
    expect(await run('disable', 'fl_none')).toMatchObject({ code: 1, err: expect.stringContaining('There is no keys with id fl_none') })
    expect((await run('create', '--name', 'x', '--origin', 'a.example')).err).toContain('expected an origin without a path')
  })
})

function copyOf(i: number) {
  const name = i === 0 ? '\u001b[31mred' : `n${i}`
  const settings = { name, state: 'enabled', allowedOrigins: [], requireSignature: false, routing: [], expiresAt: null }
  const made = { secret: 'fls_x', oldSecrets: [], createdAt: i, createdBy: 'x', lastUsedAt: null, version: 1 }
  return { _id: `fl_${i}`, project: 'many', ...settings, ...made }
}
