import { describe, expect, test } from 'vitest'
import { readChain } from './chain.ts'
import * as LIMITS from './limits.ts'
import { stacktraceOf, urlsOf } from './stacktrace.ts'

const titles = (error: unknown) =>
  readChain(error).exceptions.map(({ type, message, relation = '' }) => `${relation} ${type}: ${message}`.trim())

describe('a chain of errors', () => {
  test('has the type by its name, not by its code, which stands beside it', () => {
    const error = Object.assign(new Error('no such file'), { code: 'ENOENT' })
    expect(readChain(error)).toMatchObject({ code: 'ENOENT', exceptions: [{ type: 'Error', message: 'no such file' }] })
    class PaymentError extends Error {
      override name = 'PaymentError'
    }
    expect(titles(new PaymentError('declined'))).toEqual(['PaymentError: declined'])
    expect(titles(new DOMException('gone', 'AbortError'))).toEqual(['AbortError: gone'])
  })

  test('has the causes of an error behind it, then its members, each with its own causes', () => {
    const member = new TypeError('b', { cause: new Error('why b') })
    expect(
      titles(new AggregateError([new RangeError('a'), member, 'text'], 'all', { cause: new Error('why all', { cause: 'a text' }) })),
    ).toEqual([
      'AggregateError: all',
      'cause Error: why all',
      'cause NonError: a text',
      'member RangeError: a',
      'member TypeError: b',
      'cause Error: why b',
      'member NonError: text',
    ])
  })

  test('has of too many the first', () => {
    expect(readChain(new AggregateError(Array.from({ length: 500 }, (_, i) => new Error(`${i}`)))).exceptions).toHaveLength(
      LIMITS.exceptions,
    )
  })

  test.each([
    ['a text', 'NonError: a text'],
    [{ reason: 'x' }, 'NonError: {"reason":"x"}'],
    [undefined, 'NonError: undefined'],
    [404, 'NonError: 404'],
    [{ name: 'HttpError', message: 'gone', stack: 'at' }, 'HttpError: gone'],
  ])('of what is no error: %j', (thrown, title) => {
    expect(titles(thrown)).toEqual([title])
  })

  test('keeps the calls below a message that was cut', () => {
    const error = new Error('m'.repeat(100_000))
    const [read] = readChain(error).exceptions
    expect(read!.message).toHaveLength(LIMITS.messageLength)
    expect(read!.stack).toContain('\n    at ')
  })
})

describe('the text of a chain', () => {
  const exception = (type: string, stack: string, relation?: 'cause' | 'member') => ({
    type,
    message: `of ${type}`,
    stack,
    ...(relation && { relation }),
  })

  test('is what Node would print and the server reads', () => {
    const at = (name: string) => `${name}: of ${name}\n    at f (/app/${name}.js:1:1)`
    const text = stacktraceOf([
      exception('A', at('A')),
      exception('B', at('B'), 'cause'),
      exception('C', at('C'), 'member'),
      exception('D', '', 'member'),
    ])
    expect(text).toBe(`${at('A')}\nCaused by: ${at('B')}\n[errors]: [\n  C: of C\n      at f (/app/C.js:1:1)\n  [D: of D]\n]`)
  })

  test('has a title before the calls of an engine that writes none', () => {
    expect(stacktraceOf([exception('A', 'f@https://x.example/a.js:1:1'), exception('B', 'g@https://x.example/b.js:1:1', 'cause')])).toBe(
      'f@https://x.example/a.js:1:1\nCaused by: B: of B\ng@https://x.example/b.js:1:1',
    )
  })

  test('is empty where nothing has a stack', () => {
    expect(stacktraceOf([exception('A', '')])).toBe('')
  })
})

test('the files of calls are found in the stacks of all engines', () => {
  const stack = `Error: see http://docs.example/x
    at f (https://cdn.example/a.js:1:2)
    at async https://cdn.example/b.js?v=1:3:4
    at g (/app/c.js:5:6)
    at h (C:\\app\\d.js:7:8)
i@https://cdn.example/e.js:9:10
j@file:///app/f.js:11:12`
  expect(urlsOf(stack)).toEqual([
    'https://cdn.example/a.js',
    'https://cdn.example/b.js?v=1',
    '/app/c.js',
    'C:\\app\\d.js',
    'https://cdn.example/e.js',
    'file:///app/f.js',
  ])
})
