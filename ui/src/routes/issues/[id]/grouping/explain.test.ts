import { describe, expect, test } from 'vitest'
import type { FingerprintLine } from '#lib/api/types.ts'
import { explainVariant, sentenceOf, whyOf } from './explain.ts'

const line = (
  variant: FingerprintLine['variant'],
  text: string,
  used: boolean,
  why = used ? 'a call' : 'library code',
): FingerprintLine => ({
  variant,
  kind: 'frame',
  text,
  used,
  why,
})

describe('why events are one issue', () => {
  test('lines of the other hash are left out, those that do not count are folded with their reasons', () => {
    const lines = [
      line('both', 'a', true),
      line('app', 'b', false),
      line('app', 'c', false, 'a repeated call'),
      line('app', 'd', false),
      line('system', 'b', true),
      line('app', 'e', true),
      line('app', 'f', false),
    ]
    expect(explainVariant(lines, 'app')).toEqual([
      { used: true, line: lines[0] },
      { used: false, lines: lines.slice(1, 4), why: 'library code, a repeated call' },
      { used: true, line: lines[5] },
      { used: false, lines: [lines[6]], why: 'library code' },
    ])
    expect(explainVariant(lines, 'system').map(({ used }) => used)).toEqual([true, true])
  })

  test('a call that counts and turned out to take in any work says so', () => {
    expect(whyOf(line('app', 'doors:open', true), ['doors:open'])).toContain('many failures came through it')
    expect(whyOf(line('app', 'cart:total', true), ['doors:open'])).toBe('a call')
    expect(whyOf(line('app', 'doors:open', false), ['doors:open'])).toBe('library code')
    expect(whyOf(line('both', 'message:parcel events: no such list', true), ['message:parcel events: no such list'])).toContain(
      'its first words',
    )
  })

  test('the sentence names the call where one decides', () => {
    const fingerprint = { version: 1, app: 'a', system: 's', by: 'frames' as const, parts: { app: [], system: [] } }
    expect(sentenceOf({ ...fingerprint, explain: [line('app', 'src/cart:total', true)] })).toContain('your code, total in src/cart.')
    expect(sentenceOf({ ...fingerprint, explain: [line('app', 'a:b', true), line('app', 'c:d', true)] })).toContain('your code. Line')
    expect(
      sentenceOf({ ...fingerprint, explain: [line('app', ':b', true), { ...line('app', 'message:x', true), kind: 'message' }] }),
    ).toContain('the same type and message and come through the same calls of your code, b. Line numbers and values')
    expect(sentenceOf({ ...fingerprint, explain: [line('app', 'src/\u202Egnp:a', true)] })).not.toContain('\u202E')
    expect(sentenceOf({ ...fingerprint, by: 'message', explain: [line('system', 'at place:main-3f2a91c4.js:1:4000', true)] })).toContain(
      'the same place of one build',
    )
    expect(sentenceOf({ ...fingerprint, by: 'message', explain: [line('system', 'at place:54', true)] })).toContain(
      'the same line of one file',
    )
    expect(sentenceOf({ ...fingerprint, by: 'client', rule: 'match: { type: A }' })).toContain('a rule says')
  })
})
