import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createClient } from '../core/client.ts'
import { setClient } from '../core/current.ts'
import type { Client } from '../core/types.ts'
import { hostileErrors } from '../testing/hostile.ts'
import { recorder, type Sent } from '../testing/recorder.ts'
import { faultlineErrors, faultlineRequests } from './index.ts'

let client: Client
let sent: Sent

beforeEach(() => {
  sent = recorder()
  client = createClient({ dsn: 'https://k@faultline.example', transport: sent.transport })
  setClient(client)
})
afterEach(async () => {
  setClient(undefined)
  await client.close(1_000)
})

const REQUEST = { method: 'GET', url: '/carts/1', headers: { host: 'shop.example' } }
const boom = (): never => {
  throw new Error('of the application')
}

describe('nothing of it reaches Express, which goes on with what it had', () => {
  test.each(hostileErrors())('by %s that a handler threw', async (_, error) => {
    const given: unknown[] = []
    faultlineErrors()(error, REQUEST, {}, (next) => given.push(next))
    expect(given.length === 1 && Object.is(given[0], error)).toBe(true)
    await client.flush()
    expect(sent.events()).toHaveLength(1)
  })

  test.each(hostileErrors())('by %s as the request', async (_, request) => {
    const given: unknown[] = []
    faultlineRequests()(request as never, {}, () => given.push('on'))
    faultlineErrors()(new Error('x'), request as never, {}, () => given.push('error'))
    expect(given).toEqual(['on', 'error'])
    await client.flush()
    expect(sent.events()).toHaveLength(1)
  })

  test('by a choice of the application that throws: the error is captured', async () => {
    let given: unknown
    faultlineErrors({ shouldCapture: boom })('x', REQUEST, {}, (next) => (given = next))
    expect(given).toBe('x')
    await client.flush()
    expect(sent.events()).toHaveLength(1)
  })
})
