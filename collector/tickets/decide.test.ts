import { describe, expect, test } from 'vitest'
import { decide } from './decide.ts'
import type { TicketState } from './tracker.ts'

const BOTH = { resolve_issues: true, move_tickets: true }
type State = TicketState | undefined
type Row = [knownTicket: TicketState, knownIssue: TicketState, ticket: TicketState, issue: State, act: string]

const TABLE: Row[] = [
  // Nobody changed.
  ['open', 'open', 'open', 'open', 'nothing'],
  ['done', 'done', 'done', 'done', 'nothing'],
  ['done', 'open', 'done', 'open', 'nothing'],
  ['open', 'done', 'open', 'done', 'nothing'],
  // One changed: the other follows.
  ['open', 'open', 'done', 'open', 'issue to done'],
  ['open', 'open', 'open', 'done', 'ticket to done'],
  ['done', 'done', 'open', 'done', 'issue to open'],
  ['done', 'done', 'done', 'open', 'ticket to open'],
  // One changed to what the other is.
  ['done', 'open', 'open', 'open', 'nothing'],
  ['done', 'open', 'done', 'done', 'nothing'],
  ['open', 'done', 'done', 'done', 'nothing'],
  ['open', 'done', 'open', 'open', 'nothing'],
  // Both changed, to the same and to different things.
  ['open', 'open', 'done', 'done', 'nothing'],
  ['done', 'done', 'open', 'open', 'nothing'],
  ['open', 'done', 'done', 'open', 'ticket to open'],
  ['done', 'open', 'open', 'done', 'ticket to done'],
  // An archived issue stays out of it.
  ['open', 'open', 'done', undefined, 'nothing'],
  ['done', 'done', 'open', undefined, 'nothing'],
]

describe('an issue and its ticket', () => {
  test.each(TABLE)('known as %s and %s, now %s and %s: %s', (ticketState, issueState, ticket, issue, expected) => {
    const { act, know } = decide({ ticketState, issueState }, ticket, issue, BOTH)
    expect(act === null ? 'nothing' : `${act.move} to ${act.to}`).toBe(expected)
    // The same again changes nothing more.
    const again = issue === undefined ? undefined : know.issueState
    expect(decide(know, know.ticketState, again, BOTH).act).toBeNull()
  })

  test('know what an archived issue was before', () => {
    expect(decide({ ticketState: 'open', issueState: 'open' }, 'done', undefined, BOTH).know).toEqual({
      ticketState: 'done',
      issueState: 'open',
    })
  })

  test('follow nobody whom the config says not to follow', () => {
    const nobody = { resolve_issues: false, move_tickets: false }
    expect(decide({ ticketState: 'open', issueState: 'open' }, 'done', 'open', nobody).act).toBeNull()
    expect(decide({ ticketState: 'open', issueState: 'open' }, 'open', 'done', nobody).act).toBeNull()
  })
})
