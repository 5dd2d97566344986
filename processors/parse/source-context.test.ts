import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../collector/api.ts'
import type { ExceptionEvent } from '../../collector/api.ts'
import { exampleEvent } from '../../collector/testing.ts'
import { parseEvent } from './parse.ts'
import { addSourceContext } from './source-context.ts'

const STACK = 'Error: x\n    at total (/app/cart.js:12:5)\n    at file:///app/main.mjs:3:1'

function parsed(context: unknown): ExceptionEvent {
  const event = exampleEvent({
    exceptions: [{ type: 'Error', message: 'x', stack: STACK, frames: [] }],
    attributes: { 'faultline.source_context': typeof context === 'string' ? context : JSON.stringify(context) },
  })
  parseEvent(event)
  addSourceContext(event)
  return event
}

const contexts = (event: ExceptionEvent) => event.exceptions[0]!.frames.map(({ context }) => context)

describe('the lines of source that a sender gives', () => {
  test('stand at the frames that they are of, and are no attribute any more', () => {
    const lines = { pre: ['a', 'b'], line: 'c', post: ['d'] }
    const event = parsed({ '/app/cart.js:12': lines, 'file:///app/main.mjs:3': { line: 'm' }, '/other.js:1': lines })
    expect(contexts(event)).toEqual([lines, { pre: [], line: 'm', post: [] }])
    expect(event.attributes).toEqual({})
  })

  test('are as many and as long as those of a source map', () => {
    const many = Array.from({ length: 50 }, (_, i) => `${i}`.padEnd(1_000, '.'))
    const [context] = contexts(parsed({ '/app/cart.js:12': { pre: many, line: many[0], post: many } }))
    expect([context!.pre.length, context!.post.length, context!.line.length]).toEqual([
      LIMITS.contextLines,
      LIMITS.contextLines,
      LIMITS.contextLineLength,
    ])
    expect(context!.pre.at(-1)).toMatch(/^49/)
  })

  test.each(['no json', 'null', '[1]', '{"/app/cart.js:12":1}', '{"/app/cart.js:12":{"line":1}}', '{"__proto__":{}}'])(
    'that are %s change nothing',
    (sent) => {
      const event = parsed(sent)
      expect(contexts(event)).toEqual([undefined, undefined])
      expect(event.attributes).toEqual({})
    },
  )
})
