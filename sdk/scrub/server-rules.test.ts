import { expect, test } from 'vitest'
import { SERVER_RULES } from './server-rules.ts'

test('no pattern names two groups alike, which Node before 24 and browsers of 2023 can not read', () => {
  const twice = SERVER_RULES.filter(({ pattern }) => {
    const names = pattern.source.match(/\(\?<[a-z]\w*>/g) ?? []
    return new Set(names).size < names.length
  })
  expect(twice.map(({ name }) => name)).toEqual([])
})
