import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ExceptionEvent, IssuedKey } from '../../collector/api.ts'
import { ManualClock, sign, testHost } from '../../collector/testing.ts'
import events from './index.ts'

const KEY = `fl_${'0'.repeat(32)}`
const SECRET = `fls_${'s'.repeat(43)}`
const host = testHost({ id: 'events', clock: new ManualClock(1_800_000_000_000) })
const content = Buffer.from(
  JSON.stringify({
    version: 1,
    events: [
      { service: 'cart', type: 'A' },
      { service: 'payments', type: 'B' },
    ],
  }),
)
const consumer = { consume: async (batch: ExceptionEvent[]) => (received.push(...batch), { rejected: 0 }) }
let received: ExceptionEvent[] = []
let receiver: ReturnType<typeof events.create>
let url: string

const issue = (more: Partial<IssuedKey> = {}): void => {
  const issued = { key: KEY, project: 'shop', allowedOrigins: ['https://shop.example'], requireSignature: false, routing: [] }
  host.keys().set([{ ...issued, expiresAt: null, secrets: [{ secret: SECRET, until: null }], ...more }])
}
const post = (headers: Record<string, string> = {}, body: Buffer = content): Promise<Response> =>
  fetch(url, { method: 'POST', body: new Uint8Array(body), headers: { 'content-type': 'application/json', ...headers } })
const refusal = async (response: Promise<Response>) => {
  const { status, headers } = await response
  return [status, headers.get('content-type'), ((await (await response).json()) as { detail: string }).detail]
}

beforeEach(async () => {
  received = []
  issue()
  receiver = events.create(events.config.parse({ endpoint: '127.0.0.1:0', auth: 'required' }), { exceptions: consumer }, host)
  await receiver.start!()
  url = `http://${receiver.addresses!()['events']}/v1/events`
})
afterEach(() => receiver.shutdown!())

describe('the events receiver, where a key is required,', () => {
  test('refuses who has none, an unknown one, or a page that it does not allow, as problem details', async () => {
    const problem = 'application/problem+json'
    expect(await refusal(post())).toEqual([401, problem, expect.stringContaining('without a key')])
    expect(await refusal(post({ 'x-faultline-key': 'fl_other' }))).toEqual([401, problem, expect.stringContaining('unknown key')])
    const origin = 'https://elsewhere.example'
    expect(await refusal(post({ 'x-faultline-key': KEY, origin }))).toEqual([403, problem, expect.stringContaining(origin)])
    expect(received).toEqual([])
    expect(host.counted.get('faultline_senders_refused{transport="http",reason="no_key"}')).toBe(1)
  })

  test('routes each event by the table of the key', async () => {
    issue({ routing: [{ service: 'pay*', project: 'billing' }] })
    expect((await post({ 'x-faultline-key': KEY, origin: 'https://shop.example' })).status).toBe(202)
    expect(received.map(({ service, project }) => [service, project])).toEqual([
      ['cart', 'shop'],
      ['payments', 'billing'],
    ])
  })

  test('takes what is signed over the bytes as sent, and its repeat once', async () => {
    issue({ requireSignature: true })
    const body = gzipSync(content)
    const time = host.clock.nowMs()
    const sent = { 'x-faultline-key': KEY, 'content-encoding': 'gzip' }
    expect(await refusal(post(sent, body))).toEqual([
      401,
      'application/problem+json',
      expect.stringContaining('requires that it is signed'),
    ])
    const headers = { ...sent, 'x-faultline-signature': await sign({ key: KEY, secret: SECRET, body, time }) }
    const first = await post(headers, body)
    expect([first.status, ((await first.json()) as { ids: string[] }).ids.length]).toEqual([202, 2])
    const second = await post(headers, body)
    expect([second.status, await second.json()]).toEqual([202, { ids: [] }])
    expect(received).toHaveLength(2)
    const stale = await sign({ key: KEY, secret: SECRET, body, time: time - 600_000 })
    const late = await post({ ...sent, 'x-faultline-signature': stale }, body)
    expect([late.status, late.headers.get('x-faultline-time'), late.headers.get('www-authenticate')]).toEqual([401, String(time), 'Bearer'])
  })

  test('processes the same signature again after it was no success', async () => {
    const body = Buffer.from('{"version": 1}')
    const signature = await sign({ key: KEY, secret: SECRET, body, time: host.clock.nowMs() })
    for (let i = 0; i < 2; i++) expect((await post({ 'x-faultline-key': KEY, 'x-faultline-signature': signature }, body)).status).toBe(400)
  })
})
