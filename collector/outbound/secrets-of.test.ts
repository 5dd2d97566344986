import { describe, expect, test } from 'vitest'
import { sayAnswer } from './judge.ts'
import { secretsOf } from './secrets-of.ts'

describe('the secrets of an address and of headers', () => {
  const url = 'https://annabel:p%40ssword@hooks.test/services/T%C3%96PFE?key=QUERY#f'
  const hidden = secretsOf(url, { authorization: 'Bearer TOKEN', 'x-on': '1' })

  test.each([
    'Cannot POST /services/T%C3%96PFE?key=QUERY',
    'no /services/TÖPFE here',
    'query key=QUERY',
    'who is annabel',
    'p%40ssword, p@ssword',
    'bad token TOKEN',
    'Bearer TOKEN',
  ])('are hidden in %s', (answer) => expect(sayAnswer(answer, hidden)).not.toMatch(/QUERY|PFE|annabel|ssword|TOKEN/))

  test('are none of its few letters, nor the host', () => {
    expect(sayAnswer('1 of https://hooks.test/', hidden)).toBe('1 of https://hooks.test/')
    expect(secretsOf('https://hooks.test/')).toEqual([])
  })

  test('are all of what is no address', () => expect(secretsOf('no address')).toContain('no address'))

  test('are found where an address is not well encoded', () =>
    expect(secretsOf('https://hooks.test/100%')).toEqual(['/100%', '/100%', '/100%', '/100%']))
})
