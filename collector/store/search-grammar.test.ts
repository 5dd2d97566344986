import { describe, expect, test } from 'vitest'
import { LIMITS } from '../model/limits.ts'
import { parseSearch } from './search-grammar.ts'
import { SearchError } from './queries.ts'

describe('the search grammar', () => {
  test.each<[string, number, RegExp]>([
    ['level:"err', 6, /quote is never closed/],
    ['environment:[a, b', 12, /\[ is never closed/],
    ['environment:[a b, "c" d]', 22, /goes on with , or ends with \]/],
    ['(is:new', 0, /\( is never closed/],
    ['is:new)', 6, /a \) without its \(/],
    ['is:new OR', 9, /something to search for/],
    ['()', 1, /something to search for/],
    ['enviroment:prod', 0, /no key enviroment, did you mean environment\?/],
    ['is:new foo:bar', 7, /no key foo; put quotes around text/],
    ['service: shop', 8, /service: needs a value/],
    ['a ! b', 2, /! needs something to negate/],
    ['release:>', 9, /a value must stand here/],
    ['('.repeat(12), 11, /at most 10 deep/],
    ['a '.repeat(LIMITS.searchTokens + 1), LIMITS.searchTokens * 2, /at most 50 parts/],
    ['a'.repeat(LIMITS.searchLength + 1), LIMITS.searchLength, /at most 2000 characters/],
  ])('says where %s goes wrong', (query, at, message) => {
    const error = thrownBy(() => parseSearch(query))
    expect(error).toBeInstanceOf(SearchError)
    expect((error as SearchError).at).toBe(at)
    expect((error as SearchError).message).toMatch(message)
  })

  test.each(['', '   ', '\n'])('reads nothing from %j', (query) => {
    expect(parseSearch(query)).toBeUndefined()
  })

  test('binds OR weaker than what stands side by side', () => {
    expect(shape('a b OR !c (d OR e)')).toBe('((a b) OR (!c (d OR e)))')
  })

  test('takes pasted text as text', () => {
    expect(shape('TypeError: x.y is not (a) function')).toBe('(TypeError: x.y is not a function)')
    expect(shape('https://example.com/a?b=c')).toBe('https://example.com/a?b=c')
    expect(shape('OReilly ORDER')).toBe('(OReilly ORDER)')
  })

  test('reads values quoted, in lists, compared and with stars', () => {
    expect(parseSearch('release:>=1.2')).toMatchObject({ key: 'release', values: [{ op: '>=', text: '1.2', wildcard: false }] })
    expect(parseSearch('type:[A, "b, *", C*]')).toMatchObject({
      values: [
        { text: 'A', wildcard: false },
        { text: 'b, *', wildcard: false },
        { text: 'C*', wildcard: true },
      ],
    })
    expect(parseSearch('message:"say \\"hi\\" \\\\ \\n"')).toMatchObject({ values: [{ text: 'say "hi" \\ \\n' }] })
    expect(parseSearch('environment:""')).toMatchObject({ values: [{ text: '' }] })
    expect(parseSearch('tag.a.b-c:1')).toMatchObject({ key: 'tag.a.b-c' })
    expect(parseSearch('tag."a b:c":1')).toMatchObject({ key: 'tag.a b:c' })
  })

  test('never does anything but parse or say what is wrong', () => {
    const pieces = ['is:', 'new', '(', ')', '!', 'OR', ' ', '"', '[', ']', ',', '>', '*', ':', 'tag.', '\0', '\ud800', '\\', 'level:error']
    let state = 7
    for (let i = 0; i < 5_000; i++) {
      let query = ''
      for (let j = 0; j < 12; j++) query += pieces[(state = (state * 1103515245 + 12345) & 0x7fffffff) % pieces.length]!
      const error = thrownBy(() => parseSearch(query))
      if (error !== undefined) expect(error, query).toBeInstanceOf(SearchError)
    }
  })
})

function thrownBy(work: () => unknown): unknown {
  try {
    work()
    return undefined
  } catch (error) {
    return error
  }
}

function shape(query: string): string {
  const show = (search: NonNullable<ReturnType<typeof parseSearch>>): string => {
    if (search.kind === 'text') return search.value.text
    if (search.kind === 'token') return `${search.key}:${search.values.map(({ text }) => text).join()}`
    if (search.kind === 'not') return `!${show(search.of)}`
    return `(${search.of.map(show).join(search.kind === 'or' ? ' OR ' : ' ')})`
  }
  return show(parseSearch(query)!)
}
