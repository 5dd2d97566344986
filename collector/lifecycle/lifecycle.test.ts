import { describe, expect, test } from 'vitest'
import { readSections } from './testing/read-cases.ts'
import { happen } from './testing/happen.ts'
import { readState, sayState } from './testing/states.ts'

const sections = readSections(new URL('./testdata/cases.md', import.meta.url))

for (const { title, cases } of sections) {
  describe(title, () => {
    for (const { before, happens, after, hears, why } of cases) {
      test(`${before}; ${happens}: then ${after}, ${hears} hears, as ${why}`, () => {
        const { state, kind, nowMs } = happen(before === 'nothing' ? undefined : readState(before), happens)
        const heard = kind === undefined || kind === 'auto_resolved' ? 'nobody' : kind
        expect({ after: sayState(state, nowMs, after), hears: heard }).toEqual({ after, hears })
      })
    }
  })
}

test('the table of cases covers every state, before and after', () => {
  const cases = sections.flatMap((section) => section.cases)
  expect(cases.length).toBeGreaterThanOrEqual(60)
  const begun = (column: 'before' | 'after') => [...new Set(cases.map((row) => /^\w+/.exec(row[column])![0]))].toSorted()
  expect(begun('before')).toEqual(['archived', 'escalating', 'new', 'nothing', 'ongoing', 'regressed', 'resolved'])
  expect(begun('after')).toEqual(['archived', 'escalating', 'new', 'ongoing', 'regressed', 'resolved'])
  expect(new Set(cases.map(({ hears }) => hears))).toEqual(new Set(['new', 'regressed', 'reappeared', 'escalating', 'nobody']))
})
