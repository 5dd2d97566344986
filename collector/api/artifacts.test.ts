import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { request as rawRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { LIMITS } from '../model/limits.ts'
import { openStore } from '../store/open.ts'
import { systemClock, testHost } from '../testing.ts'
import { startApi } from './server.ts'
import type { ArtifactList, ArtifactsUploaded, Problem } from './types.ts'
import { UPLOADS_AT_ONCE } from './upload.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-api-artifacts-'))
// Uploads of other tests leave no traces here.
vi.stubEnv('TMPDIR', folder)
const ID = '85314830-023f-4cf1-a267-535f4e37bb17'
let store: Awaited<ReturnType<typeof openStore>>
let api: Awaited<ReturnType<typeof startApi>>
let url: string

beforeAll(async () => {
  const { log, metrics } = testHost()
  store = await openStore({
    events: `chdb:${folder}/events`,
    documents: `sqlite:${folder}/documents.db`,
    blobs: `file:${folder}/blobs`,
    clock: systemClock,
    log,
  })
  const otlp = { http: null, grpc: null }
  api = await startApi({
    endpoint: '127.0.0.1:0',
    store,
    clock: systemClock,
    log,
    metrics,
    otlp,
    version: '0.0.0',
    allowUnauthenticated: false,
  })
  url = `http://${api.address}/api/v1/artifacts`
})
afterAll(async () => {
  await api?.close()
  await store?.close()
  rmSync(folder, { recursive: true, force: true })
})

type Part = [name: string, value: string | Uint8Array, filename?: string]

function form(...parts: Part[]): FormData {
  const body = new FormData()
  for (const [name, value, filename] of parts) {
    if (filename === undefined) body.append(name, value as string)
    else body.append(name, new Blob([value as never]), filename)
  }
  return body
}
const OF: Part[] = [
  ['service', 'shop'],
  ['release', '1.0.0'],
]
const APP: Part = ['file', `a()\n//# debugId=${ID}\n//# sourceMappingURL=app.js.map`, '~/static/app.js']
const MAP: Part = ['file', '{"version":3,"mappings":""}', '~/static/app.js.map']
const post = (body: FormData | string, headers: Record<string, string> = {}) => fetch(url, { method: 'POST', body, headers })
const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('faultline-upload-'))

/** What the API answers to a body that is sent by hand. */
function postRaw(headers: Record<string, string | number>, chunks: readonly Buffer[]): Promise<Problem> {
  return new Promise((resolve, reject) => {
    const request = rawRequest(url, { method: 'POST', headers }, (response) => {
      let text = ''
      response.on('data', (data: Buffer) => void (text += data.toString()))
      response.on('end', () => resolve(JSON.parse(text) as Problem))
    })
    request.on('error', reject)
    for (const chunk of chunks) request.write(chunk)
  })
}

describe('POST /artifacts', () => {
  test.each<[string, Part[], number, string, RegExp]>([
    ['no service', [['release', '1'], APP], 400, 'body.service', /body.service/],
    ['a field that nobody knows', [...OF, ['relase', '1'], APP], 400, 'body.relase', /did you mean release/],
    ['a field twice', [...OF, ['service', 'x'], APP], 400, 'body.service', /twice/],
    ['a field that is too long', [['service', 'x'.repeat(5_000)], ['release', '1'], APP], 400, 'body.service', /at most 4096 bytes/],
    ['no file', OF, 400, 'body.file', /without files/],
    ['a file without a name', [...OF, ['file', 'text']], 400, 'body.file', /without a filename/],
    ['a file in another part', [...OF, ['map', '{}', 'a.map']], 400, 'body.file[0]', /in parts named file/],
    ['a name twice', [...OF, APP, APP], 400, 'body.file[1]', /twice in one upload/],
    [
      'a map that is none',
      [...OF, APP, ['file', '<html>', '~/a.js.map']],
      400,
      'body.file[1]',
      /a\.js\.map as a source map is a JSON object/,
    ],
    ['a name of no file', [...OF, ['file', 'x', '~/a/']], 400, 'body.file[0]', /must end in the name of a file/],
    ['a file over the limit', [...OF, ['file', new Uint8Array(LIMITS.artifactBytes + 1), '~/a.js']], 413, 'body.file[0]', /67108864 bytes/],
  ])('refuses %s with the part that is wrong, and keeps nothing', async (_, parts, status, at, sentence) => {
    const response = await post(form(...parts))
    const problem = (await response.json()) as Problem
    expect({ status: response.status, at: problem.errors?.[0]?.at }).toEqual({ status, at })
    expect(problem.detail).toMatch(sentence)
    expect(((await (await fetch(url)).json()) as ArtifactList).total).toBe(0)
    expect(leftovers()).toEqual([])
  })

  test('refuses more files than one upload may have', async () => {
    const files = Array.from({ length: LIMITS.uploadFiles + 1 }, (_, i): Part => ['file', 'x', `~/${i}.js`])
    const response = await post(form(...OF, ...files))
    expect(response.status).toBe(413)
    expect(((await response.json()) as Problem).detail).toContain('Cannot take over 500 files in one upload')
  })

  test('refuses another media type, and one without a boundary', async () => {
    expect((await post('{}', { 'Content-Type': 'application/json' })).status).toBe(415)
    const response = await post('x', { 'Content-Type': 'multipart/form-data' })
    expect(response.status).toBe(400)
    expect(((await response.json()) as Problem).detail).toContain('a Content-Type with its boundary')
  })

  test('refuses a body that ends before its last boundary', async () => {
    const response = await post('--b\r\nContent-Disposition: form-data; name="service"\r\n\r\nsh', {
      'Content-Type': 'multipart/form-data; boundary=b',
    })
    expect(response.status).toBe(400)
    expect(((await response.json()) as Problem).detail).toContain('Cannot read the body as multipart/form-data')
  })

  test('refuses an upload that says, or turns out, to be too large', async () => {
    const type = { 'Content-Type': 'multipart/form-data; boundary=b' }
    const said = await postRaw({ ...type, 'Content-Length': LIMITS.uploadBytes + 1 }, [Buffer.from('--b')])
    expect(said.status).toBe(413)
    // Without a length it is counted: files that are each within their limit.
    const part = Buffer.concat([
      Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="~/a.svg"\r\n\r\n'),
      Buffer.alloc(LIMITS.artifactBytes - 1_000),
      Buffer.from('\r\n'),
    ])
    const parts = Array.from({ length: 5 }, (_, i) => Buffer.from(part.toString('latin1').replace('~/a', `~/${i}`), 'latin1'))
    const counted = await postRaw(type, parts)
    expect(counted.detail).toContain('over 268435456 bytes: send its files in several uploads')
    expect(leftovers()).toEqual([])
  })

  test('asks to come again while as many uploads are read as may be', async () => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=b', 'Content-Length': 100 }
    const open = Array.from({ length: UPLOADS_AT_ONCE }, () => {
      const request = rawRequest(url, { method: 'POST', headers })
      request.on('error', () => undefined)
      request.write('--b')
      return request
    })
    while (leftovers().length < UPLOADS_AT_ONCE) await systemClock.sleep(10)
    const response = await post(form(...OF, APP))
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('2')
    for (const request of open) request.destroy()
    // Senders that go away leave nothing behind.
    while (leftovers().length > 0) await systemClock.sleep(10)
    expect((await fetch(url)).status).toBe(200)
  })

  test('takes files of one release, the same again without a change, and lists them', async () => {
    const first = (await (await post(form(...OF, APP, MAP))).json()) as ArtifactsUploaded
    expect(first.artifacts).toMatchObject([
      { name: '~/static/app.js', kind: 'source', debugId: ID, mapName: '~/static/app.js.map', service: 'shop', dist: '', new: true },
      { name: '~/static/app.js.map', kind: 'map', debugId: '' },
    ])
    // The fields may also come last.
    const again = first.artifacts.map((artifact) => ({ ...artifact, new: false }))
    expect(await (await post(form(APP, MAP, ...OF))).json()).toEqual({ artifacts: again })
    const list = (await (await fetch(`${url}?service=shop&release=1.0.0&limit=1`)).json()) as ArtifactList
    expect(list).toMatchObject({ total: 2, artifacts: [{}] })
    const next = (await (await fetch(`${url}?service=shop&release=1.0.0&limit=1&cursor=${list.nextCursor}`)).json()) as ArtifactList
    expect(next.nextCursor).toBeNull()
    expect([list, next].map(({ artifacts }) => artifacts[0]!.name).sort()).toEqual(['~/static/app.js', '~/static/app.js.map'])
    for (const name of ['app.js', '~/static/app.js', ID.toUpperCase()]) {
      const found = (await (await fetch(`${url}?name=${encodeURIComponent(name)}`)).json()) as ArtifactList
      expect(found.artifacts.map((one) => one.name)).toEqual(['~/static/app.js'])
    }
    expect(leftovers()).toEqual([])
  })

  test('names and bytes come through as they are', async () => {
    const name = 'https://cdn.example/büro/[id]/日本.js?v=1'
    const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7) % 256)
    const { artifacts } = (await (await post(form(...OF, ['dist', 'web'], ['file', bytes, name]))).json()) as ArtifactsUploaded
    expect(artifacts[0]).toMatchObject({ name, size: bytes.length, dist: 'web' })
    const [stored] = await store.artifacts.byName({ project: 'default', service: 'shop', release: '1.0.0', dist: 'web' }, [name])
    expect(new Uint8Array((await store.artifacts.bytes(stored!))!)).toEqual(bytes)
  })

  test('a release is deleted whole, and only by its name', async () => {
    expect((await fetch(`${url}?service=shop`, { method: 'DELETE' })).status).toBe(400)
    await post(form(['service', 'shop'], ['release', '2.0.0'], APP))
    const before = ((await (await fetch(url)).json()) as ArtifactList).total
    expect(await (await fetch(`${url}?service=shop&release=2.0.0`, { method: 'DELETE' })).json()).toEqual({ deleted: 1 })
    expect(((await (await fetch(url)).json()) as ArtifactList).total).toBe((before as number) - 1)
  })
})
