import { createHash, createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readSignature } from '../shared/signature.ts'
import { startReceiver, type Receiver } from '../testing/receiver.ts'
import { httpTransport } from './http-transport.ts'
import { sendBlocking } from './send-blocking.ts'

const SECRET = 'fls_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8'
const KEY = 'fl_0123456789abcdef0123456789abcdef'
let receiver: Receiver

beforeEach(async () => void (receiver = await startReceiver()))
afterEach(() => receiver.close())

const request = (body: string) => ({ url: `${receiver.url}/v1/traces`, headers: { 'x-faultline-key': KEY }, body, keepalive: false })

function expectSigned({ headers, raw }: Receiver['requests'][number]): number {
  const { time, nonce, value } = readSignature(String(headers['x-faultline-signature']))!
  const bodyHash = createHash('sha256').update(raw).digest('hex')
  expect(value).toBe(createHmac('sha256', SECRET).update(`${time}.${nonce}.${KEY}.${bodyHash}`).digest('hex'))
  return time
}

describe('the transport of Node', () => {
  test('sends small bodies as they are and large ones compressed, each signed as sent', async () => {
    const { transport } = httpTransport(SECRET)
    for (const body of ['{}', `{"x":"${'y'.repeat(5_000)}"}`]) expect(await transport(request(body))).toEqual({ kind: 'ok', rejected: 0 })
    expect(receiver.requests.map(({ headers, body }) => [headers['content-encoding'], body.length])).toEqual([
      [undefined, 2],
      ['gzip', 5_008],
    ])
    receiver.requests.forEach(expectSigned)
    const nonces = receiver.requests.map(({ headers }) => readSignature(String(headers['x-faultline-signature']))!.nonce)
    expect(new Set(nonces).size).toBe(2)
  })

  test('goes by the clock of a server that finds its signature stale, at once and from then on', async () => {
    const serverTime = Date.now() + 3_600_000
    receiver.answer = ({ headers }) => {
      const { time } = readSignature(String(headers['x-faultline-signature']))!
      return Math.abs(time - serverTime) < 60_000 ? { status: 200 } : { status: 401, headers: { 'x-faultline-time': String(serverTime) } }
    }
    const { transport } = httpTransport(SECRET)
    expect(await transport(request('{}'))).toMatchObject({ kind: 'ok' })
    expect(await transport(request('{}'))).toMatchObject({ kind: 'ok' })
    for (const sent of receiver.requests) expect(expectSigned(sent)).toBeGreaterThan(serverTime - 60_000)
  })

  test.each([
    [
      { status: 503, headers: { 'retry-after': '7' } },
      { kind: 'retry', after: 7_000 },
    ],
    [
      { status: 401, body: '{"message":"unknown key"}' },
      { kind: 'refused', status: 401, reason: 'unknown key' },
    ],
    [
      { status: 200, body: '{"partialSuccess":{"rejectedSpans":3}}' },
      { kind: 'ok', rejected: 3 },
    ],
    [{ status: 204 }, { kind: 'ok', rejected: 0 }],
  ])('reads the answer %j', async (answer, result) => {
    receiver.answer = () => answer
    expect(await httpTransport().transport(request('{}'))).toEqual(result)
  })

  test('tries again where nobody is, and where the answer is none', async () => {
    const garbage: Server = createServer((socket) => void socket.end('what?\r\n\r\n'))
    await new Promise<void>((resolve) => garbage.listen(0, '127.0.0.1', resolve))
    const { port } = garbage.address() as AddressInfo
    expect(await httpTransport().transport({ ...request('{}'), url: `http://127.0.0.1:${port}/v1/traces` })).toEqual({ kind: 'retry' })
    garbage.close()
    expect(await httpTransport().transport({ ...request('{}'), url: 'http://127.0.0.1:1/v1/traces' })).toEqual({ kind: 'retry' })
  })

  test('stops to read an answer without an end', async () => {
    receiver.answer = () => ({ status: 400, body: 'x'.repeat(10 * 1024 * 1024) })
    expect(await httpTransport().transport(request('{}'))).toMatchObject({ kind: 'refused', status: 400 })
  })
})

describe('sending while nothing else runs', () => {
  /** The receiver of this process can not answer while it waits. */
  test('gives up at its time, and nothing counts as delivered', () => {
    const { prepare } = httpTransport(SECRET)
    const began = performance.now()
    expect(sendBlocking([prepare(request('{}'))], 200)).toEqual([false])
    expect(performance.now() - began).toBeLessThan(5_000)
  })

  test('ends at once where there is nothing to send or nobody to send to', () => {
    const { prepare } = httpTransport()
    const nowhere = prepare({ ...request('{}'), url: 'http://127.0.0.1:1/' })
    expect(sendBlocking([], 60_000)).toEqual([])
    expect(sendBlocking([nowhere, nowhere], 60_000)).toEqual([false, false])
  })
})
