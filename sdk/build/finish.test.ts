import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { finish } from './finish.ts'
import type { BuildOptions } from './options.ts'

const MAP = JSON.stringify({ version: 3, sources: ['app.ts'], names: [], mappings: 'AAAA' })
const FILES = {
  'app.js': 'a()\n//# sourceMappingURL=app.js.map\n',
  'app.js.map': MAP,
  'assets/b.mjs': 'b()\n',
  'assets/b.mjs.map': MAP,
  'style.css': 'p{}',
}

let folder: string
let said: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-build-'))
  said = []
  for (const method of ['log', 'warn'] as const) vi.spyOn(console, method).mockImplementation((line) => void said.push(`${method} ${line}`))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

const read = (name: string): string => readFileSync(join(folder, name), 'utf8')

async function build(files: Record<string, string>, options: BuildOptions, env: NodeJS.ProcessEnv = {}): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  await finish({ folder, files: Object.keys(files) }, options, env)
}

describe('what could not be done', () => {
  test('is said in one line, the first three of it, and the rest is done', async () => {
    const broken = Object.fromEntries(
      ['v', 'w', 'x', 'y'].flatMap((name) => [
        [`${name}.js`, 'x()'],
        [`${name}.js.map`, '{'],
      ]),
    )
    await build({ ...FILES, ...broken, 'z.js': 'z()' }, {})
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(
      /^warn \[faultline\] 2 scripts have their debug ids; 1 without a map left as they are; could not be done: v\.js: its map is no JSON .*; w\.js: .*; x\.js: .*, and 1 more$/,
    )
  })

  test('fails the build where that is wanted, and then alone', async () => {
    const nobody = { url: 'http://127.0.0.1:1', service: 'shop' }
    await build(FILES, nobody)
    expect(said[0]).toContain('could not be done: Cannot upload without a release: `release` or OTEL_RESOURCE_ATTRIBUTES must say')
    await expect(build(FILES, { ...nobody, strict: true })).rejects.toThrow('Cannot upload without a release')
    await expect(build(FILES, { ...nobody, url: 'faultline', release: '1', strict: true })).rejects.toThrow('`url` must be like http://')
    await expect(finish({ folder: join(folder, 'none'), files: ['a.js'] }, {})).resolves.toBeUndefined()
  })

  test('is that visitors can read a map that is within its script', async () => {
    const inline = `a()\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(MAP).toString('base64')}\n`
    await build({ 'a.js': inline }, { maps: 'delete' })
    expect(said[0]).toContain('a.js has its map within it, and visitors can read it')
  })
})

describe('maps', () => {
  test('stay as the bundler wrote them', async () => {
    await build(FILES, {})
    expect(read('app.js')).toContain('//# sourceMappingURL=app.js.map')
    expect(said).toEqual(['log [faultline] 2 scripts have their debug ids'])
  })

  test('are named by no script where they are hidden', async () => {
    await build(FILES, { maps: 'hide' })
    expect(read('app.js')).not.toContain('sourceMappingURL')
    expect(read('app.js')).toMatch(/a\(\)\n\/\/# debugId=[0-9a-f-]{36}\n$/)
    expect(existsSync(join(folder, 'app.js.map'))).toBe(true)
  })

  test('are gone after a build that deletes them, also where they could not be sent', async () => {
    await build(FILES, { maps: 'delete', url: 'http://127.0.0.1:1', service: 'shop' })
    expect(read('app.js')).not.toContain('sourceMappingURL')
    expect(['app.js.map', 'assets/b.mjs.map'].filter((name) => existsSync(join(folder, name)))).toEqual([])
    expect(said[0]).toMatch(/; 2 maps deleted; could not be done: Cannot upload/)
  })
})

describe('an upload', () => {
  let server: Server
  let asked: { authorization: string | undefined; body: string }[]
  let refusals: number[]
  let url: string

  beforeEach(async () => {
    asked = []
    refusals = []
    server = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += String(chunk)
      asked.push({ authorization: request.headers.authorization, body })
      const status = refusals.shift()
      if (status !== undefined) return void response.writeHead(status, { 'Retry-After': '0' }).end('{"detail":"Not now."}')
      const names = [...body.matchAll(/filename="([^"]+)"/g)].map(([, name]) => name)
      response.end(JSON.stringify({ artifacts: names.map((name) => ({ name, new: true, debugId: '' })) }))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterEach(() => void server.close())

  test('takes what the options do not say from the environment', async () => {
    const env = {
      FAULTLINE_URL: url,
      FAULTLINE_TOKEN: 'secret',
      OTEL_RESOURCE_ATTRIBUTES: 'service.name=shop,service.version=5,app.build_id=ios',
    }
    await build(FILES, { prefix: 'static' }, env)
    expect(said).toEqual([`log [faultline] 2 scripts have their debug ids; shop 5 (ios) at ${url}: 4 new, 0 there`])
    expect(asked).toHaveLength(1)
    expect(asked[0]!.authorization).toBe('Bearer secret')
    expect([...asked[0]!.body.matchAll(/filename="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      '~/static/app.js',
      '~/static/app.js.map',
      '~/static/assets/b.mjs',
      '~/static/assets/b.mjs.map',
    ])
  })

  test('tries a server that has a fault again, and one that refuses no more', async () => {
    refusals = [503, 429]
    await build(FILES, { url, service: 'shop', release: '1' })
    expect(said[0]).toContain('4 new, 0 there')
    expect(asked).toHaveLength(3)
    refusals = [401]
    await build(FILES, { url, service: 'shop', release: '1' })
    expect(said[1]).toContain(`could not be done: ${url} answers 401: Not now.`)
    expect(asked).toHaveLength(4)
  })

  test('is not made where it is off', async () => {
    await build(FILES, { upload: false }, { FAULTLINE_URL: url })
    expect(asked).toEqual([])
  })
})
