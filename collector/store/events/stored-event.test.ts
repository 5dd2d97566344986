import { describe, expect, test } from 'vitest'
import type { ExceptionEvent, FingerprintLine, Frame } from '../../model/event.ts'
import { testEvent } from '../test-event.ts'
import { readStored, storedForm } from './stored-event.ts'

const raw = { function: 'n', file: 'https://shop.example/app.min.js?v=1', line: 1, column: 4711 }
const frame = (over: Partial<Frame> = {}): Frame => ({ ...raw, module: '', inApp: true, raw: { ...raw }, status: 'raw', ...over })
const line = (over: Partial<FingerprintLine> = {}): FingerprintLine => ({
  ...{ variant: 'app', kind: 'frame', text: 'cart:total', used: true, why: 'a call' },
  ...over,
})
const event = (frames: Frame[], explain?: FingerprintLine[]): ExceptionEvent => {
  const made = testEvent({ at: Date.UTC(2026, 9, 5), app: 'a' })
  made.exceptions = [{ type: 'TypeError', message: 'm', frames, stack: 's' }]
  if (explain !== undefined) made.fingerprint = { ...made.fingerprint!, explain }
  return made
}
const text = (of: ExceptionEvent): string => JSON.stringify(storedForm(of))

describe('an event as it is stored', () => {
  test('reads as it was, and is left as it was', () => {
    const variants = ['app', 'system', 'both'] as const
    const kinds = ['type', 'message', 'frame', 'code', 'name', 'client', 'rule'] as const
    const lines = variants.flatMap((variant) =>
      kinds.flatMap((kind) =>
        [true, false].map((used) => line({ variant, kind, used, text: `12:${kind}: \ud800\n`, why: `${used}: ${kind}` })),
      ),
    )
    const mapped = frame({
      function: 'total',
      file: 'src/cart.ts',
      line: 12,
      column: 3,
      status: 'mapped',
      context: { pre: [], line: 'x', post: ['y'] },
    })
    const whole = event([frame(), mapped, frame({ column: 4712 }), frame({ debugId: 'd', reason: 'not_minified' })], lines)
    const before = structuredClone(whole)
    expect(readStored(text(whole))).toEqual(before)
    expect(whole).toEqual(before)
  })

  test('holds `raw` only where a source map changed the frame', () => {
    const frames = [frame(), frame({ function: 'total' }), frame({ file: 'a' }), frame({ line: 2 }), frame({ column: 1 })]
    const { exceptions } = JSON.parse(text(event(frames))) as ExceptionEvent
    expect(exceptions[0]!.frames.map((of) => 'raw' in of)).toEqual([false, true, true, true, true])
  })

  test('holds no hash that is looked for in the map alone, when it comes', () => {
    const whole = event([frame()], [line()])
    const fingerprint = {
      ...whole.fingerprint!,
      partial: ['p'.repeat(32)],
      own: ['o'.repeat(32)],
      likely: true,
      through: ['a:b'],
      callers: [],
    }
    expect(text({ ...whole, fingerprint })).toBe(text(whole))
  })

  test('without what explains its grouping reads without it', () => {
    const none = event([])
    expect(readStored(text(none))).toEqual(none)
    const { fingerprint, ...ungrouped } = none
    expect(readStored(text(ungrouped))).toEqual(ungrouped)
    expect(fingerprint).toBeDefined()
  })

  test('of before, with all written out, reads as it was', () => {
    const whole = event([frame()], [line()])
    expect(readStored(JSON.stringify(whole))).toEqual(whole)
  })

  test('takes three quarters of the bytes or less', () => {
    const lines = Array.from({ length: 8 }, (_, i) => [
      line({ text: `step${i}:step${i}`, used: false, why: 'further out than the call that decides' }),
      line({ variant: 'system', text: `step${i}:step${i}` }),
    ]).flat()
    const whole = event(
      Array.from({ length: 8 }, () => frame()),
      lines,
    )
    expect(text(whole).length).toBeLessThan(0.75 * JSON.stringify(whole).length)
  })
})
