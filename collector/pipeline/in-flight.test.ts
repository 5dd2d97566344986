import { afterEach, describe, expect, test } from 'vitest'
import { LIMITS } from '../model/limits.ts'
import { RetryableError } from './component.ts'
import { InFlight } from './in-flight.ts'

const requests: InFlight[] = []
afterEach(() => requests.splice(0).forEach((request) => request.release()))

function request(bytes: number): InFlight {
  const made = new InFlight()
  requests.push(made)
  made.add(bytes)
  return made
}

describe('the bytes that requests make this process hold', () => {
  test('may reach the limit, and not one byte more until a request is answered', () => {
    const first = request(LIMITS.inFlightBytes - 10)
    request(10)
    expect(() => request(1)).toThrow(RetryableError)
    first.release()
    expect(() => request(1)).not.toThrow()
  })

  test('of one request alone are never refused by it', () => {
    const alone = request(LIMITS.inFlightBytes)
    expect(() => alone.add(1)).not.toThrow()
  })

  test('are given back once, however often that is said', () => {
    const first = request(LIMITS.inFlightBytes)
    first.release()
    first.release()
    request(LIMITS.inFlightBytes - 1)
    request(1)
    expect(() => request(1)).toThrow(RetryableError)
  })
})
