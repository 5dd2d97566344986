import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createClient } from '../core/client.ts'
import { setClient } from '../core/current.ts'
import type { Client } from '../core/types.ts'
import { hostileErrors } from '../testing/hostile.ts'
import { recorder, type Sent } from '../testing/recorder.ts'
import { onRequestError, withFaultline } from './request-errors.ts'

let client: Client
let sent: Sent

beforeEach(() => {
  sent = recorder()
  client = createClient({ dsn: 'https://k@faultline.example', transport: sent.transport, language: 'nodejs' })
  setClient(client)
})
afterEach(async () => {
  setClient(undefined)
  await client.close(1_000)
})

const REQUEST = { path: '/carts/1', method: 'GET', headers: {} }
const CONTEXT = { routerKind: 'App Router', routePath: '/carts/[cart]', routeType: 'render' }

test('the route is without the name of its file, which Next.js says at the edge alone', async () => {
  const routes = [
    ['/the/route', '/the/route?a'],
    ['/carts/[cart]/route', '/carts/1?b=/route'],
    ['/page', '/'],
  ] as const
  for (const [routePath, path] of routes)
    await onRequestError(Object.assign(new Error('x'), { name: path }), { ...REQUEST, path }, { ...CONTEXT, routePath })
  await client.flush()
  expect(sent.events().map((event) => event['http.route'])).toEqual(['/the/route', '/carts/[cart]', '/'])
})

describe('nothing of it reaches Next.js', () => {
  test.each(hostileErrors())('by %s that a page threw', async (_, error) => {
    await onRequestError(error, REQUEST, CONTEXT)
    await client.flush()
    expect(sent.events()).toHaveLength(1)
  })

  test.each(hostileErrors())('by %s as the request, or as what Next.js says of it', async (_, value) => {
    await onRequestError(new Error('x'), value as never, CONTEXT)
    await onRequestError(new TypeError('x'), REQUEST, value as never)
    await onRequestError(new RangeError('x'), { ...REQUEST, headers: value as never }, CONTEXT)
    await client.flush()
    expect(sent.events()).toHaveLength(3)
  })

  test.each(hostileErrors())('by %s that a proxy threw, or was given: it goes on as it was', async (_, value) => {
    const run = withFaultline((_request: unknown) => {
      throw value
    })
    const later = withFaultline((_request: unknown) => Promise.reject(value as Error))
    const caught = await Promise.resolve()
      .then(() => run(value))
      .then(
        () => [],
        (thrown: unknown) => [thrown],
      )
    expect(caught.length === 1 && Object.is(caught[0], value)).toBe(true)
    const rejected = await later(value).then(
      () => [],
      (thrown: unknown) => [thrown],
    )
    expect(rejected.length === 1 && Object.is(rejected[0], value)).toBe(true)
    expect(withFaultline((request: unknown) => [request])(value)).toHaveLength(1)
  })
})
