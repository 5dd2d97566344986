import { createServer, get, request as httpRequest, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createClient } from '../core/client.ts'
import type { Client } from '../core/types.ts'
import { recorder, type Sent } from '../testing/recorder.ts'
import { asyncScopes } from './async-scopes.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import { failedRequests } from './failed-requests.ts'
import { httpTransport } from './http-transport.ts'
import { serverRequests } from './server-requests.ts'

let server: Server
let base: string
let client: Client
let sent: Sent

beforeEach(async () => {
  server = createServer((request, response) => {
    if (request.url === '/hangup') return void request.socket.destroy()
    response.writeHead(Number(request.url!.slice(1, 4)) || 200).end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  sent = recorder()
  client = createClient({
    dsn: 'http://127.0.0.1:1',
    transport: sent.transport,
    scopes: asyncScopes(),
    features: [breadcrumbs({ console: false }), failedRequests({ statuses: [404, [500, 599]] })],
  })
})
afterEach(async () => {
  await client.close(500)
  server.closeAllConnections()
  server.close()
})

const viaHttp = (path: string): Promise<unknown> =>
  new Promise((resolve) => get(base + path, (response) => response.resume().on('end', resolve)).on('error', resolve))

async function events(): Promise<ReturnType<Sent['events']>> {
  await new Promise((resolve) => setTimeout(resolve, 50))
  await client.flush()
  return sent.events()
}

describe('a failed request', () => {
  test.each([
    ['fetch', (path: string) => fetch(base + path)],
    ['http', viaHttp],
  ] as const)('by %s is an error with the call that made it, by its status', async (kind, go) => {
    for (const status of [200, 403, 404, 500, 503]) await go(`/${status}/cart?token=1`)
    const found = await events()
    expect(found.map((event) => event['exception.message'])).toEqual(
      [404, 500, 503].map((status) => `${status}: GET ${base}/${status}/cart`),
    )
    for (const event of found) {
      expect(event).toMatchObject({
        'exception.type': 'HttpError',
        'faultline.mechanism': kind,
        'faultline.handled': true,
        'http.request.method': 'GET',
      })
      expect(String(event['exception.stacktrace'])).toMatch(/^HttpError: .*\n {4}at .*outgoing\.test\.ts:\d+:\d+/)
    }
    expect(found[0]!['http.response.status_code']).toBe(404)
  })

  test('by fetch without an answer is the error that fetch was rejected with, seen once', async () => {
    const error = await fetch(`${base}/hangup`).catch((error: unknown) => error)
    client.captureException(error)
    const found = await events()
    expect(found).toMatchObject([{ 'exception.type': 'TypeError', 'exception.message': 'fetch failed', 'url.full': `${base}/hangup` }])
    expect(String(found[0]!['exception.stacktrace'])).toMatch(/outgoing\.test\.ts:\d+[^]*Caused by: SocketError: other side closed/)
  })

  test('by http without an answer is the error of the socket, with the calls that the event loop does not know', async () => {
    await new Promise((resolve) => httpRequest('http://127.0.0.1:1/x', { method: 'POST' }).on('error', resolve).end())
    const found = await events()
    expect(found).toMatchObject([
      {
        'exception.type': 'Error',
        'exception.message': 'connect ECONNREFUSED 127.0.0.1:1',
        'faultline.error.code': 'ECONNREFUSED',
        'url.full': 'http://127.0.0.1:1/x',
        'http.request.method': 'POST',
      },
    ])
    expect(String(found[0]!['exception.stacktrace'])).toMatch(/TCPConnectWrap[^]*outgoing\.test\.ts:\d+/)
  })

  test('that the application gave up is none', async () => {
    await fetch(`${base}/200`, { signal: AbortSignal.abort() }).catch(() => {})
    expect(await events()).toEqual([])
  })
})

test('requests are breadcrumbs with their status, and the SDK’s own are not', async () => {
  await client.close()
  const own = createClient({
    dsn: base,
    transport: httpTransport().transport,
    features: [breadcrumbs({ console: false }), failedRequests()],
  })
  own.captureException(new Error('one'))
  await own.flush()
  await fetch(`${base}/v1/logs`)
  await viaHttp('/404')
  await fetch(`${base}/200`)
  const trail: string[] = []
  own.onEvent((event) => void trail.push(...event.breadcrumbs.map(({ category, level, message }) => `${category} ${level} ${message}`)))
  own.captureException(new Error('two'))
  own.settle()
  expect(trail).toEqual([`http warning GET ${base}/404 404`, `fetch info GET ${base}/200 200`])
  await own.close()
})

test('requests that a server works on at once have each their scope and trail, and say which they are', async () => {
  await client.close()
  const scopes = asyncScopes()
  client = createClient({ dsn: 'http://127.0.0.1:1', transport: sent.transport, scopes, features: [serverRequests(scopes)] })
  client.scope().setTag('process', 'yes')
  const shop = createServer((request, response) => {
    const user = request.url!.slice(1)
    client.scope().setUser({ id: user })
    client.addBreadcrumb({ message: `in ${user}` })
    setTimeout(() => {
      client.captureException(new TypeError(`for ${user}`))
      response.end()
    }, 20)
  })
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve))
  const at = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`
  await Promise.all(['ann', 'bob'].map((name) => fetch(`${at}/${name}`, { headers: { 'user-agent': `of ${name}` } })))
  // On a connection that is used again.
  await fetch(`${at}/cleo`)
  await client.flush()
  shop.closeAllConnections()
  shop.close()
  const seen = sent.events().sort((a, b) => (String(a['user.id']) < String(b['user.id']) ? -1 : 1))
  expect(seen).toMatchObject(
    ['ann', 'bob', 'cleo'].map((name) => ({
      'user.id': name,
      'url.full': `${at}/${name}`,
      'http.request.method': 'GET',
      'faultline.tags.process': 'yes',
    })),
  )
  expect(seen[0]!['user_agent.original']).toBe('of ann')
  expect(seen[0]!['faultline.contexts']).toBeUndefined()
  for (const span of sent.spans()) expect(span.events.filter(({ name }) => name === 'breadcrumb')).toHaveLength(1)
  // What is not within a request is the process's.
  client.captureException(new Error('outside'))
  await client.flush()
  expect(sent.events().at(-1)?.['user.id']).toBeUndefined()
})
