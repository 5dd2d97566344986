import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../collector/api.ts'
import type { IssueDocument } from '../../collector/store/index.ts'
import { testEvent } from '../../collector/store/test-event.ts'
import { applyEvent, createIssue } from './apply-event.ts'
import { NO_FACTS } from './facts.ts'

const NOW = Date.UTC(2026, 9, 5)
const event = (change: Partial<Parameters<typeof testEvent>[0]> = {}) => testEvent({ at: NOW, app: 'a', ...change })
const issueOf = (...events: ReturnType<typeof event>[]): IssueDocument => {
  const issue = createIssue('i', 'P-1', events[0]!, NOW)
  for (const one of events) applyEvent(issue, one, NO_FACTS, NOW)
  return issue
}

describe('an issue', () => {
  test('is the same in whatever order its events come', () => {
    const events = [
      event({ at: NOW - 2, release: '1', environment: 'b', level: 'warning', message: 'earliest' }),
      event({ at: NOW, release: '3', environment: 'a', level: 'fatal', handled: false }),
      event({ at: NOW - 1, release: '2', environment: 'c', handled: true }),
    ]
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]
    const issues = orders.map((order) => ({ ...issueOf(...order.map((index) => events[index]!)), pending: [] }))
    for (const issue of issues) expect(issue).toEqual(issues[0])
    expect(issues[0]).toMatchObject({
      message: 'earliest',
      firstRelease: '1',
      lastRelease: '3',
      environments: ['a', 'b', 'c'],
      level: 'fatal',
      handled: false,
    })
  })

  test('does not change when an event comes again', () => {
    const one = event()
    const issue = issueOf(one)
    const before = structuredClone(issue)
    expect(applyEvent(issue, one, NO_FACTS, NOW + 1_000)).toBeUndefined()
    expect(issue).toEqual(before)
  })

  test('lists a limited number of environments', () => {
    const many = Array.from({ length: LIMITS.issueEnvironments + 5 }, (_, i) => event({ environment: `e${i}` }))
    expect(issueOf(...many).environments).toHaveLength(LIMITS.issueEnvironments)
  })

  test('keeps a limited number of pending changes, the newest', () => {
    const issue = issueOf(event())
    for (let i = 1; i <= LIMITS.pendingAlerts + 5; i++) {
      Object.assign(issue, { status: 'resolved', resolvedAt: NOW + i * 10 })
      expect(applyEvent(issue, event({ at: NOW + i * 10 + 5 }), NO_FACTS, NOW)).toBe('regressed')
    }
    expect(issue.pending).toHaveLength(LIMITS.pendingAlerts)
    expect(issue.pending.map(({ kind }) => kind)).not.toContain('new')
  })

  test.each([
    ['fatal', undefined, 'high'],
    ['error', false, 'high'],
    ['error', true, 'medium'],
    ['error', undefined, 'medium'],
    ['warning', false, 'medium'],
    ['info', undefined, 'low'],
    ['debug', false, 'low'],
  ] as const)('of level %s and handled %s has priority %s', (level, handled, priority) => {
    expect(issueOf(event({ level, ...(handled === undefined ? {} : { handled }) })).priority).toBe(priority)
  })

  test('keeps the priority that a person chose', () => {
    const issue = { ...issueOf(event({ level: 'info' })), priority: 'low' as const, priorityChosen: true }
    applyEvent(issue, event({ level: 'fatal' }), NO_FACTS, NOW)
    expect(issue.priority).toBe('low')
  })

  test('archived for good or until it escalates stays so by its events', () => {
    for (const archivedUntil of [null, { kind: 'escalating' as const }]) {
      const issue: IssueDocument = { ...issueOf(event()), status: 'archived', archivedAt: NOW, archivedUntil }
      expect(applyEvent(issue, event({ at: NOW + 1 }), { ...NO_FACTS, seen: { events: 1e9, users: 1e9 } }, NOW)).toBeUndefined()
      expect(issue.status).toBe('archived')
    }
  })

  test('names a change by what caused it, so that the same change twice is one', () => {
    const one = event()
    expect(issueOf(one).pending[0]!.id).toBe(issueOf(one).pending[0]!.id)
    expect(issueOf(one).pending[0]!.id).not.toBe(issueOf(event()).pending[0]!.id)
  })

  test('tells a change with what the event knows of it, who owns the issue, and why', () => {
    const [traceId, spanId, parentSpanId] = ['ab'.repeat(16), 'cd'.repeat(8), 'ef'.repeat(8)]
    const [news] = issueOf(event({ traceId, spanId, parentSpanId, handled: false })).pending
    expect(news).toMatchObject({ kind: 'new', traceId, spanId, parentSpanId, handled: false, reason: 'first seen in 1.0.0' })
    expect(news).not.toHaveProperty('owner')

    const issue: IssueDocument = { ...issueOf(event()), status: 'resolved', resolvedAt: NOW, resolvedIn: null, assignee: '#checkout' }
    const again = event({ at: NOW + 5, release: '1.1.0' })
    delete again.traceId
    applyEvent(issue, again, NO_FACTS, NOW + 5)
    const back = issue.pending.at(-1)!
    expect(back).toMatchObject({ kind: 'regressed', owner: '#checkout', handled: null, reason: 'seen in 1.1.0, after it was resolved' })
    expect(back).not.toHaveProperty('traceId')
  })
})
