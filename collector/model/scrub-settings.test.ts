import { describe, expect, it } from 'vitest'
import { LIMITS } from './limits.ts'
import { parseScrub } from './scrub-settings.ts'

const problems = (value: unknown) => {
  const parsed = parseScrub(value)
  return 'problems' in parsed ? parsed.problems.map(({ path, message }) => `${path}: ${message}`) : []
}

describe('the settings of scrubbing', () => {
  it('are whole where nothing is said', () => {
    expect(parseScrub({})).toEqual({
      settings: { disable: [], enable: [], redactions: {}, safe_keys: [], sensitive_keys: [], rules: [] },
    })
  })

  it('take rules that say where, what and how', () => {
    const rule = { name: 'customer', where: ['message', 'attributes.order.*'], pattern: 'KD-\\d{6}', redaction: 'hash' }
    expect(parseScrub({ rules: [rule], redactions: { card_number: 'mask' }, enable: ['phone'] })).toMatchObject({
      settings: { rules: [rule] },
    })
    expect(problems({ rules: [{ name: 'notes', where: ['attributes.note'] }] })).toEqual([])
  })

  it('tell each problem at its place', () => {
    expect(problems({ rules: [{ name: 'x', pattern: '(a)\\1' }] })[0]).toMatch(/^rules\[0\]\.pattern: .*no reference back to a group/)
    expect(problems({ rules: [{ name: 'email', pattern: 'a' }] })[0]).toMatch(/^rules\[0\]\.name: .*no rule of the table/)
    expect(problems({ rules: [{ name: 'x' }] })[0]).toMatch(/^rules\[0\]: .*what goes/)
    expect(problems({ rules: [{ name: 'x', pattern: 'a', keys: ['b'] }] })[0]).toMatch(/not both/)
    expect(problems({ rules: [{ name: 'x', where: ['a..b'] }] })[0]).toMatch(/joined by dots/)
    expect(problems({ disable: ['emails'] })[0]).toMatch(/^disable\[0\]/)
    expect(problems({ enable: ['email'] })[0]).toMatch(/^enable\[0\]/)
    expect(problems({ redactions: { email: 'burn' } })[0]).toMatch(/^redactions\.email/)
  })

  it('hold so many rules and names and no more', () => {
    const rules = Array.from({ length: LIMITS.scrubRules + 1 }, (_, i) => ({ name: `r${i}`, pattern: 'a' }))
    expect(problems({ rules })).toHaveLength(1)
    expect(problems({ rules: rules.slice(1) })).toEqual([])
    expect(problems({ safe_keys: Array.from({ length: LIMITS.scrubKeys + 1 }, (_, i) => `k${i}`) })).toHaveLength(1)
  })
})
