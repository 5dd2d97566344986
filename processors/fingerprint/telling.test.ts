import { describe, expect, it } from 'vitest'
import { isShared, onlyStarts, passesOn } from './v1/telling.ts'

describe('passesOn', () => {
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
  ])('is so of %s in any file', (name) => expect(passesOn('cart', name)).toBe(true))

  it.each(['total', 'getCart', 'loadAddress', 'readVoucher', 'handleSubmit', 'assertion', 'issue', 'notify', 'total_of', 'parseStay'])(
    'is not so of %s, which names what it works on',
    (name) => expect(passesOn('cart', name)).toBe(false),
  )

  it.each(['http', 'shop/http-client', 'com.acme.Database', 'harbor/store'])('is so of all that is in %s', (place) => {
    expect(passesOn(place, 'total')).toBe(true)
    expect(isShared(place, 'total')).toBe(true)
  })

  it('leaves a class with a longer name to its method', () => {
    expect(passesOn('com.acme.StatsClient', 'total')).toBe(false)
    expect(isShared('com.acme.StatsClient', 'send')).toBe(false)
  })
})

describe('onlyStarts', () => {
  it('is said of files that start a program or that each request passes', () => {
    expect(['main', 'server', 'com.acme.Main', 'shop/middleware'].map(onlyStarts)).toEqual([true, true, true, true])
    expect(['cart', 'com.acme.MainMenu'].map(onlyStarts)).toEqual([false, false])
  })
})
