import { describe, expect, it } from 'vitest'
import { compileRules } from '../../collector/api.ts'
import type { ExceptionEvent, Frame } from '../../collector/api.ts'
import { exampleEvent } from '../../collector/testing.ts'
import { fingerprintV1 } from './v1.ts'
import { Again } from './v1/again.ts'
import { see } from './v1/seen.ts'
import type { Seen, SeenEvent } from './v1/seen.ts'
import type { Said } from './v1/said.ts'

const raw = { function: 'a.b', file: 'https://shop.example/a.js', line: 1, column: 900 }
const frame = (line: number): Frame => ({
  function: 'Cart.total',
  file: '/app/src/cart.ts',
  module: '',
  line,
  column: 7,
  inApp: true,
  status: 'mapped',
  reason: 'no_source',
  context: { pre: [], line: 'total()', post: [] },
  raw: { ...raw },
})

const eventOf = (message = 'no price for 7', frames: Frame[] = [frame(1), frame(2)], over: Partial<ExceptionEvent> = {}): ExceptionEvent =>
  exampleEvent({ exceptions: [{ type: 'TypeError', message, frames, stack: '' }], ...over })

const seen = (event = eventOf()): SeenEvent => see(event, event.exceptions)

/** What came once is not kept. */
const TIMES = 2

class Remembering {
  readonly #again = new Again<number>()

  remember(event: SeenEvent, made: number): void {
    for (let i = 0; i < TIMES; i++) this.#again.get(event, () => made)
  }

  find(event: SeenEvent): number | undefined {
    let isFound = true
    const found = this.#again.get(event, () => {
      isFound = false
      return -1
    })
    return isFound ? found : undefined
  }
}

function remembering(...events: SeenEvent[]): Remembering {
  const again = new Remembering()
  for (const [i, event] of events.entries()) again.remember(event, i)
  return again
}

describe('what was seen again', () => {
  it('is found, whatever its message has for values', () => {
    expect(remembering(seen(eventOf('no price for 7'))).find(seen(eventOf('no price for 8')))).toBe(0)
  })

  it('is not kept where it came once', () => {
    const again = new Again<number>()
    expect([1, 2, 3].map((made) => again.get(seen(), () => made))).toEqual([1, 2, 2])
  })

  const frames: Record<keyof Seen, Partial<Frame>> = {
    function: { function: 'Cart.count' },
    file: { file: '/app/src/cars.ts' },
    module: { module: 'cart' },
    line: { line: 3 },
    column: { column: 8 },
    inApp: { inApp: false },
    status: { status: 'raw' },
    reason: { reason: 'no_mapping' },
    context: { context: { pre: [], line: 'super()', post: [] } },
    raw: { raw: { ...raw, column: 901 } },
  }
  it.each(Object.entries(frames))('is another with another %s of a frame', (_, over) => {
    expect(remembering(seen()).find(seen(eventOf(undefined, [frame(1), { ...frame(2), ...over }])))).toBeUndefined()
  })

  it.each(['function', 'file', 'line', 'column'] as const)('is another with another %s that was sent', (key) => {
    const changed = { ...raw, [key]: typeof raw[key] === 'number' ? 77 : 'other' }
    expect(remembering(seen()).find(seen(eventOf(undefined, [frame(1), { ...frame(2), raw: changed }])))).toBeUndefined()
  })

  it.each(Object.keys(seen().exceptions[0]!.said) as (keyof Said)[])('is another where %s of what was said is', (key) => {
    const { exceptions, ...rest } = seen()
    const [{ said, frames: calls }] = exceptions as [SeenEvent['exceptions'][number]]
    const value = said[key]
    const other = typeof value === 'boolean' ? !value : `${value ?? ''} other`
    expect(remembering(seen()).find({ ...rest, exceptions: [{ said: { ...said, [key]: other }, frames: calls }] })).toBeUndefined()
  })

  it.each<[string, Partial<SeenEvent>]>([
    ['service', { service: 'other' }],
    ['release', { release: '2' }],
    ['kind of SDK', { isScripts: true }],
    ['number of exceptions', { exceptions: [...seen().exceptions, ...seen().exceptions] }],
  ])('is another with another %s', (_, over) => {
    expect(remembering(seen()).find({ ...seen(), ...over })).toBeUndefined()
  })

  it('is found though the frames were changed behind', () => {
    const event = eventOf()
    const again = remembering(seen(event))
    event.exceptions[0]!.frames[0]!.inApp = false
    event.exceptions[0]!.frames[0]!.raw.line = 7
    expect(again.find(seen(event))).toBeUndefined()
    expect(again.find(seen())).toBe(0)
  })

  it('outlives thousands that came once, and these do not', () => {
    const again = remembering(seen())
    for (let i = 10; i < 5_000; i++) {
      again.remember(seen(eventOf(undefined, [frame(i)])), i)
      if (i % 500 === 0) expect(again.find(seen())).toBe(0)
    }
    expect(again.find(seen(eventOf(undefined, [frame(4_999)])))).toBe(4_999)
    expect(again.find(seen(eventOf(undefined, [frame(10)])))).toBeUndefined()
  })

  it('is not kept where it is large', () => {
    const deep = seen(
      eventOf(
        undefined,
        Array.from({ length: 129 }, (_, i) => frame(i)),
      ),
    )
    const wide = seen(eventOf(undefined, [{ ...frame(1), function: 'f'.repeat(9_000) }]))
    const again = remembering(deep, wide)
    expect(again.find(deep)).toBeUndefined()
    expect(again.find(wide)).toBeUndefined()
  })
})

describe('the fingerprint of what was seen again', () => {
  it('has the message of its own event', () => {
    const told = (message: string) => fingerprintV1(eventOf(message)).explain!.find(({ kind }) => kind === 'message')?.text
    for (let i = 0; i < TIMES; i++) expect(told('no price for 7')).toBe('no price for 7')
    expect(told('no price for 8')).toBe('no price for 8')
    expect(told(`no price for ${'8'.repeat(400)}`)).toBe(`no price for ${'8'.repeat(287)}`)
  })

  it('is the same, of a chain too', () => {
    const event = eventOf()
    event.exceptions.push({ type: 'RangeError', message: 'of 9 only', frames: [frame(3)], stack: '' })
    const first = fingerprintV1(event)
    for (let i = 0; i < TIMES; i++) expect(fingerprintV1(structuredClone(event))).toEqual(first)
  })

  it('is its own: who changes it changes no other', () => {
    const first = fingerprintV1(eventOf())
    const before = structuredClone(first)
    const change = (value: unknown): void => {
      if (Array.isArray(value)) {
        value.forEach(change)
        value.push('changed')
      } else if (typeof value === 'object' && value !== null) {
        Object.values(value).forEach(change)
        Object.assign(value, { text: 'changed' })
      }
    }
    change(first)
    for (let i = 0; i < TIMES; i++) {
      const next = fingerprintV1(eventOf())
      expect(next).toEqual(before)
      change(next)
    }
  })

  it('is by its rule where one matches, and by none where none does', () => {
    const plain = fingerprintV1(eventOf())
    const ruled = compileRules([{ match: { environment: 'test' }, fingerprint: ['test'] }])
    expect(fingerprintV1(eventOf(undefined, undefined, { environment: 'test' }), ruled)).toMatchObject({
      by: 'client',
      rule: expect.any(String),
    })
    expect(fingerprintV1(eventOf(), ruled)).toEqual(plain)
    const framed = compileRules([{ match: { file: '**/cart.ts' }, frames: 'library' }])
    expect(fingerprintV1(eventOf(), framed).parts).not.toEqual(plain.parts)
    expect(fingerprintV1(eventOf())).toEqual(plain)
    expect(fingerprintV1(eventOf(undefined, undefined, { clientFingerprint: ['mine'] })).by).toBe('client')
    expect(fingerprintV1(eventOf())).toEqual(plain)
  })
})
