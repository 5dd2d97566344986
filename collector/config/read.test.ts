import { describe, expect, test } from 'vitest'
import { merge, positionOf, toPlain } from './node.ts'
import { Problems } from './problem.ts'
import { MAX_NODES, readYaml } from './read.ts'

function read(source: string, env: Record<string, string> = {}) {
  const problems = new Problems()
  const { node, broken } = readYaml(source, 'c.yaml', env, problems)
  return { node: node!, broken, plain: node === undefined ? undefined : JSON.parse(JSON.stringify(toPlain(node))), problems: problems.all }
}

describe('readYaml', () => {
  // As the table in the Collector's docs/rfcs/env-vars.md, except that no text is read as an octal number.
  const typed: [text: string, value: unknown][] = [
    ['123', 123],
    ['0123', 123],
    ['0xdeadbeef', 3735928559],
    ['1.5', 1.5],
    ['true', true],
    ['null', null],
    ['', null],
    ['text', 'text'],
    ['text #1', 'text #1'],
    ['"123"', '"123"'],
    ['[a, 1]', ['a', 1]],
    ['{ a: { b: 1 } }', { a: { b: 1 } }],
    ['a: b: c', 'a: b: c'],
  ]
  for (const [text, value] of typed) {
    test(`gives a variable that holds ${text === '' ? 'nothing' : text} the type that YAML gives it, and keeps its text`, () => {
      const { node, plain } = read('x: ${env:X}', { X: text })
      expect(plain).toEqual({ x: value })
      const inner = node.kind === 'map' ? node.entries.get('x')?.node : undefined
      expect(inner).toMatchObject({ text, variables: ['X'] })
    })
  }

  test('types a quoted reference as it does a bare one, as the Collector does', () => {
    expect(read(`x: '\${env:X}'`, { X: '5' }).plain).toEqual({ x: 5 })
  })

  test('leaves a value with more than a reference a string', () => {
    expect(read('x: "${env:X}0"', { X: '5' }).plain).toEqual({ x: '50' })
  })

  test('follows aliases and merge keys', () => {
    const { plain, problems } = read('a: &a { x: 1, y: 2 }\nb: { <<: *a, y: 3 }\nc: [*a]')
    expect(problems).toEqual([])
    expect(plain).toEqual({ a: { x: 1, y: 2 }, b: { y: 3, x: 1 }, c: [{ x: 1, y: 2 }] })
  })

  test('refuses an alias that stands inside what it names', () => {
    expect(read('a: &a { b: *a }').problems.map((problem) => problem.message)).toEqual([
      'an alias can not stand inside the value that it names',
    ])
  })

  test('stops at the limit of values when aliases multiply', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`)
    const { problems } = read(['l0: &l0 x', ...levels].join('\n'))
    expect(problems.map((problem) => problem.message)).toEqual([`a config has at most ${MAX_NODES} values, aliases expanded`])
  })

  test('keeps a key named __proto__ a key', () => {
    const { node } = read('__proto__: { polluted: true }')
    expect(Object.keys(toPlain(node) as object)).toEqual(['__proto__'])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('merge', () => {
  test('merges maps, replaces lists, and lets a null wipe a map', () => {
    const base = read('a: { x: 1, y: [1, 2] }\nb: { z: 1 }').node
    const over = read('a: { y: [3] }\nb:\nc: 1').node
    expect(toPlain(merge(base, over))).toEqual({ a: { x: 1, y: [3] }, b: null, c: 1 })
  })

  test('remembers in which file each value stands', () => {
    const problems = new Problems()
    const base = readYaml('a:\n  x: 1\n', 'base.yaml', {}, problems).node!
    const over = readYaml('a: { y: 2 }\n', 'over.yaml', {}, problems).node!
    const merged = merge(base, over)
    expect(positionOf(merged, ['a', 'x'])).toEqual({ file: 'base.yaml', line: 2, column: 3 })
    expect(positionOf(merged, ['a', 'y'])).toEqual({ file: 'over.yaml', line: 1, column: 6 })
  })
})
