import { expect, test } from 'vitest'
import { emptyCondition, errorsByField, formOf, sayRule, settingsOf } from './rule-form.ts'

const WHOLE = {
  name: 'checkout is on fire',
  when: ['new_issue', { events: { more_than: 50, within: '10m' } }, { change: { percent: 200, within: '1h', against: '24h', at_least: 5 } }, { silent: '10m' }], // prettier-ignore
  filter: 'service:checkout',
  owner: '#payments',
  severity: 'p1',
  routes: ['slack/checkout', 'owner'],
  interval: '2h',
  per: 'service',
  for: { windows: 2, of: 3 },
  resolve: { below: 10 },
  quiet: { from: '22:00', to: '07:00', zone: 'Europe/Berlin', days: ['mon'] },
  muted_until: '2030-01-01T00:00:00Z',
}

test('a rule comes out of the form as it went in', () => {
  expect(settingsOf(formOf(WHOLE, 'UTC'), WHOLE)).toEqual(WHOLE)
  const sessions = { name: 'x', when: [{ sessions: { percent: 2, within: '1h' } }], severity: 'p2', resolve: false }
  expect(settingsOf(formOf(sessions, 'UTC'))).toEqual(sessions)
})

test('what is as without a word is left out, and a bare condition is a list of one', () => {
  expect(settingsOf(formOf({ name: ' New ', when: 'new_issue', interval: '30m', per: 'issue' }, 'UTC'))).toEqual({
    name: 'New',
    when: ['new_issue'],
    severity: 'p2',
  })
})

test('quiet hours begin in the zone of the person', () => {
  expect(formOf({}, 'Asia/Tokyo').quiet.zone).toBe('Asia/Tokyo')
  expect(emptyCondition('sessions')).toMatchObject({ percent: 5, within: '1h', atLeast: 50 })
})

test('what is wrong stands at its field', () => {
  const errors = [
    { at: 'body.name', expected: 'expected a name that no other rule has' },
    { at: 'body.when[1].events.within', expected: 'expected a window' },
    { at: 'body.rule.when[0]', expected: 'expected a filter by service:' },
    { at: 'body.routes[2]', expected: 'expected a channel' },
    { at: 'body.for', expected: 'expected no more windows' },
  ]
  expect(errorsByField({ status: 400, kind: 'bad-request', title: '', detail: '', errors })).toEqual({
    name: ['expected a name that no other rule has'],
    'when.1': ['within: expected a window'],
    'when.0': ['expected a filter by service:'],
    routes: ['expected a channel'],
    for: ['expected no more windows'],
  })
})

test('a rule is said in a line', () => {
  expect(sayRule(WHOLE)).toBe(
    'an issue is new, or more than 50 events within 10m, or 200 % more events within 1h than 24h before, or a service sends nothing for 10m · service:checkout',
  )
})
