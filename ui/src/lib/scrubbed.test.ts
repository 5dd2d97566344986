import { expect, test } from 'vitest'
import { makeEvent, makeIssues } from '../../tests/fixture-data.ts'
import { piecesOf, rulesAt, valueAt } from './scrubbed.ts'

const event = {
  scrubbed: [
    { path: 'attributes["http.request.header.authorization"]', rule: 'sensitive_key' },
    { path: 'breadcrumbs[1].data.email', rule: 'email' },
    { path: 'breadcrumbs[12].message', rule: 'card' },
  ],
}

test('rulesAt finds the rules at a path and below it, however the path is written', () => {
  expect(rulesAt(event, 'attributes.http.request.header.authorization')).toEqual(['sensitive_key'])
  expect(rulesAt(event, 'breadcrumbs[1]')).toEqual(['email'])
  expect(rulesAt(event, 'attributes.http')).toEqual(['sensitive_key'])
  expect(rulesAt(event, 'attributes.htt')).toEqual([])
})

test('piecesOf tells what was replaced, masked and hashed from the text around it', () => {
  expect(piecesOf('card [redacted:***1111] of [redacted] is [redacted:9f86d081884c7d65]')).toEqual([
    { kind: 'text', text: 'card ' },
    { kind: 'masked', text: '[redacted:***1111]', left: '1111' },
    { kind: 'text', text: ' of ' },
    { kind: 'replaced', text: '[redacted]', left: '' },
    { kind: 'text', text: ' is ' },
    { kind: 'hashed', text: '[redacted:9f86d081884c7d65]', left: '9f86d081884c7d65' },
  ])
  expect(piecesOf('[redacted: not one] and [redact]')).toEqual([{ kind: 'text', text: '[redacted: not one] and [redact]' }])
})

test('valueAt finds what stands at a path, and nothing where it is gone', () => {
  const now = Date.UTC(2026, 10, 25)
  const whole = makeEvent(makeIssues(1, now)[0]!, 2, now).event
  expect(valueAt(whole, 'attributes["http.request.header.authorization"]')).toBe('[redacted]')
  expect(valueAt(whole, 'breadcrumbs[1].message')).toContain('retrying')
  expect(valueAt(whole, 'exceptions[0].frames')).toBeUndefined()
  expect(valueAt(whole, 'user.email')).toBeUndefined()
})
