import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { BROWSER_RULES, scrubber } from '../scrub/index.ts'
import { hostileErrors } from '../testing/hostile.ts'
import { recorder, type Sent } from '../testing/recorder.ts'
import { createClient } from './client.ts'
import * as LIMITS from './limits.ts'
import { logCarrier } from './log-carrier.ts'
import type { Client, ClientOptions } from './types.ts'

let sent: Sent
let client: Client
const boom = (): never => {
  throw new Error('of the application')
}

function start(options: Partial<ClientOptions> = {}): void {
  sent = recorder()
  client = createClient({
    dsn: 'https://k@faultline.example',
    transport: sent.transport,
    scrubber: scrubber(BROWSER_RULES),
    logs: logCarrier,
    ...options,
  })
}

beforeEach(() => start())
afterEach(() => client.close(1_000))

describe('nothing of the SDK can throw into the host, hang it or grow', () => {
  test.each(hostileErrors())('by %s that is captured', async (_, error) => {
    const begun = process.cpuUsage()
    expect(client.captureException(error)).toMatch(/^[0-9a-f]{32}$/)
    expect(await client.flush(2_000)).toBe(true)
    const { user, system } = process.cpuUsage(begun)
    // Of the processor, not of the wall.
    expect((user + system) / 1_000).toBeLessThan(2_000)
    expect(client.dropped()).toEqual({})
    expect(sent.events()).toHaveLength(1)
    expect(sent.requests[0]!.body.length).toBeLessThan(LIMITS.itemLength)
    expect(sent.requests[0]!.body).toMatch(/^\{"resourceSpans":\[/)
  })

  test.each(hostileErrors())('by %s in a context, a tag, a breadcrumb, a user and a hint', async (_, value) => {
    const any = value as never
    expect(() => {
      client.scope().setContext('c', { value })
      client.scope().setTag('t', any)
      client.scope().setUser({ id: any, name: any })
      client.scope().setFlag('f', any)
      client.scope().setFingerprint([any])
      client.addBreadcrumb({ message: any, category: any, data: { value } })
      client.addBreadcrumb(any)
    }).not.toThrow()
    client.captureException(new Error('x'), { tags: { t: any }, contexts: { c: { value } }, attributes: { a: any }, mechanism: any })
    expect(await client.flush(2_000)).toBe(true)
    expect(sent.events()).toHaveLength(1)
    expect(sent.requests[0]!.body.length).toBeLessThan(LIMITS.itemLength)
  })

  test('by hooks, features, patterns and a transport that throw', async () => {
    await client.close()
    start({
      features: [
        { name: 'broken', setup: boom },
        { name: 'undone', setup: () => boom },
      ],
      beforeSend: boom,
      beforeBreadcrumb: boom,
    })
    client.onEvent(boom)
    client.onSent(boom)
    client.addBreadcrumb({ message: 'm' })
    expect(client.captureException(new Error('x'))).toMatch(/^[0-9a-f]{32}$/)
    await client.flush()
    expect(sent.events()).toHaveLength(1)
    expect(client.dropped().hook_failed).toBeGreaterThan(2)
  })

  test('and what the scrubber fails at is not sent as it was', async () => {
    await client.close()
    start({ scrubber: { event: boom, attributes: (attributes) => attributes } })
    client.captureException(new Error('x'))
    await client.flush()
    expect(sent.requests).toHaveLength(0)
    expect(client.dropped()).toEqual({ failed: 1 })
  })

  test('by what beforeSend makes of an event', async () => {
    for (const made of [{}, { exceptions: [] }, 7, 'x', new Proxy({}, { get: boom })]) {
      await client.close()
      start({ beforeSend: () => made as never })
      client.captureException(new Error('x'))
      await client.flush()
      expect(sent.requests.length).toBeLessThanOrEqual(1)
    }
  })

  test('by a pattern of the application that throws', () => {
    const pattern = { [Symbol.toPrimitive]: boom, test: boom } as unknown as RegExp
    start({ ignoreErrors: [pattern] })
    expect(client.captureException(new Error('x'))).toBeUndefined()
    expect(client.dropped()).toEqual({ failed: 1 })
  })

  test('by a console that throws while it says what is wrong', async () => {
    vi.spyOn(console, 'debug').mockImplementation(boom)
    start({ debug: true, beforeSend: boom })
    client.captureException(new Error('x'))
    await client.flush()
    expect(sent.events()).toHaveLength(1)
    vi.restoreAllMocks()
  })

  test('but what the application runs in a scope throws as it would without it', () => {
    expect(() => client.withScope(boom)).toThrow('of the application')
  })
})
