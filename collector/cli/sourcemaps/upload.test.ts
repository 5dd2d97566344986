import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startApi } from '../../api/server.ts'
import type { ArtifactList } from '../../api/types.ts'
import { openStore } from '../../store/open.ts'
import { systemClock, testHost } from '../../testing.ts'
import { batchesOf } from '../../../sdk/shared/debug-ids/send-files.ts'
import { askedPrefix } from './upload/plan-upload.ts'

const MAIN = join(import.meta.dirname, '../../main.ts')
const MAP = JSON.stringify({ version: 3, sources: ['app.ts'], names: [], mappings: 'AAAA' })

const stores = mkdtempSync(join(tmpdir(), 'faultline-upload-test-'))
let store: Awaited<ReturnType<typeof openStore>>
let api: Awaited<ReturnType<typeof startApi>>
/** Stands before the API, to fail as a network and a proxy do. */
let front: Server
let faults: ('reset' | 'gateway' | 'proxy')[] = []
let heard: IncomingHttpHeaders[] = []
let url: string
let folder: string

beforeAll(async () => {
  const { log, metrics } = testHost()
  const urls = { events: `chdb:${stores}/events`, documents: `sqlite:${stores}/documents.db`, blobs: `file:${stores}/blobs` }
  store = await openStore({ ...urls, clock: systemClock, log })
  const otlp = { http: null, grpc: null }
  const options = { store, clock: systemClock, log, metrics, otlp, version: '0.0.0', allowUnauthenticated: false }
  api = await startApi({ endpoint: '127.0.0.1:0', ...options })
  front = createServer((incoming, outgoing) => {
    heard.push(incoming.headers)
    const fault = faults.shift()
    if (fault === 'reset') incoming.socket.destroy()
    else if (fault !== undefined) outgoing.writeHead(fault === 'gateway' ? 502 : 401, { 'Retry-After': '0' }).end('<html>')
    else {
      const [host, port] = api.address.split(':')
      const { method, url: path, headers } = incoming
      const onward = request({ host, port, method, path, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode!, answer.headers)
        answer.pipe(outgoing)
      })
      incoming.pipe(onward)
    }
  })
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`
})
afterAll(async () => {
  front?.close()
  front?.closeAllConnections()
  await api?.close()
  await store?.close()
  rmSync(stores, { recursive: true, force: true })
})
beforeEach(() => {
  folder = mkdtempSync(join(stores, 'build-'))
  faults = []
  heard = []
})

function write(files: Record<string, string>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

async function sourcemaps(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [MAIN, 'sourcemaps', ...args], { cwd: folder, env: { ...process.env, FAULTLINE_URL: url, ...env } })
  const texts = { out: '', err: '' }
  child.stdout.on('data', (data: Buffer) => void (texts.out += data.toString()))
  child.stderr.on('data', (data: Buffer) => void (texts.err += data.toString()))
  const status = await new Promise((resolve) => child.on('close', resolve))
  return { status, out: texts.out.trimEnd().split('\n'), err: texts.err.trimEnd().split('\n') }
}
const stored = async (release: string): Promise<ArtifactList['artifacts']> =>
  ((await (await fetch(`http://${api.address}/api/v1/artifacts?release=${release}`)).json()) as ArtifactList).artifacts

describe('faultline sourcemaps upload', () => {
  test('sends scripts with their maps, says what is new and what was there', async () => {
    write({
      'dist/js/app.js': 'a()\n//# sourceMappingURL=app.js.map\n',
      'dist/js/app.js.map': MAP,
      'dist/vendor.js': 'v()',
      'dist/worker.js.map': MAP,
      'dist/style.css.map': MAP,
    })
    const args = ['upload', 'dist', '--service', 'shop', '--release', '1.0.0', '--prefix', '~/static/', '--inject']
    const first = await sourcemaps(args, { FAULTLINE_TOKEN: 'secret' })
    expect(first).toMatchObject({ status: 0, err: [''] })
    expect(heard[0]).toMatchObject({ authorization: 'Bearer secret' })
    const files = await stored('1.0.0')
    const [app, map] = ['~/static/js/app.js', '~/static/js/app.js.map'].map((name) => files.find((file) => file.name === name)!)
    expect(app).toMatchObject({ service: 'shop', dist: '', project: 'default', kind: 'source', mapName: map!.name })
    expect(map).toMatchObject({ kind: 'map', debugId: app!.debugId })
    expect(app!.debugId).toHaveLength(36)
    expect(files.map(({ name }) => name).sort()).toEqual(['~/static/js/app.js', '~/static/js/app.js.map', '~/static/worker.js.map'])
    expect(first.out.slice(-6)).toEqual([
      'skipped    vendor.js: names no source map, and none is beside it',
      `new        ~/static/js/app.js  ${app!.debugId}`,
      `new        ~/static/js/app.js.map  ${app!.debugId}`,
      'new        ~/static/worker.js.map',
      `shop 1.0.0 at ${url}: 3 new, 0 there, 1 skipped, 0 failed.`,
      '1 have no debug id, so they are found by service, release and name alone: --inject gives them one.',
    ])
    const second = await sourcemaps(args)
    expect(second.out.at(-2)).toBe(`shop 1.0.0 at ${url}: 0 new, 3 there, 1 skipped, 0 failed.`)
    expect(await stored('1.0.0')).toEqual(files)
  })

  test('tries again when the server is away, with what it says about when', async () => {
    write({ 'dist/app.js': 'a()', 'dist/app.js.map': MAP })
    faults = ['reset', 'gateway']
    const { status, out } = await sourcemaps(['upload', 'dist', '--service', 'shop', '--release', '2.0.0'])
    expect({ status, requests: heard.length }).toEqual({ status: 0, requests: 3 })
    expect(out).toContain(`shop 2.0.0 at ${url}: 2 new, 0 there, 0 skipped, 0 failed.`)
    expect(await stored('2.0.0')).toHaveLength(2)
  })

  test('gives up at once where a sign-in is wanted, with what to do', async () => {
    write({ 'dist/app.js': 'a()', 'dist/app.js.map': MAP })
    faults = ['proxy']
    const closed = await sourcemaps(['upload', 'dist', '--service', 'shop', '--release', '3.0.0'])
    expect(closed).toMatchObject({ status: 1, err: [`${url} answers 401: Unauthorized. FAULTLINE_TOKEN holds the token that is sent.`] })
    expect(heard).toHaveLength(1)
  })

  test('leaves out what the server can not take, and sends the rest', async () => {
    write({
      'dist/a.js': 'a()',
      'dist/a.js.map': MAP,
      'dist/b.js': 'b()',
      'dist/b.js.map': '<html>',
      'dist/c.js': 'c()\n//# sourceMappingURL=gone.map',
    })
    const { status, out, err } = await sourcemaps(['upload', 'dist', '--service', 'shop', '--release', '4.0.0'])
    expect(status).toBe(1)
    expect(err).toEqual([
      'failed     c.js: names the source map gone.map, which is not there',
      expect.stringMatching(/^failed {5}~\/b\.js: .* answers 400: Cannot take ~\/b\.js\.map as a source map is a JSON object/),
      expect.stringMatching(/^failed {5}~\/b\.js\.map: /),
    ])
    expect(out).toContain(`shop 4.0.0 at ${url}: 2 new, 0 there, 0 skipped, 3 failed.`)
  })

  test('says what it would send in a dry run, and where there is nothing to send', async () => {
    write({ 'dist/app.js': 'a()', 'dist/app.js.map': MAP })
    mkdirSync(join(folder, 'empty'))
    const args = ['--service', 'shop', '--release', '6.0.0']
    expect((await sourcemaps(['upload', 'dist', '--dry-run', ...args])).out).toEqual([
      'would go   ~/app.js  3 bytes',
      `would go   ~/app.js.map  ${MAP.length} bytes`,
      'Nothing was sent.',
    ])
    expect(await sourcemaps(['upload', 'empty', ...args])).toMatchObject({
      status: 1,
      err: ['Cannot upload as empty holds no script with a source map.'],
    })
    expect(heard).toEqual([])
  })
})

test('a batch holds no more files and bytes than it may, and pairs whole', () => {
  const pair = (size: number) => [1, 2].map((n) => ({ name: `${n}`, path: `${n}`, size }))
  const sizes = (batches: ReturnType<typeof batchesOf>): number[][] => batches.map((batch) => batch.flat().map(({ size }) => size))
  const most = { files: 4, bytes: 20 }
  expect(sizes(batchesOf([pair(1), pair(1), pair(1)], most))).toEqual([
    [1, 1, 1, 1],
    [1, 1],
  ])
  expect(sizes(batchesOf([pair(6), pair(5), pair(50), pair(1)], most))).toEqual([
    [6, 6],
    [5, 5],
    [50, 50],
    [1, 1],
  ])
  expect(batchesOf([], most)).toEqual([])
})

test.each([
  [undefined, '~/'],
  ['', '~/'],
  ['~/', '~/'],
  ['./', '~/'],
  ['static', '~/static/'],
  ['~/static', '~/static/'],
  ['/srv/app/dist', '/srv/app/dist/'],
  ['file:///srv/app', 'file:///srv/app/'],
  ['https://cdn.example/v1/', 'https://cdn.example/v1/'],
])('the prefix %j stands before names as %j', (asked, prefix) => {
  expect(askedPrefix(asked, '/home/ann')).toBe(prefix)
})

test('a prefix that a shell made of ~ is refused, with what to say instead', () => {
  expect(() => askedPrefix('/home/ann/static/', '/home/ann')).toThrow('leave out ~/, as in --prefix static/')
})
