import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as LIMITS from '../core/limits.ts'
import { parseDsn } from './dsn.ts'
import { fetchTransport } from './fetch-transport.ts'
import { backoff, readRetryAfter } from './retry.ts'

let server: Server
let url: string
let answer: (request: IncomingMessage, response: ServerResponse) => void

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/traces`
})
afterAll(() => void server.close())

const send = (to = url) => fetchTransport()({ url: to, headers: {}, body: '{}', keepalive: false })

describe('one attempt to send', () => {
  test.each([
    [200, {}, '{}', { kind: 'ok', rejected: 0 }],
    [200, {}, 'no json', { kind: 'ok', rejected: 0 }],
    [200, {}, '{"partialSuccess":{"rejectedSpans":"2"}}', { kind: 'ok', rejected: 2 }],
    [200, {}, '{"partialSuccess":{"rejectedLogRecords":3}}', { kind: 'ok', rejected: 3 }],
    [429, { 'retry-after': '7' }, '', { kind: 'retry', after: 7_000 }],
    [503, {}, '', { kind: 'retry' }],
    [504, { 'retry-after': 'soon' }, '', { kind: 'retry' }],
    [401, {}, '{"message":"unknown key"}', { kind: 'refused', status: 401, reason: 'unknown key' }],
    [413, {}, 'too large', { kind: 'refused', status: 413, reason: 'too large' }],
    [500, {}, '', { kind: 'refused', status: 500, reason: '' }],
  ])('that is answered by %i %j %s', async (status, headers, body, result) => {
    answer = (_, response) => response.writeHead(status, headers).end(body)
    expect(await send()).toEqual(result)
  })

  test('that finds nobody, or is cut off, is tried again', async () => {
    answer = (request) => request.socket.destroy()
    expect(await send()).toEqual({ kind: 'retry' })
    expect(await send('http://127.0.0.1:1/v1/traces')).toEqual({ kind: 'retry' })
    expect(await send('no url')).toEqual({ kind: 'retry' })
  })
})

test('the wait doubles up to a minute, and is as long as the server asks for, up to an hour', () => {
  for (const [failures, ms] of [
    [1, 1_000],
    [2, 2_000],
    [3, 4_000],
    [7, LIMITS.backoffMaxMs],
    [1_000, LIMITS.backoffMaxMs],
  ] as const) {
    for (let i = 0; i < 20; i++) {
      expect(backoff(failures)).toBeGreaterThanOrEqual(ms * 0.75)
      expect(backoff(failures)).toBeLessThanOrEqual(ms * 1.25)
    }
  }
  expect(backoff(1, 30_000)).toBe(30_000)
  expect(backoff(1, 1e12)).toBe(LIMITS.retryAfterMaxMs)
})

test('Retry-After is read in seconds and as a date', () => {
  expect(readRetryAfter('5')).toBe(5_000)
  expect(readRetryAfter(new Date(Date.now() + 60_000).toUTCString())).toBeGreaterThan(58_000)
  for (const nothing of [null, undefined, '', '0', 'soon', '-1', new Date(0).toUTCString()]) expect(readRetryAfter(nothing)).toBeUndefined()
})

describe('a DSN', () => {
  test.each([
    ['https://fl_1@faultline.example', { base: 'https://faultline.example', key: 'fl_1' }],
    ['http://127.0.0.1:4318', { base: 'http://127.0.0.1:4318', key: '' }],
    ['https://fl_1@x.example:8443/behind/a/proxy/', { base: 'https://x.example:8443/behind/a/proxy', key: 'fl_1' }],
  ])('is read: %s', (dsn, read) => expect(parseDsn(dsn)).toEqual(read))

  test.each([
    ['', 'what was given is no URL.'],
    [undefined, 'what was given is no URL.'],
    ['faultline.example', 'what was given is no URL.'],
    ['ftp://k@x.example', 'its scheme is ftp:.'],
    ['https://k:fls_secret@x.example', 'a secret has no place in it.'],
  ])('that is none says what is wrong, without the secret: %s', (dsn, wrong) => {
    expect(() => parseDsn(dsn)).toThrow(`Cannot use the DSN as it must look like https://<key>@faultline.example: ${wrong}`)
  })
})
