import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createClient } from '../core/client.ts'
import { setClient } from '../core/current.ts'
import type { Client } from '../core/types.ts'
import { recorder, type Sent } from '../testing/recorder.ts'
import { captureReactError } from './capture.ts'

const STACK = '\n    at Total (https://shop.example/app.js:1:20)\n    at Shop (https://shop.example/app.js:1:90)'
let client: Client
let sent: Sent

beforeEach(() => {
  sent = recorder()
  client = createClient({ dsn: 'https://fl_0123@faultline.example', transport: sent.transport })
  setClient(client)
})
afterEach(async () => {
  setClient(undefined)
  await client.close(100)
})

async function contexts(): Promise<{ react?: { componentStack?: string } }[]> {
  await client.flush(1_000)
  return sent.events().map((event) => JSON.parse(String(event['faultline.contexts'] ?? '{}')) as object)
}

describe('the stack of components', () => {
  test('is a context beside those of the application', async () => {
    captureReactError(new Error('x'), STACK, { contexts: { react: { version: '19' }, cart: { items: 2 } } })
    const componentStack = STACK.slice(1)
    expect(await contexts()).toEqual([{ react: { version: '19', componentStack }, cart: { items: 2 } }])
  })

  test('is added to an event that another saw first, in the same turn', async () => {
    const error = new Error('x')
    const id = client.captureException(error, { mechanism: 'onerror', handled: false })
    expect(captureReactError(error, STACK)).toBe(id)
    expect(await contexts()).toEqual([{ react: { componentStack: STACK.slice(1) } }])
    expect(sent.events()[0]).toMatchObject({ 'faultline.mechanism': 'onerror' })
  })

  test('of many components keeps whole lines of the innermost, and the rest of the contexts', async () => {
    captureReactError(new Error('x'), STACK.repeat(1_000), { contexts: { cart: { items: 2 } } })
    const [{ react, cart }] = (await contexts()) as [{ react: { componentStack: string }; cart: unknown }]
    const lines = react.componentStack.split('\n')
    expect(lines.at(-1)).toBe('    …')
    expect(lines.slice(0, -1).every((line) => line.endsWith(')'))).toBe(true)
    expect(react.componentStack.length).toBeGreaterThan(2_500)
    expect(cart).toEqual({ items: 2 })
  })
})

describe('nothing of it reaches React', () => {
  const fail = (): never => {
    throw new Error('not to be read')
  }
  const thrower = new Proxy<Record<string, never>>({}, { get: fail, has: fail, ownKeys: fail })

  test.each([
    ['a component stack that is none', new Error('x'), 42, {}],
    ['contexts that can not be read', new Error('x'), STACK, { contexts: thrower }],
    ['a hint that can not be read', new Error('x'), STACK, thrower],
    ['an error that is none', null, STACK, undefined],
    ['an error that can not be read', thrower, STACK, undefined],
  ])('%s', (_, error, stack, hint) => {
    expect(() => captureReactError(error, stack, hint)).not.toThrow()
  })

  test('where there is no client, there is no id', () => {
    setClient(undefined)
    expect(captureReactError(new Error('x'), STACK)).toBeUndefined()
  })
})
