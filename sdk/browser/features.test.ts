import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { context } from '@opentelemetry/api'
import { isTracingSuppressed } from '@opentelemetry/core'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { createClient } from '../core/client.ts'
import type { Client, Feature } from '../core/types.ts'
import { hostileErrors } from '../testing/hostile.ts'
import { recorder, type Sent } from '../testing/recorder.ts'
import { StackContexts } from '../tracing/stack-contexts.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import { consoleErrors } from './console-errors.ts'
import { debugIds } from './debug-ids.ts'
import { failedRequests } from './failed-requests.ts'
import { globalHandlers } from './global-handlers.ts'
import { init } from './init.ts'
import { patch } from './patch.ts'

/** What needs no document: `tools/sdk-browser.test.ts` has the rest, in a real browser. */
let server: Server
let url: string
let sent: Sent
let client: Client

beforeAll(async () => {
  server = createServer((request, response) => response.writeHead(Number(request.url!.slice(1).split('?')[0]) || 200).end('body'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())
afterEach(() => client?.close(1_000))

function start(...features: Feature[]): void {
  sent = recorder()
  client = createClient({ dsn: 'https://k@faultline.example', transport: sent.transport, features })
}

async function events(): Promise<ReturnType<Sent['events']>> {
  // Failed requests are told after the handlers of rejections had their turn.
  await new Promise((resolve) => setTimeout(resolve, 5))
  await client.flush()
  return sent.events()
}

describe('requests of the page', () => {
  test('are answered as without the SDK, and those that fail are errors at the line that made them', async () => {
    start(failedRequests({ statuses: [404, [500, 599]] }))
    const response = await fetch(`${url}/503?q=1`, { method: 'POST' })
    expect([response.status, await response.text()]).toEqual([503, 'body'])
    await fetch(new Request(`${url}/404`))
    await fetch(`${url}/403`)
    const all = await events()
    expect(all.map((event) => event['exception.message'])).toEqual([`503: POST ${url}/503`, `404: GET ${url}/404`])
    expect(all[0]).toMatchObject({
      'exception.type': 'HttpError',
      'faultline.mechanism': 'fetch',
      'http.response.status_code': 503,
      'url.full': `${url}/503?q=1`,
    })
    expect(String(all[0]!['exception.stacktrace']).split('\n')[1]).toContain('features.test.ts')
  })

  test('that are the SDK’s, or of an exporter to the same place, are no spans of what instruments fetch below it', async () => {
    context.setGlobalContextManager(new StackContexts())
    const traced: [string, boolean][] = []
    const undo = patch(globalThis, 'fetch', (original) => (...args) => {
      traced.push([String(args[0]), !isTracingSuppressed(context.active())])
      return args[0] === url ? original(...args) : Promise.resolve(new Response('{}'))
    })
    start(breadcrumbs())
    await fetch(url)
    await fetch('https://faultline.example/v1/traces', { method: 'POST' })
    await client.close()
    undo()
    context.disable()
    expect(traced).toEqual([
      [url, true],
      ['https://faultline.example/v1/traces', false],
    ])
  })

  test('that find nobody reject with the very error, which is one event whoever sees it', async () => {
    start(failedRequests(), globalHandlers())
    const error: unknown = await fetch('http://127.0.0.1:1/').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(TypeError)
    client.captureException(error, { mechanism: 'unhandledrejection', handled: false })
    expect(await events()).toMatchObject([{ 'faultline.handled': false, 'url.full': 'http://127.0.0.1:1/' }])
    await expect(fetch('http://127.0.0.1:1/', { signal: AbortSignal.abort() })).rejects.toThrow()
    expect(await events()).toHaveLength(1)
  })

  test('to Faultline are not seen', async () => {
    const seen: unknown[] = []
    start(breadcrumbs({ console: false, dom: false, navigation: false }))
    await fetch('https://faultline.example/v1/traces').catch((error: unknown) => seen.push(error))
    await fetch(url)
    client.captureException(new Error('x'))
    await events()
    expect(seen).toHaveLength(1)
    expect(sent.breadcrumbs()).toMatchObject([
      { 'faultline.breadcrumb.category': 'fetch', 'faultline.breadcrumb.message': `GET ${url}/ 200` },
    ])
  })

  test.each(hostileErrors())('that are made with %s fail as they would', async (_, input) => {
    const own = await fetch(input as string).catch((error: unknown) => (error as Error)?.constructor?.name)
    start(failedRequests(), breadcrumbs())
    const ours = await fetch(input as string).catch((error: unknown) => (error as Error)?.constructor?.name)
    expect(ours).toEqual(own)
  })
})

describe('the console', () => {
  test('says what it says, and the trail and, where it is asked for, errors have it', async () => {
    const said: unknown[][] = []
    vi.spyOn(console, 'error').mockImplementation((...args: unknown[]) => void said.push(args))
    start(consoleErrors(), breadcrumbs())
    const error = new RangeError('told')
    console.error('it failed:', error, { id: 7 })
    console.error('words alone')
    expect(said).toEqual([['it failed:', error, { id: 7 }], ['words alone']])
    expect(await events()).toMatchObject([
      { 'exception.type': 'RangeError', 'faultline.mechanism': 'console' },
      { 'exception.type': 'ConsoleError', 'exception.message': 'words alone' },
    ])
    expect(sent.breadcrumbs()[0]).toMatchObject({
      'faultline.breadcrumb.message': 'it failed: RangeError: told {"id":7}',
      'faultline.breadcrumb.level': 'error',
    })
    vi.restoreAllMocks()
  })

  test.each(hostileErrors())('says %s too', (_, value) => {
    const said: unknown[] = []
    vi.spyOn(console, 'error').mockImplementation((arg: unknown) => void said.push(arg))
    start(consoleErrors(), breadcrumbs())
    expect(() => console.error(value)).not.toThrow()
    expect(said).toHaveLength(1)
    expect(Object.is(said[0], value)).toBe(true)
    vi.restoreAllMocks()
  })
})

test('debug ids are those of the files in the stack', async () => {
  const id = '0f1e2d3c-4b5a-8978-9abc-b5a4c3d2e1f0'
  const registry = globalThis as { _debugIds?: Record<string, string> }
  registry._debugIds = { 'Error\n    at https://cdn.example/a.js:1:9\n    at https://cdn.example/main.js:1:1': id, 'no stack': 'x' }
  start(debugIds())
  client.captureException(
    Object.assign(new Error('x'), { stack: 'Error: x\n    at f (https://cdn.example/a.js:7:1)\n    at https://cdn.example/b.js:1:1' }),
  )
  expect(await events()).toMatchObject([{ 'faultline.debug_ids': JSON.stringify({ 'https://cdn.example/a.js': id }) }])
  delete registry._debugIds
})

describe('a patch', () => {
  test('is undone, unless somebody else has patched since', () => {
    const original = (): string => 'original'
    const host = { method: original }
    const undo = patch(host, 'method', (before) => () => `ours ${before()}`)
    expect(host.method()).toBe('ours original')
    undo()
    expect(host.method).toBe(original)
    const again = patch(host, 'method', (before) => () => `ours ${before()}`)
    const theirs = (host.method = () => 'theirs')
    again()
    expect(host.method).toBe(theirs)
  })

  test('leaves a host alone that has no such method, or can not be changed', () => {
    expect(() => patch({ method: 7 } as never, 'method', (before) => before)()).not.toThrow()
    expect(() => patch(undefined as never, 'method', (before) => before)()).not.toThrow()
    const frozen = Object.freeze({ method: () => 1 })
    expect(() => patch(frozen as { method: () => number }, 'method', () => () => 2)()).not.toThrow()
    expect(frozen.method()).toBe(1)
  })
})

describe('init', () => {
  test('says on the console what is wrong with its options, and throws nothing', () => {
    const said: unknown[][] = []
    vi.spyOn(console, 'error').mockImplementation((...args: unknown[]) => void said.push(args))
    expect(init({ dsn: 'nothing' })).toBeUndefined()
    expect(init({ dsn: 'https://k@x.example', secret: 'fls_x' } as never)).toBeUndefined()
    expect(init(undefined as never)).toBeUndefined()
    expect(said.map(([, message]) => String(message).split(':')[0])).toEqual([
      'Cannot use the DSN as it must look like https',
      'Cannot use a secret in a browser as everybody can read it there',
      expect.any(String),
    ])
    vi.restoreAllMocks()
  })
})
