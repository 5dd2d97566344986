import { describe, expect, test } from 'vitest'
import { applyChange } from './apply-change.ts'
import type { IssueDocument } from './issue-document.ts'

const NOW = Date.UTC(2026, 9, 5)
const issue = {
  _id: 'i',
  status: 'unresolved',
  substatus: 'new',
  substatusSince: 1,
  priority: 'medium',
  priorityChosen: false,
  assignee: null,
} as IssueDocument
const cleared = { resolvedAt: null, resolvedIn: null, archivedAt: null, archivedUntil: null }

describe('a change', () => {
  test.each([
    ['plainly', undefined, '2.0.0', null],
    ['in a release', '1.2.3', '2.0.0', { kind: 'in', release: '1.2.3' }],
    ['in the current one', 'current', '2.0.0', { kind: 'in', release: '2.0.0' }],
    ['in the next one', 'next', '2.0.0', { kind: 'after', release: '2.0.0' }],
    ['in the next one where none is known', 'next', '', null],
  ])('resolves %s', (_, resolvedIn, current, expected) => {
    const request = { status: 'resolved' as const, ...(resolvedIn === undefined ? {} : { resolvedIn }) }
    expect(applyChange(issue, request, current, NOW)).toMatchObject({
      ...cleared,
      status: 'resolved',
      substatus: null,
      resolvedAt: NOW,
      resolvedIn: expected,
    })
  })

  test.each([
    [undefined, null],
    ['escalating' as const, { kind: 'escalating' }],
    [{ time: '2026-10-06T00:00:00Z' }, { kind: 'time', time: NOW + 86_400_000 }],
    [
      { count: 10, window: '2h' },
      { kind: 'count', count: 10, windowMs: 7_200_000 },
    ],
    [
      { users: 5, window: '1d' },
      { kind: 'users', users: 5, windowMs: 86_400_000 },
    ],
  ])('archives until %j', (until, expected) => {
    const request = { status: 'archived' as const, ...(until === undefined ? {} : { until }) }
    expect(applyChange(issue, request, '', NOW)).toMatchObject({ ...cleared, status: 'archived', archivedAt: NOW, archivedUntil: expected })
  })

  test.each([[{ time: 'soon' }], [{ count: 1, window: 'long' }]])('refuses to archive until %j', (until) => {
    expect(() => applyChange(issue, { status: 'archived', until }, '', NOW)).toThrow(RangeError)
  })

  test('reopens what was closed as ongoing, and leaves what is open as it is', () => {
    const resolved = applyChange(issue, { status: 'resolved' }, '', NOW)
    expect(applyChange(resolved, { status: 'unresolved' }, '', NOW)).toMatchObject({
      ...cleared,
      status: 'unresolved',
      substatus: 'ongoing',
    })
    expect(applyChange(issue, { status: 'unresolved' }, '', NOW)).toEqual(issue)
  })

  test('assigns, unassigns and chooses a priority', () => {
    expect(applyChange(issue, { assignee: 'ann' }, '', NOW).assignee).toBe('ann')
    expect(applyChange(issue, { assignee: '' }, '', NOW).assignee).toBeNull()
    expect(applyChange(issue, { priority: 'low' }, '', NOW)).toMatchObject({ priority: 'low', priorityChosen: true })
  })
})
