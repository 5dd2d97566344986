import { describe, expect, it } from 'vitest'
import { decorates, isDoor, isOwnType, isShared, onlyHandsOn, onlyStarts, telling } from './v1/telling.ts'

describe('telling', () => {
  it.each([
    'get',
    'getJson',
    'fetch_all',
    'execute',
    '#execute',
    'SendAsync',
    'insert',
    'assertPaid',
    'NotNull',
    'requireNonNull',
    'invariant',
    '__call__',
    'rethrowKeepingTrace',
    // Of a method that was decorated.
    'value',
  ])('says nothing of %s in any file', (name) => expect(telling('cart', name)).toBe('nothing'))

  it.each(['parseStay', 'toMoney', 'require_field', 'format_price', 'checkStock'])(
    'says a little of %s, which helpers are named like',
    (name) => expect(telling('cart', name)).toBe('little'),
  )

  it.each(['total', 'getCart', 'loadAddress', 'assertion', 'issue', 'notify', 'total_of', 'isle', 'tomato'])('says enough of %s', (name) =>
    expect(telling('cart', name)).toBe('enough'),
  )

  it.each(['http', 'shop/http-client', 'com.acme.Database', 'harbor/store'])('says a little of all that is in %s', (place) => {
    expect(telling(place, 'total')).toBe('little')
    expect(isShared(place, 'total')).toBe(true)
  })

  it('leaves a class with a longer name to its method', () => {
    expect(telling('com.acme.StatsClient', 'total')).toBe('enough')
    expect(isShared('com.acme.StatsClient', 'send')).toBe(false)
  })
})

describe('onlyHandsOn', () => {
  it('is said of functions that do what they are given', () => {
    expect(['handleRequest', 'run_job', 'onMessage', 'next', 'Execute', 'measured', 'runInScope', 'pump'].map(onlyHandsOn)).toEqual(
      Array(8).fill(true),
    )
    expect(['handleRefund', 'process_payment', 'total', 'online'].map(onlyHandsOn)).toEqual([false, false, false, false])
  })
})

describe('decorates', () => {
  it('is said of participles', () => {
    expect(['tagged', 'audited', 'rated'].map(decorates)).toEqual([true, true, true])
    expect(['need', 'feed', 'embed', 'red', 'total', 'isLoaded', 'Tagged'].map(decorates)).toEqual(Array(7).fill(false))
  })
})

describe('isOwnType', () => {
  it('is said of errors that were made for one thing', () => {
    expect(['DepotFull', 'OutOfStock', 'OverdraftError', 'RefusedError'].map(isOwnType)).toEqual(Array(4).fill(true))
    expect(['FORBIDDEN', 'PRECONDITION_FAILED', 'TOO_MANY_REQUESTS', 'ALREADY_EXISTS'].map(isOwnType)).toEqual(Array(4).fill(false))
    expect(['KeyError', 'ApiError', 'SQLException', 'IllegalStateException', 'DatabaseError', '', '*url.Error'].map(isOwnType)).toEqual(
      Array(7).fill(false),
    )
  })
})

describe('onlyStarts', () => {
  it('is said of files that start a program or that each request passes', () => {
    expect(['main', 'server', 'com.acme.Main', 'shop/middleware'].map(onlyStarts)).toEqual([true, true, true, true])
    expect(['cart', 'com.acme.MainMenu'].map(onlyStarts)).toEqual([false, false])
  })
})

describe('isDoor', () => {
  it('is what takes work in from one place or another, or what a decorator made', () => {
    expect(['from_queue', 'fromHttp', 'with_audit', 'withTenant', 'scheduler', 'handleJob', 'tagged'].map(isDoor)).toEqual(
      Array(7).fill(true),
    )
    expect(['from', 'fromRequest', 'from_json', 'fromCents', 'withdraw', 'total'].map(isDoor)).toEqual(Array(6).fill(false))
  })
})

describe('telling, of what works for others', () => {
  it('is little in a package or folder of helpers', () => {
    for (const place of ['com.acme.util.Dates', 'Clinic.Util.Parse', 'utils/dates', 'shop::util::dates'])
      expect(telling(place, 'day'), place).toBe('little')
    for (const place of ['com.acme.utilities', 'com.acme.futil.Dates', 'com.acme.Dates'])
      expect(telling(place, 'day'), place).toBe('enough')
  })

  it('is nothing of what demands that something is there', () => {
    expect([telling('text', 'required'), telling('text', 'required_field'), telling('text', 'requiredDays')]).toEqual([
      'nothing',
      'nothing',
      'enough',
    ])
  })
})
