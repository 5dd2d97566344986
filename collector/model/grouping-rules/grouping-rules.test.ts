import { describe, expect, it } from 'vitest'
import { fillTemplate, groupingRules, isOnly, parseGrouping, readTemplate, writeRule } from '../grouping-rules.ts'
import { LIMITS } from '../limits.ts'

const problems = (rules: unknown): string[] => {
  const result = parseGrouping({ rules })
  return 'problems' in result ? result.problems.map(({ path, message }) => `${path}: ${message}`) : []
}

const match = { type: 'ApiError' }

describe('parseGrouping says where, what is expected, and what to do', () => {
  it.each<[unknown, string]>([
    [[{ match }], 'rules[0]: expected what to do: one of fingerprint, title, frames, max_frames'],
    [
      [{ match, fingerprint: ['x'], frames: 'ignore' }],
      'rules[0]: expected one thing to do; make one rule for the fingerprint or title, one for frames and one for max_frames',
    ],
    [[{ match: { massage: 'x' }, fingerprint: ['x'] }], 'rules[0].match.massage: unknown key; expected one of type, message'],
    [[{ match: {}, fingerprint: ['x'] }], 'rules[0].match: expected at least one of type, message, file'],
    [[{ match: { type: 7 }, fingerprint: ['x'] }], 'rules[0].match.type: expected a text with * and ?, or a list of such, got 7'],
    [[{ match, fingerprint: [] }], 'rules[0].fingerprint: expected at least 1 item'],
    [[{ match, fingerprint: ['{{ serivce }}'] }], 'rules[0].fingerprint[0]: expected {{ }} around one of default, type, message'],
    [[{ match, title: 'of {{ default }}' }], 'rules[0].title: expected {{ }} around one of type, message'],
    [[{ match, frames: 'inapp' }], 'rules[0].frames: expected one of in_app, library, ignore, use, got "inapp"'],
    [[{ match, fingerprint: ['x'], also: 'newer' }], 'rules[0].also: goes with frames only; remove it or add frames'],
    [[{ match, max_frames: 0 }], 'rules[0].max_frames: expected at least 1, got 0'],
    [[{ match: { family: 'js' }, fingerprint: ['x'] }], 'rules[0].match.family: expected'],
    [{}, 'rules: expected a list'],
  ])('%j', (rules, expected) => {
    expect(problems(rules).join('\n')).toContain(expected)
  })

  it('for what is no settings at all', () => {
    for (const value of [null, 7, 'x', [], { rulez: [] }, { version: 2 }]) expect(parseGrouping(value)).toHaveProperty('problems.0.message')
  })

  it('for every limit', () => {
    const rule = { match, fingerprint: ['x'] }
    expect(problems(Array.from({ length: LIMITS.groupingRules + 1 }, () => rule))).toEqual([
      `rules: expected at most ${LIMITS.groupingRules} items, got a list`,
    ])
    expect(problems([{ match: { type: 'x'.repeat(LIMITS.ruleTextLength + 1) }, fingerprint: ['x'] }])).toHaveLength(1)
    expect(
      problems([{ match: { type: Array.from({ length: LIMITS.ruleAlternatives + 1 }, () => 'x') }, fingerprint: ['x'] }]),
    ).toHaveLength(1)
    expect(problems([{ match, fingerprint: Array.from({ length: LIMITS.fingerprintParts + 1 }, () => 'x') }])).toHaveLength(1)
  })

  it('and nothing of what is right', () => {
    expect(
      problems([
        {
          match: { type: ['A', 'B'], tags: { region: 'eu' } },
          not: { message: '*x*' },
          fingerprint: ['{{ default }}', '{{ tags.region }}'],
          title: '{{ type }}',
        },
        { match: { file: '**/generated/**' }, frames: 'library', also: 'older' },
        { match: { service: 'shop' }, max_frames: 3 },
        { match, title: 'An API failed' },
      ]),
    ).toEqual([])
  })
})

describe('templates', () => {
  it('keep text, fill variables, and say what is missing', () => {
    const template = readTemplate('Timeout of {{ service }} in {{tags.region}}, {{ unknown }}')
    expect(fillTemplate(template, (name) => (name === 'service' ? 'shop' : ''))).toBe('Timeout of shop in <none>, {{ unknown }}')
  })

  it('know when they are one variable alone', () => {
    expect(isOnly(readTemplate(' {{ default }}'), 'default')).toBe(false)
    expect(isOnly(readTemplate('{{ default }}'), 'default')).toBe(true)
  })
})

it('a rule is written as one line', () => {
  const [rule] = groupingRules.parse([{ match: { type: 'ApiError', message: '*timeout*' }, fingerprint: ['timeout', '{{ service }}'] }])
  expect(writeRule(rule!)).toBe('match: { type: ApiError, message: "*timeout*" }, fingerprint: [timeout, "{{ service }}"]')
})
