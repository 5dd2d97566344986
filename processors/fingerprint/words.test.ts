import { describe, expect, it } from 'vitest'
import { saysWhoStarted, unwrapped, wordsOf } from './v1/words.ts'

describe('wordsOf', () => {
  it('of an error without a type is what was done, and how what a library said of it begins', () => {
    expect(wordsOf('', 'label of beer 7: invalid utf-8 sequence')).toBe('label of beer <number>: invalid utf-8')
    expect(wordsOf('', 'line 10 has no value: drizzle')).toBe('line <number> has no value')
    expect(wordsOf('error', 'decode order: json: cannot unmarshal object')).toBe('decode order: json: cannot')
    expect(wordsOf('error', 'decode order: invalid character')).not.toBe(wordsOf('error', 'decode order: json: cannot unmarshal'))
    expect(wordsOf('', 'job 7: no fuel')).toBe('job <number>: no fuel')
    expect(wordsOf('error', 'unexpected error: no fuel')).toBe('unexpected error: no fuel')
    expect(wordsOf('ValueError', 'cart of ann: no price')).toBe('cart of ann: no price')
    expect(wordsOf('RefusedError', 'box 7 refused: too heavy')).toBe('box <number> refused')
  })

  it('of Go and Rust has a value after a preposition where the rest tells, and nothing that a value follows', () => {
    expect(wordsOf('error', 'no pilot for borealis tonight')).toBe('no pilot for <name> tonight')
    expect(wordsOf('error', 'distance from slow to garden-hose')).toBe('distance from <name> to <name>')
    expect(wordsOf('error', 'could not connect to cache')).toBe('could not connect to cache')
    expect(wordsOf('Error', 'no pilot for borealis tonight')).toBe('no pilot for borealis tonight')
  })

  it('of Go and Rust has what was to be done, and what an article stands before', () => {
    for (const text of ['failed to load cart', 'unable to parse body', 'calibration of a probe', 'gate of the printer', 'out of range'])
      expect(wordsOf('error', text)).toBe(text)
    expect(wordsOf('', 'failed to open cart')).not.toBe(wordsOf('', 'failed to save cart'))
  })

  it('of Go and Rust has what one of many is called for a value, but nothing that each of them has', () => {
    expect(wordsOf('error', 'tenant borealis reached its quota')).toBe('tenant <name> reached its quota')
    expect(wordsOf('', 'tenant borealis uses 7 of 5 GB')).toBe('tenant <name> uses <number> of <size>')
    expect(wordsOf('', 'queue attic is full: 20 waiting')).toBe('queue <name> is full: <number> waiting')
    expect(wordsOf('error', 'assign job job-borealis: version conflict')).toBe('assign job <name>: version conflict')
    for (const text of [
      'account balance is negative',
      'user email is required',
      'queue is full',
      'tenant not found',
      'user name was empty',
    ])
      expect(wordsOf('error', text)).toBe(text)
    expect(wordsOf('Error', 'tenant borealis reached its quota')).toBe('tenant borealis reached its quota')
  })

  it('of Go and Rust has the state that something was to be in, not the one that it was in', () => {
    expect(wordsOf('error', 'payout po_7b38a6 cannot go from paid to cancelled')).toBe('payout <id> cannot go from <name> to cancelled')
    expect(wordsOf('', 'order 7 cannot change from "paid" to "draft"')).toBe('order <number> cannot change from <text> to draft')
    expect(wordsOf('error', 'distance from slow to far')).toBe('distance from <name> to <name>')
  })

  it('leaves out who started it, where the rest tells', () => {
    expect(wordsOf('error', 'processing message 7: load cart: no rows in result set')).toBe('load cart: no rows')
    expect(wordsOf('error', 'background task 12: parcel is gone')).toBe('parcel is gone')
    expect(wordsOf('error', 'handle GET /parcels/{id}: parcel is gone')).toBe('parcel is gone')
    expect(wordsOf('error', 'job: connection refused')).toBe('job: connection refused')
  })
})

describe('saysWhoStarted', () => {
  it('is said of what was put before another message by who ran it', () => {
    expect(['job failed: no fuel', 'task 12: no fuel', 'POST /carts failed: no fuel'].map(saysWhoStarted)).toEqual([true, true, true])
    expect(['depot does not answer: no fuel', 'no fuel', ''].map(saysWhoStarted)).toEqual([false, false, false])
  })
})

describe('unwrapped', () => {
  it.each([
    ['job 12: open /srv/a.json: no such file or directory', 'open <path>: no such file or directory'],
    ['courier: load cart: no rows in result set', 'load cart: no rows'],
    ['job 455d594142191cfd failed: cannot open /var/lib/a.png: No such file or directory', 'cannot open <path>: No such'],
    ['courier: parcel is gone', 'parcel is gone'],
    ['tow: dial tcp 127.0.0.1:80: connect: connection refused', undefined],
    ['load profile: parcel is gone', undefined],
    ['parcel is gone', undefined],
  ])('of %s is %s', (message, words) => {
    expect(unwrapped('error', message)).toBe(words)
  })

  it('is nothing of languages that have types', () => {
    expect(unwrapped('RuntimeError', 'job: parcel is gone')).toBeUndefined()
  })
})
