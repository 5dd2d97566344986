import { describe, expect, test } from 'vitest'
import { PermanentError, RetryableError } from '../pipeline/component.ts'
import { judge, retryAfterMs } from './judge.ts'
import type { SafeResponse } from './safe-request.ts'

const answer = (status: number, body = '', headers: SafeResponse['headers'] = {}): SafeResponse => ({
  status,
  headers,
  body,
  truncated: false,
  from: 'https://hooks.test',
})
function error(response: SafeResponse, hide?: string[]): Error {
  try {
    judge(response, hide)
  } catch (thrown) {
    return thrown as Error
  }
  return expect.fail('it was taken')
}

describe('an answer', () => {
  test.each([200, 201, 202, 204, 299])('of %i means that it was taken', (status) => expect(judge(answer(status))).toBeUndefined())
  test.each([408, 429, 500, 502, 503, 504, 599])('of %i may be another one later', (status) =>
    expect(error(answer(status))).toBeInstanceOf(RetryableError),
  )
  test.each([400, 401, 403, 404, 409, 410, 413, 422, 304])('of %i will stay', (status) =>
    expect(error(answer(status))).toBeInstanceOf(PermanentError),
  )

  test('is said with who answered and how it begins, on one line', () => {
    expect(error(answer(400, `no\n\t such ${'x'.repeat(500)}`)).message).toBe(`https://hooks.test answered 400: no such ${'x'.repeat(192)}`)
    expect(error(answer(500)).message).toBe('https://hooks.test answered 500')
  })

  test('is said without the secrets that it repeats, also where it is cut', () => {
    const body = `${'x'.repeat(190)} token-1234567890 and token-1234567890`
    expect(error(answer(401, body), ['token-1234567890', '']).message).not.toContain('token')
    expect(error(answer(401, 'bad abc'), ['abc']).message).toBe('https://hooks.test answered 401: bad [hidden]')
  })
})

describe('Retry-After', () => {
  const date = 'Fri, 15 Jan 2027 08:00:00 GMT'
  test.each([
    [{ 'retry-after': '7' }, 7_000],
    [{ 'retry-after': ' 0 ' }, 0],
    [{ 'retry-after': 'Fri, 15 Jan 2027 08:00:05 GMT', date }, 5_000],
    [{ 'retry-after': 'Fri, 15 Jan 2027 07:00:00 GMT', date }, 0],
    [{ 'retry-after': '99999999' }, 3_600_000],
    [{ 'retry-after': 'Fri, 15 Jan 2027 08:00:05 GMT' }, undefined],
    [{ 'retry-after': 'later', date }, undefined],
    [{ 'retry-after': '-5', date }, undefined],
    [{}, undefined],
  ])('%j asks for %s ms', (headers, ms) => expect(retryAfterMs(headers)).toBe(ms))

  test('goes along with the error', () => {
    expect((error(answer(429, '', { 'retry-after': '30' })) as RetryableError).retryAfterMs).toBe(30_000)
  })
})
