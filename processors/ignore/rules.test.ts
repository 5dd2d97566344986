import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { IGNORE_RULES } from '../../collector/api.ts'
import type { IgnoreRule } from '../../collector/api.ts'
import { checkProcessor, exampleEvent } from '../../collector/testing.ts'
import { parseEvent } from '../parse/parse.ts'
import { reasonToIgnore, rulesOn } from './ignore.ts'
import ignore from './index.ts'
import { RULES } from './rules.ts'
import { EXTENSIONS, FOREIGN, INJECTED, RESIZE } from './testing/browser.ts'
import { CANCELLATIONS } from './testing/cancellations.ts'
import { CONTROL_FLOW, STOPPED } from './testing/control-flow.ts'
import { type Cases, type Example, eventOf } from './testing/example.ts'
import { CLIENT_ERRORS, NOT_FOUND, REDIRECTS } from './testing/http.ts'
import { PROBES } from './testing/probes.ts'

const ALL: Cases[] = [
  CANCELLATIONS,
  CONTROL_FLOW,
  STOPPED,
  REDIRECTS,
  NOT_FOUND,
  CLIENT_ERRORS,
  PROBES,
  EXTENSIONS,
  INJECTED,
  FOREIGN,
  RESIZE,
]
const ON = rulesOn({ rules: {} })

/** As `parse` leaves it. */
function decided(example: Example, on: ReadonlySet<IgnoreRule> = ON): IgnoreRule | undefined {
  const event = eventOf(example)
  parseEvent(event)
  return reasonToIgnore(event, on)
}

describe.each(ALL)('the rule $rule', ({ rule, drops, keeps }) => {
  test.each(drops)('drops $what', (example) => expect(decided(example)).toBe(rule))
  test.each(keeps)('keeps $what', (example) => expect(decided(example)).toBeUndefined())

  test('drops nothing once it is off', () => {
    const on = rulesOn({ rules: { [rule]: false } })
    expect(drops.filter((example) => decided(example, on) !== undefined)).toEqual([])
  })
})

test('each name of the settings has its rule and its cases', () => {
  expect(RULES.map(({ name }) => name)).toEqual([...IGNORE_RULES])
  expect(ALL.map(({ rule }) => rule)).toEqual([...IGNORE_RULES])
})

test('an error that ends the process is never ignored', () => {
  const event = eventOf(STOPPED.drops[0]!)
  expect(reasonToIgnore({ ...event, level: 'fatal' }, ON)).toBeUndefined()
})

test('the outermost exception decides, not what caused it', () => {
  const [cause] = eventOf(CANCELLATIONS.drops[9]!).exceptions
  const event = exampleEvent({ exceptions: [{ type: 'OrderError', message: 'not saved', frames: [], stack: '' }, cause!] })
  expect(reasonToIgnore(event, ON)).toBeUndefined()
})

test('ignore keeps its contract', () =>
  checkProcessor(ignore, { config: {}, items: ALL.flatMap(({ drops, keeps }) => [...drops, ...keeps]).map(eventOf) }))

test('the README says what each rule drops', () => {
  const lines = readFileSync(new URL('README.md', import.meta.url), 'utf8').split('\n')
  const rows = lines
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  expect(rows).toEqual(RULES.map(({ name, drops }) => [`\`${name}\``, drops]))
})
