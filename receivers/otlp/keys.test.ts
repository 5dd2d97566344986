import { Client, Metadata, type ServiceError, credentials } from '@grpc/grpc-js'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { payload } from '../../bench/payload.ts'
import { LIMITS, RetryableError } from '../../collector/api.ts'
import { ManualClock, sign } from '../../collector/testing.ts'
import { type ReceiverOptions, type RunningReceiver, issuedKey, startReceiver } from './testing.ts'

const KEY = `fl_${'0'.repeat(32)}`
const SIGNED = `fl_${'1'.repeat(32)}`
const PAGE = `fl_${'2'.repeat(32)}`
const DYING = `fl_${'3'.repeat(32)}`
const UNKNOWN = `fl_${'4'.repeat(32)}`
const [NEW, OLD] = [`fls_${'n'.repeat(43)}`, `fls_${'o'.repeat(43)}`]

const clock = new ManualClock(1_800_000_000_000)
const body = Buffer.from(payload(4, 50).body)
const TRACES = '/opentelemetry.proto.collector.trace.v1.TraceService/Export'

let receiver: RunningReceiver
let answer: ReceiverOptions['answer']
const start = async (auth: 'required' | 'optional') => {
  receiver = await startReceiver({ auth, clock, answer: (request) => answer?.(request) ?? { rejected: 0 } })
  receiver.host.keys().set([
    issuedKey(KEY, { routing: [{ service: 'pay*', project: 'billing' }] }),
    issuedKey(SIGNED, {
      requireSignature: true,
      secrets: [
        { secret: NEW, until: null },
        { secret: OLD, until: clock.nowMs() + 3_600_000 },
      ],
    }),
    issuedKey(PAGE, { allowedOrigins: ['https://shop.example.com', 'https://*.preview.example.com'] }),
    issuedKey(DYING, { expiresAt: clock.nowMs() + 3_600_000 }),
  ])
}
beforeEach(() => {
  answer = undefined
})
afterEach(() => receiver.stop())

interface Sent {
  key?: string
  headers?: Record<string, string>
  content?: Buffer
  query?: string
  type?: string
}

function post({ key, headers = {}, content = body, query = '', type = 'application/x-protobuf' }: Sent = {}): Promise<Response> {
  return fetch(`${receiver.http}/v1/traces${query}`, {
    method: 'POST',
    body: new Uint8Array(content),
    headers: { 'content-type': type, ...(key === undefined ? {} : { 'x-faultline-key': key }), ...headers },
  })
}

/** Over gRPC: `OK`, or the code and the sentence. */
function call(metadata: Record<string, string>): Promise<'OK' | [code: number, details: string, metadata: Metadata]> {
  const client = new Client(receiver.grpc, credentials.createInsecure(), { 'grpc.enable_retries': 0 })
  const sent = new Metadata()
  for (const [name, value] of Object.entries(metadata)) sent.set(name, value)
  const raw = (bytes: Buffer) => bytes
  return new Promise((resolve) =>
    client.makeUnaryRequest(TRACES, raw, raw, body, sent, (error: ServiceError | null) => {
      client.close()
      resolve(error === null ? 'OK' : [error.code, error.details, error.metadata])
    }),
  )
}

const refused = (reason: string, transport = 'http') =>
  receiver.host.counted.get(`faultline_senders_refused{transport="${transport}",reason="${reason}"}`)

describe('where a key is required', () => {
  beforeEach(() => start('required'))

  test('a request without one is 401 with a Status in its own encoding, and is not processed', async () => {
    const json = await post({ type: 'application/json', content: Buffer.from('{}') })
    expect([json.status, json.headers.get('content-type'), json.headers.get('www-authenticate')]).toEqual([
      401,
      'application/json',
      'Bearer',
    ])
    expect(await json.json()).toEqual({
      code: 16,
      message: expect.stringContaining('without a key: send it as x-faultline-key'),
      details: [],
    })
    const protobuf = await post()
    expect([protobuf.status, protobuf.headers.get('content-type')]).toEqual([401, 'application/x-protobuf'])
    // Field 1, the code, is UNAUTHENTICATED.
    expect(Buffer.from(await protobuf.arrayBuffer()).subarray(0, 2)).toEqual(Buffer.from([8, 16]))
    expect(await call({})).toMatchObject([16, /without a key/, {}])
    expect(receiver.received).toEqual([])
    expect([refused('no_key'), refused('no_key', 'grpc')]).toEqual([2, 1])
  })

  test('a good one is let in, for its project and with its routing table', async () => {
    expect((await post({ key: KEY })).status).toBe(200)
    expect(await call({ authorization: `Bearer ${DYING}` })).toBe('OK')
    expect(receiver.received.map(({ sender }) => sender)).toEqual([
      { address: '127.0.0.1', key: KEY, project: 'shop', routing: [{ service: 'pay*', project: 'billing' }] },
      { address: '127.0.0.1', key: DYING, project: 'shop' },
    ])
  })

  test('before any are known, who sends one is asked to come again', async () => {
    await receiver.stop()
    receiver = await startReceiver({ auth: 'required', clock })
    const response = await post({ key: KEY })
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1'])
    expect(await call({ 'x-faultline-key': KEY })).toMatchObject([14, /no keys are known here yet/, {}])
  })
})

describe('where a key is optional', () => {
  beforeEach(() => start('optional'))

  test('one that is sent must be good', async () => {
    expect((await post()).status).toBe(200)
    const unknown = await post({ key: UNKNOWN, type: 'application/json' })
    expect(unknown.status).toBe(401)
    expect(((await unknown.json()) as { message: string }).message).toBe(
      'Cannot take a request with the unknown key fl_44444444…: there is none such, or it was disabled or has expired.',
    )
    const other = await post({ headers: { authorization: 'Bearer sk-of-somebody-else' }, type: 'application/json' })
    expect(JSON.stringify(await other.json())).not.toContain('somebody')
    expect(await call({ 'x-faultline-key': UNKNOWN })).toMatchObject([16, /unknown key/, {}])
    expect([refused('unknown_key'), refused('unknown_key', 'grpc')]).toEqual([2, 1])
  })

  test('one that is disabled or expired counts no more', async () => {
    expect((await post({ key: DYING })).status).toBe(200)
    await clock.advance(3_600_000)
    expect((await post({ key: DYING })).status).toBe(401)
    receiver.host.keys().set([])
    expect((await post({ key: KEY })).status).toBe(401)
  })

  test('is told of what was used, once', async () => {
    await post({ key: KEY })
    await post({ key: KEY })
    await post({ key: UNKNOWN })
    await post({ key: SIGNED })
    expect(receiver.host.keys().takeUsed()).toEqual([KEY])
    expect(receiver.host.keys().takeUsed()).toEqual([])
  })
})

describe('a web page', () => {
  beforeEach(() => start('optional'))
  const shop = 'https://shop.example.com'
  const elsewhere = 'https://elsewhere.example'

  const preflight = async (origin: string, query = '') => {
    const headers = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-faultline-key' }
    return (await fetch(`${receiver.http}/v1/traces${query}`, { method: 'OPTIONS', headers })).headers.get('access-control-allow-origin')
  }

  test('sends with a key from the origins that this allows, and from no other: 403', async () => {
    for (const origin of [shop, 'https://SHOP.example.com', 'https://pr-7.preview.example.com']) {
      const response = await post({ key: PAGE, headers: { origin } })
      expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, origin])
    }
    for (const origin of [elsewhere, 'https://shop.example.com.evil.example', 'https://evil.example/.preview.example.com', 'null']) {
      const response = await post({ key: PAGE, headers: { origin }, type: 'application/json' })
      expect([response.status, ((await response.json()) as { code: number }).code]).toEqual([403, 7])
    }
    expect(refused('origin')).toBe(4)
    // What is no browser says no origin.
    expect((await post({ key: PAGE })).status).toBe(200)
  })

  test('of any origin sends with a key that names none', async () => {
    const response = await post({ query: `?key=${KEY}`, headers: { origin: elsewhere } })
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, elsewhere])
  })

  test('that sends no key must be of the origins of the config, whatever a preflight let pass', async () => {
    expect((await post({ headers: { origin: 'http://localhost:5173' } })).status).toBe(200)
    expect((await post({ headers: { origin: shop } })).status).toBe(403)
  })

  test('passes its preflight by the key in the URL, else by any key that allows it', async () => {
    expect(await preflight(shop, `?key=${PAGE}`)).toBe(shop)
    expect(await preflight(elsewhere, `?key=${PAGE}`)).toBeNull()
    // KEY allows any.
    expect(await preflight(elsewhere)).toBe(elsewhere)
    receiver.host.keys().set([issuedKey(PAGE, { allowedOrigins: [shop] }), issuedKey(DYING, { expiresAt: clock.nowMs() })])
    expect(await preflight(shop)).toBe(shop)
    expect(await preflight(elsewhere)).toBeNull()
    expect(await preflight(shop, `?key=${UNKNOWN}`)).toBe(shop)
    receiver.host.keys().set([])
    expect(await preflight(shop)).toBeNull()
    expect(await preflight('http://localhost:5173')).toBe('http://localhost:5173')
  })

  test('may read why it is refused where some key allows its origin', async () => {
    const response = await post({ key: UNKNOWN, headers: { origin: shop } })
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([401, shop])
  })
})

describe('a signature', () => {
  beforeEach(() => start('optional'))

  const signed = async (more: { secret?: string; time?: number; content?: Buffer; key?: string; nonce?: string } = {}) => {
    const { secret = NEW, time = clock.nowMs(), content = body, key = SIGNED, ...nonce } = more
    return { 'x-faultline-signature': await sign({ key, secret, body: content, time, ...nonce }) }
  }
  const refusal = async (sent: Sent) => {
    const response = await post({ key: SIGNED, type: 'application/json', ...sent })
    const { message } = response.status === 200 ? { message: '' } : ((await response.json()) as { message: string })
    return [response.status, message]
  }

  test('by a secret that counts is let in, over HTTP and gRPC', async () => {
    for (const secret of [NEW, OLD]) {
      expect((await post({ key: SIGNED, headers: await signed({ secret }) })).status).toBe(200)
      expect(await call({ 'x-faultline-key': SIGNED, ...(await signed({ secret })) })).toBe('OK')
    }
    expect(receiver.received).toHaveLength(4)
  })

  test('that is missing where the key requires one is 401', async () => {
    expect(await refusal({})).toEqual([401, expect.stringContaining('the key requires that it is signed')])
    expect(await call({ 'x-faultline-key': SIGNED })).toMatchObject([16, /requires that it is signed/, {}])
  })

  test('that is wrong is 401, also where none is required, and nothing is processed', async () => {
    const wrong = [401, expect.stringContaining('its signature is wrong')]
    expect(await refusal({ headers: await signed({ secret: `fls_${'x'.repeat(43)}` }) })).toEqual(wrong)
    expect(await refusal({ headers: await signed({ content: Buffer.from('another body') }) })).toEqual(wrong)
    expect(await refusal({ headers: await signed({ key: KEY }) })).toEqual(wrong)
    expect(await refusal({ key: KEY, headers: await signed({ key: KEY, secret: NEW }) })).toEqual(wrong)
    expect(await refusal({ headers: { 'x-faultline-signature': 'v1=rubbish' } })).toEqual([401, expect.stringContaining('Cannot read')])
    expect(await call({ 'x-faultline-key': SIGNED, ...(await signed({ secret: OLD.toUpperCase() })) })).toMatchObject([16, /wrong/, {}])
    expect(receiver.received).toEqual([])
    expect(refused('wrong_signature')).toBe(5)
  })

  test('by the secret of before the rotation counts until the overlap ends', async () => {
    await clock.advance(3_599_000)
    const content = Buffer.alloc(0)
    expect((await post({ key: SIGNED, content, headers: await signed({ secret: OLD, content }) })).status).toBe(200)
    await clock.advance(1_000)
    expect((await post({ key: SIGNED, content, headers: await signed({ secret: OLD, content }) })).status).toBe(401)
    expect((await post({ key: SIGNED, content, headers: await signed({ content }) })).status).toBe(200)
  })

  test('is over the body as it was sent: compressed', async () => {
    const content = gzipSync(body)
    const encoding = { 'content-encoding': 'gzip' }
    expect((await post({ key: SIGNED, content, headers: { ...encoding, ...(await signed({ content })) } })).status).toBe(200)
    expect(Buffer.from(receiver.received[0]!.body)).toEqual(body)
    expect((await post({ key: SIGNED, content, headers: { ...encoding, ...(await signed({ content: body })) } })).status).toBe(401)
  })

  test('from another time is stale, which is said with the time of the server', async () => {
    for (const off of [-LIMITS.signatureSkewMs, LIMITS.signatureSkewMs])
      expect((await post({ key: SIGNED, headers: await signed({ time: clock.nowMs() + off }) })).status).toBe(200)
    for (const off of [-LIMITS.signatureSkewMs - 1, LIMITS.signatureSkewMs + 1]) {
      const response = await post({ key: SIGNED, type: 'application/json', headers: await signed({ time: clock.nowMs() + off }) })
      expect([response.status, response.headers.get('x-faultline-time')]).toEqual([401, String(clock.nowMs())])
      const side = off < 0 ? 'before' : 'after'
      expect(((await response.json()) as { message: string }).message).toBe(
        `Cannot take a request as its signature is stale: it must be within 5 minutes of the server's time, ${new Date(clock.nowMs()).toISOString()}, and was made 300 s ${side} it.`,
      )
    }
    const [code, details, metadata] = (await call({ 'x-faultline-key': SIGNED, ...(await signed({ time: 0 })) })) as [
      number,
      string,
      Metadata,
    ]
    expect([code, details, metadata.get('x-faultline-time')]).toEqual([16, expect.stringContaining('stale'), [String(clock.nowMs())]])
    expect(refused('stale_signature')).toBe(2)
  })

  test('that comes again is a success and is not processed again', async () => {
    const headers = await signed()
    for (let i = 0; i < 3; i++) expect((await post({ key: SIGNED, headers })).status).toBe(200)
    expect(await call({ 'x-faultline-key': SIGNED, ...headers })).toBe('OK')
    expect(receiver.received).toHaveLength(1)
    expect((await post({ key: SIGNED, headers: await signed() })).status).toBe(200)
    expect(receiver.received).toHaveLength(2)
  })

  test('that comes again while the first is under way shares its fate, and after a refusal is processed', async () => {
    const arrived = Promise.withResolvers<void>()
    const release = Promise.withResolvers<void>()
    answer = async () => {
      arrived.resolve()
      await release.promise
      throw new RetryableError('the inbox is full')
    }
    const headers = await signed()
    const first = post({ key: SIGNED, headers })
    await arrived.promise
    const second = post({ key: SIGNED, headers })
    await new Promise((resolve) => setTimeout(resolve, 50))
    release.resolve()
    expect([(await first).status, (await second).status]).toEqual([503, 503])
    answer = () => ({ rejected: 4, reason: 'a rate' })
    expect((await post({ key: SIGNED, headers })).status).toBe(429)
    answer = undefined
    expect((await post({ key: SIGNED, headers })).status).toBe(200)
    expect((await post({ key: SIGNED, headers })).status).toBe(200)
    expect(receiver.received.filter(({ sender }) => sender.key === SIGNED)).toHaveLength(2)
  })

  test('without the key that it is of is refused', async () => {
    expect((await post({ headers: await signed() })).status).toBe(401)
  })
})
