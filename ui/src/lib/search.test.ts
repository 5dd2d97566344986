import { describe, expect, test } from 'vitest'
import { tokens, valueOf, withoutEach, withValue } from './search.ts'

describe('search', () => {
  test('tokens keeps quotes and lists whole', () => {
    expect(tokens('is:unresolved release:[1.4.1, 1.4.2] message:"two words" free')).toEqual([
      'is:unresolved',
      'release:[1.4.1, 1.4.2]',
      'message:"two words"',
      'free',
    ])
  })

  test('tokens ends with an open quote or bracket', () => {
    expect(tokens('message:"never closed')).toEqual(['message:"never closed'])
    expect(tokens('release:[1, 2')).toEqual(['release:[1, 2'])
  })

  test('withValue replaces a key and keeps the rest', () => {
    expect(withValue('is:unresolved level:error cart', 'is', 'resolved')).toBe('is:resolved level:error cart')
    expect(withValue('is:unresolved cart', 'is', undefined)).toBe('cart')
  })

  test('withValue quotes what a token could not hold', () => {
    expect(withValue('', 'environment', 'pre prod')).toBe('environment:"pre prod"')
  })

  test('valueOf does not take a negated key', () => {
    expect(valueOf('!is:resolved is:new', 'is')).toBe('new')
    expect(valueOf('!is:resolved', 'is')).toBeUndefined()
  })

  test('withoutEach leaves out one token at a time', () => {
    expect(withoutEach('is:new level:error')).toEqual([
      { token: 'is:new', query: 'level:error' },
      { token: 'level:error', query: 'is:new' },
    ])
  })
})
