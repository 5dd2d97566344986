import { describe, expect, it } from 'vitest'
import { PLACEHOLDER, RULE_NAMES, TEXT_RULES } from '../../collector/api.ts'
import { keyMatcher } from './key.ts'
import { textScrubber } from './text.ts'

const isSensitive = keyMatcher()

/** One rule by itself: the others must neither help it nor hide that it redacts too much. */
function only(name: string) {
  return textScrubber(isSensitive, [], new Set(RULE_NAMES.filter((other) => other !== name)))
}

const all = textScrubber(isSensitive, [], new Set())

describe.each(TEXT_RULES)('the rule $name', ({ name, match, keep }) => {
  it.each(match)('takes out what is between the marks: %s', (example) => {
    const found: string[] = []
    expect(only(name)(example.replace(/[«»]/g, ''), (rule) => found.push(rule))).toBe(example.replace(/«[^»]*»/g, PLACEHOLDER))
    expect(found).toEqual([name])
  })

  it.each(match)('has its work done by all rules together too: %s', (example) => {
    const scrubbed = all(example.replace(/[«»]/g, ''), () => {})
    for (const [, secret] of example.matchAll(/«([^»]*)»/g)) expect(scrubbed).not.toContain(secret)
  })

  it.each(keep)('leaves alone: %s', (example) => {
    expect(only(name)(example, () => {})).toBe(example)
  })

  it('takes nothing out twice', () => {
    for (const example of match) {
      const once = all(example.replace(/[«»]/g, ''), () => {})
      expect(all(once, () => {})).toBe(once)
    }
  })
})
