import { describe, expect, test } from 'vitest'
import { LIMITS } from '../model/limits.ts'
import { readRules, writeGlob } from './read-rules.ts'

const rule = (text: string) => readRules(text).rules[0]
const problem = (text: string) => {
  const [first] = readRules(text).problems
  return first === undefined ? undefined : `${first.line}:${first.column} ${first.message}`
}

describe('rules of ownership', () => {
  test('are a line each, with comments and blank lines between', () => {
    const { rules, problems } = readRules(
      [
        '# who owns what',
        'service:checkout #checkout @bo',
        '',
        '  path:src/pay/** #payments # since the spring',
        '#path:old/** #old',
        'path:x nobody\r',
      ].join('\n'),
    )
    expect(problems).toEqual([])
    expect(rules).toEqual([
      { line: 2, text: 'service:checkout #checkout @bo', kind: 'service', tag: '', glob: 'checkout', owners: ['#checkout', '@bo'] },
      { line: 4, text: 'path:src/pay/** #payments', kind: 'path', tag: '', glob: 'src/pay/**', owners: ['#payments'] },
      { line: 6, text: 'path:x nobody', kind: 'path', tag: '', glob: 'x', owners: [] },
    ])
  })

  test.each([
    ['tag.customer_tier:enterprise #vip', { kind: 'tag', tag: 'customer_tier', glob: 'enterprise' }],
    ['url:https://shop.example/admin/* @ada', { kind: 'url', glob: 'https://shop.example/admin/*' }],
    ['path:"src/my pay/**" #payments', { kind: 'path', glob: 'src/my pay/**', owners: ['#payments'] }],
    ['path:"a \\"b\\" \\\\c" @ada@example.com', { glob: 'a "b" \\c', owners: ['@ada@example.com'] }],
    ['module:com.acme.* @ada @ada', { kind: 'module', owners: ['@ada'] }],
    ['path:C#/src @ada', { glob: 'C#/src' }],
    ['service:"check #out" #acme/pay', { glob: 'check #out', owners: ['#acme/pay'] }],
  ])('read %s', (text, expected) => {
    expect(problem(text)).toBeUndefined()
    expect(rule(text)).toMatchObject(expected)
  })

  test.each([
    [
      'src/pay/** #payments',
      '1:1 expected path:, module:, service:, url: or tag.<name>: before src/pay/**; for a file write path:src/pay/**',
    ],
    ['servce:pay @a', '1:1 expected path:, module:, service:, url: or tag.<name>: before servce:pay; did you mean "service"?'],
    ['tag:gold #vip', '1:1 expected path:, module:, service:, url: or tag.<name>: before a value'],
    ['\n  path: #payments', '2:8 expected what to look for right behind path: such as path:src/pay/**'],
    ['path:"src/my pay #payments', '1:6 expected a " that closes the value and ends it'],
    ['path:"src"/x #payments', '1:6 expected a " that closes the value and ends it'],
    ['path:src/pay', '1:13 expected whose it is behind path:src/pay: #team, @person, or nobody'],
    ['path:src ada', '1:10 expected #team or @person, got ada; write @ada for a person, #ada for a team'],
    ['path:src @ada !', '1:15 expected #team or @person, got !'],
    ['path:src @ada nobody', '1:15 expected nobody alone; remove it or the other owners'],
  ])('say what is wrong with %j, where, and what to do', (text, expected) => {
    expect(problem(text)).toBe(expected)
    expect(rule(text)).toBeUndefined()
  })

  test('that are wrong leave the others as they are, and all of them are told', () => {
    const { rules, problems } = readRules('x\npath:a @a\ny\npath:b @b')
    expect(rules.map(({ line }) => line)).toEqual([2, 4])
    expect(problems.map(({ line }) => line)).toEqual([1, 3])
  })

  test('have limits on the value, the handle, the owners and the rules', () => {
    expect(rule(`path:${'a'.repeat(LIMITS.ruleTextLength)} @a`)).toBeDefined()
    expect(problem(`path:${'a'.repeat(LIMITS.ruleTextLength + 1)} @a`)).toBe('1:6 expected at most 512 letters, got 513')
    expect(rule(`path:a @${'a'.repeat(LIMITS.handleLength - 1)}`)).toBeDefined()
    expect(problem(`path:a @${'a'.repeat(LIMITS.handleLength)}`)).toBe('1:8 expected at most 100 letters, got 101')
    const owners = Array.from({ length: LIMITS.ownersPerRule + 1 }, (_, i) => `@a${i}`)
    expect(rule(`path:a ${owners.slice(1).join(' ')}`)?.owners).toHaveLength(LIMITS.ownersPerRule)
    expect(problem(`path:a ${owners.join(' ')}`)).toBe('1:48 expected at most 10 owners; remove some')
    const { rules, problems } = readRules('path:a @a\n'.repeat(LIMITS.ownershipRules + 1))
    expect(rules).toHaveLength(LIMITS.ownershipRules)
    expect(problems).toEqual([{ line: 5001, column: 1, message: 'expected at most 5000 rules; remove some' }])
  })

  test('are read again as they were written', () => {
    for (const glob of ['src/**', 'my pay/**', 'say "hi"\\now', '"']) expect(rule(`path:${writeGlob(glob)} @a`)?.glob).toBe(glob)
  })

  test('of hostile text are read in time that grows with its length', () => {
    const text = `path:${'"\\'.repeat(20_000)} ${'@a:"'.repeat(20_000)}`
    const start = process.hrtime.bigint()
    readRules(text)
    readRules('"'.repeat(LIMITS.ownershipTextLength))
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(1_000)
  })
})
