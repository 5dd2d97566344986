import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ExceptionEvent } from '../../collector/api.ts'
import { chooseExcluded } from './choose.ts'
import { Draft, Journal } from './journal.ts'
import { INBOX } from './limits.ts'
import { makeEvent } from './testing/stand-ins.ts'

let lane: string

beforeEach(() => {
  lane = mkdtempSync(join(tmpdir(), 'faultline-journal-'))
})

afterEach(() => rmSync(lane, { recursive: true }))

const START = 1_700_000_000_000

/** An event of the error `k` on a span, received `seconds` after the start. */
function seen(spanId: string | undefined, parentSpanId: string, change: Partial<ExceptionEvent> = {}, seconds = 0): ExceptionEvent {
  const receivedAt = `${START + seconds * 1000}000000`
  const span = spanId === undefined ? {} : { spanId, ...(parentSpanId === '' ? {} : { parentSpanId }) }
  return makeEvent({ errorKey: 'k', traceId: 't', ...span, receivedAt, ...change })
}

/** Why each event is left out, when each came in a request of its own; stored once all are decided. */
function decide(journal: Journal, events: ExceptionEvent[], groups = events.map(() => group++)): (string | undefined)[] {
  const excluded = new Map(chooseExcluded(events, groups, new Set(), new Draft(journal)))
  const draft = new Draft(journal)
  events.forEach((event, index) => draft.add(event, groups[index] as number))
  journal.commit(draft)
  return events.map((_, index) => excluded.get(index))
}

let group = 1

describe('an error seen again', () => {
  test('on the parent or the child of its span is the same', () => {
    expect(decide(new Journal(lane, 10), [seen('b', 'a'), seen('a', ''), seen('c', 'b')])).toEqual([undefined, 'same_error', 'same_error'])
  })

  test('on the same span in the other signal is the same, in its own signal a new one', () => {
    const log = seen('a', '', { signal: 'logs' })
    expect(decide(new Journal(lane, 10), [seen('a', ''), log, seen('a', '')])).toEqual([undefined, 'same_error', 'same_error'])
    expect(decide(new Journal(join(lane), 10), [seen('x', ''), seen('x', '')])).toEqual([undefined, undefined])
  })

  test('elsewhere in the trace is a new one, and so is another error next to it', () => {
    expect(decide(new Journal(lane, 10), [seen('b', 'a'), seen('d', 'c'), seen('a', '', { errorKey: 'other' })])).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('is a new one without a trace or without a span', () => {
    const { errorKey: _, ...untraced } = seen('a', '')
    expect(
      decide(
        new Journal(lane, 10),
        [untraced, untraced, seen(undefined, ''), seen(undefined, '')].map((event) => ({ ...event, id: crypto.randomUUID() })),
      ),
    ).toEqual([undefined, undefined, undefined, undefined])
  })

  test('in the same request is not looked at, since the connector has chosen', () => {
    const alsoOn = [{ spanId: 'a', parentSpanId: '' }]
    expect(decide(new Journal(lane, 10), [seen('b', 'a', { alsoOn }), seen('c', 'a', { alsoOn })], [1, 1])).toEqual([undefined, undefined])
  })

  test('next to a span that the connector left out is the same', () => {
    const alsoOn = [{ spanId: 'b', parentSpanId: 'a' }]
    expect(decide(new Journal(lane, 10), [seen('c', 'b', { alsoOn }), seen('a', '')])).toEqual([undefined, 'same_error'])
  })
})

describe('the journal', () => {
  test('knows after a restart what was committed, and nothing that was not', () => {
    decide(new Journal(lane, 10), [seen('b', 'a')])
    new Draft(new Journal(lane, 10)).add(seen('d', 'c', { errorKey: 'other' }), 9)
    const later = new Journal(lane, 10)
    expect(decide(later, [seen('a', '', {}, 59)])).toEqual(['same_error'])
    expect(decide(later, [seen('c', '', { errorKey: 'other' })])).toEqual([undefined])
  })

  test('forgets a key 60 s after it was received', () => {
    expect(decide(new Journal(lane, 10), [seen('b', 'a'), seen('a', '', {}, 61)])).toEqual([undefined, undefined])
  })

  test('holds as many keys as it may, the oldest go first', () => {
    const journal = new Journal(lane, 3)
    for (let i = 0; i < 10; i++) decide(journal, [seen('b', 'a', { errorKey: `k${i}` })])
    expect(journal.keys).toBe(3)
    expect(decide(journal, [seen('a', '', { errorKey: 'k0' }), seen('a', '', { errorKey: 'k9' })])).toEqual([undefined, 'same_error'])
  })

  test('keeps INBOX.spansPerKey spans of a key', () => {
    const journal = new Journal(lane, 10)
    for (let i = 0; i < 100; i++) decide(journal, [seen(`b${i}`, `a${i}`)])
    expect(journal.of('k')).toHaveLength(INBOX.spansPerKey)
  })

  test('does not grow on disk past twice what it may hold', () => {
    const journal = new Journal(lane, 20)
    for (let i = 0; i < 200; i++) decide(journal, [seen('b', 'a', { errorKey: `k${i}` }, i)])
    const lines = ['journal.log', 'journal.old'].map((name) => readFileSync(join(lane, name), 'utf8').trim().split('\n').length)
    expect(Math.max(...lines)).toBeLessThanOrEqual(61)
  })

  test('reads on after a line that a crash has torn', () => {
    decide(new Journal(lane, 10), [seen('b', 'a')])
    appendFileSync(join(lane, 'journal.log'), '\n["k","half')
    decide(new Journal(lane, 10), [seen('d', 'c')])
    expect(decide(new Journal(lane, 10), [seen('a', ''), seen('c', '')])).toEqual(['same_error', 'same_error'])
  })
})
