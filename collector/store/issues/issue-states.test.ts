import { expect, test } from 'vitest'
import { LIMITS } from '../../model/limits.ts'
import type { IssueDocument } from './issue-document.ts'
import { IssueStates } from './issue-states.ts'

const issue = (id: string, change: Partial<IssueDocument> = {}): IssueDocument =>
  ({
    _id: id,
    project: 'p',
    status: 'unresolved',
    substatus: 'new',
    substatusSince: 1,
    handled: null,
    level: 'error',
    ...change,
  }) as IssueDocument

test('a state is entered until it was written, and again once another was', () => {
  const states = new IssueStates()
  const [seen, assigned] = [issue('a'), issue('a', { assignee: '@ann', decidedAt: 2 })]
  // What could not be written is still to be.
  expect(states.entered([seen], 0)).toHaveLength(1)
  expect(states.entered([seen], 0)).toMatchObject([{ id: 'a', at: '1970-01-01 00:00:00.000' }])
  states.wrote([seen])
  expect(states.entered([{ ...seen, lastSeen: 5, version: 9 }], 0)).toEqual([])
  expect(states.entered([assigned], 0)).toMatchObject([{ assignee: '@ann', decided_at: 2 }])
  states.wrote([assigned])
  expect(states.entered([assigned], 0)).toEqual([])
})

test('states of a limited number of issues are remembered, the latest', () => {
  const states = new IssueStates()
  const many = Array.from({ length: LIMITS.issueStates + 2 }, (_, i) => issue(`${i}`))
  states.wrote(many)
  expect(states.entered(many, 0).map(({ id }) => id)).toEqual(['0', '1'])
})
