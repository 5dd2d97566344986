import { describe, expect, test } from 'vitest'
import { exampleAlert } from '../contract/alert.ts'
import type { Alert, AlertKind, AlertMember } from './alert.ts'
import { about, facts, HEADLINE_LENGTH, headline, memberLines, why } from './alert-text.ts'

const NOTHING = { issueId: '', shortId: '', type: '', message: '', culprit: '', release: '', eventId: '' }
const ERROR = 'TypeError: Cannot read properties of undefined'
/** About a service rather than an issue. */
const ofService = (kind: AlertKind, over: Partial<Alert> = {}) => exampleAlert({ ...NOTHING, kind, ...over })

describe('a headline', () => {
  const cases: [says: string, alert: Alert][] = [
    [`New in 1.4.2: ${ERROR}`, exampleAlert({ kind: 'new' })],
    [`New: ${ERROR}`, exampleAlert({ kind: 'new', release: '' })],
    [`Regressed in 1.4.2: ${ERROR}`, exampleAlert()],
    [`Seen again in 1.4.2: ${ERROR}`, exampleAlert({ kind: 'reappeared' })],
    [`First seen in 1.4.2: ${ERROR}`, exampleAlert({ kind: 'first_in_release' })],
    [`Escalating: ${ERROR}`, exampleAlert({ kind: 'escalating' })],
    [`Too many events: ${ERROR}`, exampleAlert({ kind: 'events' })],
    [`Too many users affected: ${ERROR}`, exampleAlert({ kind: 'users' })],
    [`Sharp rise: ${ERROR}`, exampleAlert({ kind: 'change' })],
    ['Too many sessions with errors: shop in production', ofService('sessions')],
    ['Silent: shop in production', ofService('silent')],
    ['Silent: shop', ofService('silent', { environment: '' })],
    ['Many new issues: shop in production', ofService('storm')],
    [`One request failed in several services: ${ERROR}`, exampleAlert({ kind: 'trace' })],
    ['Digest: default', ofService('digest', { service: '' })],
    ['Test message: default', ofService('test', { service: '' })],
    ['Regressed in 1.4.2: Payments are down', exampleAlert({ title: 'Payments are down' })],
    ['41 new issues in checkout since release 1.4.2', ofService('storm', { headline: '41 new issues in checkout since release 1.4.2' })],
    [`Resolved: ${ERROR}`, exampleAlert({ state: 'resolved' })],
    ['Resolved: shop stopped sending', ofService('silent', { headline: 'shop stopped sending', state: 'resolved' })],
    ['Regressed in 1.4.2: TypeError', exampleAlert({ message: '' })],
    ['Regressed in 1.4.2: out of memory', exampleAlert({ type: '', message: 'out of memory' })],
  ]
  test.each(cases)('says "%s"', (says, alert) => {
    expect(headline(alert)).toBe(says)
  })

  test('is one line of a known length, whatever the sender wrote', () => {
    const odd = headline(exampleAlert({ message: `a\r\n\tb\0c\u202ed\ud800e ${'x'.repeat(9_000)}` }))
    expect(odd).toMatch(/^Regressed in 1\.4\.2: TypeError: a b c d e x+\.\.\.$/)
    expect(odd).toHaveLength(HEADLINE_LENGTH)
  })
})

describe('facts', () => {
  test('are those that are known, in their order', () => {
    expect(facts(exampleAlert({ owner: '#payments' }))).toEqual([
      { name: 'Service', value: 'shop' },
      { name: 'Environment', value: 'production' },
      { name: 'Release', value: '1.4.2' },
      { name: 'Level', value: 'error, unhandled' },
      { name: 'Rule', value: 'Regressions' },
      { name: 'Reason', value: 'seen again in 1.4.2 after it was resolved in 1.4.1' },
      { name: 'Owner', value: '#payments' },
    ])
    expect(facts(exampleAlert({ handled: true }))[3]).toEqual({ name: 'Level', value: 'error' })
  })

  test('of no single issue have no level', () => {
    const alert = ofService('silent', { environment: '' })
    delete alert.rule
    delete alert.reason
    expect(facts(alert)).toEqual([{ name: 'Service', value: 'shop' }])
  })
})

test('why is a sentence', () => {
  expect(why(exampleAlert())).toBe('Seen again in 1.4.2 after it was resolved in 1.4.1.')
  expect(why(exampleAlert({ reason: '62 events within 10 m, more than 50.' }))).toBe('62 events within 10 m, more than 50.')
  expect(why(exampleAlert({ reason: '', state: 'resolved' }))).toBe('It is over.')
  expect(why(exampleAlert({ reason: '' }))).toBe('')
})

describe('lines of members', () => {
  const member = (over: Partial<AlertMember> = {}): AlertMember => ({ ...exampleAlert({ kind: 'new' }), reason: '', ...over })

  test('name each by what happened and where, and count those that are left', () => {
    const members = [member(), member({ kind: 'silent', ...NOTHING }), ...Array.from({ length: 12 }, () => member())]
    const { lines, more } = memberLines(exampleAlert({ kind: 'digest', members, total: 400 }))
    expect(lines).toHaveLength(10)
    expect(lines.slice(0, 2).map(({ text }) => text)).toEqual([`New in 1.4.2: ${ERROR} (shop)`, 'Silent: shop in production'])
    expect(lines[0]!.member).toBe(members[0])
    expect(more).toBe('and 390 more')
    expect(memberLines(exampleAlert({ members }), 13).more).toBe('and 1 more')
    expect(memberLines(exampleAlert({ members, total: 14 }), 14).more).toBe('')
  })

  test('keep the service where the text is long', () => {
    const { lines } = memberLines(exampleAlert({ members: [member({ message: 'x'.repeat(9_000) })] }))
    expect(lines[0]!.text).toMatch(/x\.\.\. \(shop\)$/)
    expect(lines[0]!.text).toHaveLength(HEADLINE_LENGTH)
  })

  test('are none where an alert stands for itself', () => {
    expect(memberLines(exampleAlert())).toEqual({ lines: [], more: '' })
    expect(memberLines(exampleAlert({ total: 3 })).more).toBe('3 more')
  })
})

test('an issue is called by its title, else by type and message', () => {
  expect(about(exampleAlert())).toBe(ERROR)
  expect(about(exampleAlert({ title: 'Payments are down' }))).toBe('Payments are down')
})
