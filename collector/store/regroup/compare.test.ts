import { describe, expect, test } from 'vitest'
import { showTrial } from '../../api/show-trial.ts'
import { exampleEvent } from '../../contract/event.ts'
import { LIMITS } from '../../model/limits.ts'
import type { IssueDocument } from '../index.ts'
import { compareGrouping, type Regrouped } from './compare.ts'

/** `A: a/s -> b/s`: an event of issue A with app and system fingerprint, and those it would have; `-` where a processor dropped it. */
function kinds(...lines: string[]): Regrouped[] {
  return lines.map((line) => {
    const [, issue, app, system, nextApp, nextSystem] = /^(\w*): (\w+)\/(\w+) -> (?:(\w+)\/(\w+)|-)$/.exec(line)!
    const event = exampleEvent({})
    const parts = { app: [], system: [] }
    const fingerprint = { version: 1, app: nextApp, system: nextSystem, by: 'frames', parts } as ReturnType<
      typeof exampleEvent
    >['fingerprint']
    const after = nextApp === undefined ? undefined : ({ ...event, fingerprint } as typeof event)
    return { sample: { event, fingerprint: app!, system: system!, count: 1, first: 0, issue: issue! }, after }
  })
}
const MAP = new Map([['a', 'A'], ['s', 'A'], ['b', 'B'], ['t', 'B']]) // prettier-ignore

function compared(...lines: string[]) {
  const { joins, splits, ...counts } = compareGrouping(kinds(...lines), MAP)
  return {
    ...counts,
    joins: joins.map(({ into, parts }) => `${parts.map(({ issue, count }) => `${issue || 'none'}${count}`).join('+')}>${into || 'new'}`),
    splits: splits.map(({ issue, parts }) => `${issue}>${parts.map(({ count }) => count).join('+')}`),
  }
}

describe('grouping compared', () => {
  test('finds nothing where nothing changes, nor where a change leads all of an issue to one place', () => {
    expect(compared('A: a/s -> a/s', 'B: b/t -> b/t')).toEqual({ joins: [], splits: [], unchanged: 2, changed: 0, failed: 0 })
    expect(compared('A: a/s -> x/y', 'B: b/t -> -')).toEqual({ joins: [], splits: [], unchanged: 0, changed: 1, failed: 1 })
  })

  test('finds the issue of a new app fingerprint by the system fingerprint, as at ingest', () => {
    expect(compared('A: a/s -> x/s', 'A: a/s2 -> y/s')).toMatchObject({ joins: [], splits: [] })
    expect(compared('A: a/s -> x/new', 'B: b/t -> y/new')).toMatchObject({ joins: ['A1+B1>new'], splits: [] })
  })

  test('joins into an issue that has the fingerprint already, whether or not its own events were looked at', () => {
    expect(compared('A: a/s -> b/s')).toMatchObject({ joins: ['A1>B'] })
    expect(compared('A: a/s -> b/s', 'B: b/t -> b/t')).toMatchObject({ joins: ['A1+B1>B'] })
    expect(compared(': c/u -> b/u')).toMatchObject({ joins: [] })
  })

  test('splits an issue whose events would go to several', () => {
    expect(compared('A: a/s -> x/x', 'A: a/s2 -> y/y', 'A: a/s3 -> y/y')).toMatchObject({ joins: [], splits: ['A>2+1'] })
  })

  test('is answered within the limits', () => {
    const pair = (i: number) => [`A${i}: a/s -> n${i}/n${i}`, `B${i}: b/t -> n${i}/n${i}`]
    const many = Array.from({ length: LIMITS.regroupShown + 1 }, (_, i) => pair(i)).flat()
    const wide = Array.from({ length: LIMITS.regroupParts + 1 }, (_, i) => `W: w${i}/w${i} -> p${i}/p${i}`)
    const regrouped = kinds(...many, ...wide, ...Array.from({ length: LIMITS.regroupShown }, (_, i) => [`S${i}: c/c -> q${i}/q${i}`, `S${i}: c/d -> r${i}/r${i}`]).flat()) // prettier-ignore
    const issues = new Map(
      regrouped.map(({ sample: { issue } }) => [issue, { _id: issue, shortId: issue, type: 'T', message: '' } as IssueDocument]),
    )
    const shown = showTrial({ ...compareGrouping(regrouped, new Map()), kinds: 0, events: 0, truncated: false, issues })
    expect([shown.joins.length, shown.splits.length]).toEqual([LIMITS.regroupShown, LIMITS.regroupShown])
    expect(shown.splits[0]).toMatchObject({ issue: { id: 'W', title: 'T' } })
    expect(shown.splits[0]!.parts).toHaveLength(LIMITS.regroupParts)
  })
})
