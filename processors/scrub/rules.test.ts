import { describe, expect, it } from 'vitest'
import { OPT_IN_RULES, PLACEHOLDER, RULE_NAMES, TEXT_RULES } from '../../collector/api.ts'
import { EXAMPLES, fillExample } from '../../sdk/shared/scrub/examples/index.ts'
import { TOKEN_NAMES } from '../../sdk/shared/scrub/token-names.ts'
import { TOKEN_RULES } from '../../sdk/shared/scrub/tokens.ts'
import { keyReader } from './key.ts'
import { textScrubber } from './text.ts'

const { isSensitive } = keyReader()
const options = { isSensitive, redact: () => PLACEHOLDER, late: () => false }

/** One rule by itself: the others must neither help it nor hide that it redacts too much. */
const only = (name: string) => textScrubber({ ...options, applies: (rule) => rule.name === name })
const all = textScrubber({ ...options, applies: () => true })

describe.each([...TEXT_RULES])('the rule $name', ({ name, anchors, pattern }) => {
  const { match, keep } = EXAMPLES[name]!

  it.each(match)('takes out what is between the marks: %s', (marked) => {
    const example = fillExample(marked)
    const found: string[] = []
    expect(only(name)(example.replace(/[«»]/g, ''), (rule) => found.push(rule))).toBe(example.replace(/«[^»]*»/g, PLACEHOLDER))
    expect(found).toEqual([name])
  })

  it.each(match)('has its work done by all rules together too: %s', (marked) => {
    const example = fillExample(marked)
    const scrubbed = all(example.replace(/[«»]/g, ''), () => {})
    for (const [, secret] of example.matchAll(/«([^»]*)»/g)) expect(scrubbed).not.toContain(secret)
  })

  it.each(keep)('leaves alone: %s', (marked) => {
    const example = fillExample(marked)
    expect(only(name)(example, () => {})).toBe(example)
  })

  it('takes nothing out twice', () => {
    for (const marked of match) {
      const once = all(fillExample(marked).replace(/[«»]/g, ''), () => {})
      expect(all(once, () => {})).toBe(once)
    }
  })

  it('is passed over nowhere that its pattern could match', () => {
    for (const marked of match) {
      const example = fillExample(marked).replace(/[«»]/g, '')
      expect(anchors === undefined || anchors.some((anchor) => example.includes(anchor))).toBe(true)
      expect(pattern.flags).toContain('g')
    }
  })
})

describe('the table of rules', () => {
  it('has its proof for each rule, and none for a rule that is gone', () => {
    expect(TOKEN_NAMES).toHaveLength(TOKEN_RULES.length)
    expect(Object.keys(EXAMPLES).sort()).toEqual(TEXT_RULES.map(({ name }) => name).sort())
  })

  it('has more than forty kinds of secrets, each under a name of its own', () => {
    expect(new Set(RULE_NAMES).size).toBe(RULE_NAMES.length)
    expect(TEXT_RULES.filter(({ sign }) => sign === 'token').length).toBeGreaterThan(40)
  })

  it('leaves telephone numbers and addresses in texts to whoever asks for them', () => {
    expect(OPT_IN_RULES).toEqual(['phone', 'ip_in_text'])
  })
})
