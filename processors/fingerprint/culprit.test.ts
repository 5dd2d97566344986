import { describe, expect, it } from 'vitest'
import type { ExceptionEvent } from '../../collector/api.ts'
import { describeCulprit } from './culprit.ts'

function culprit(
  frames: { function: string; file: string; module?: string; inApp?: boolean }[],
  over: Partial<ExceptionEvent> = {},
): string {
  const full = frames.map((frame) => ({
    module: '',
    inApp: true,
    line: 1,
    column: 1,
    raw: { function: '', file: '', line: 0, column: 0 },
    ...frame,
  }))
  return describeCulprit({ exceptions: [{ type: 'E', message: '', frames: full, stack: '' }], ...over } as ExceptionEvent)
}

describe('describeCulprit', () => {
  it.each([
    [{ function: 'Cart.total', file: '/srv/shop/src/cart.ts' }, 'Cart.total in src/cart.ts'],
    [{ function: '', file: 'https://cdn.example/js/app.js' }, '<anonymous> in js/app.js'],
    [{ function: 'run [as _onTimeout]', file: 'C:\\shop\\src\\jobs\\run.js' }, 'run in src/jobs/run.js'],
    [{ function: 'total', file: 'Cart.java', module: 'com.acme.Cart' }, 'Cart.total in Cart.java'],
    [{ function: '(*Cart).Total', file: '/build/shop/cart/cart.go', module: 'shop/cart' }, '(*Cart).Total in cart/cart.go'],
  ])('says of %j: %s', (frame, expected) => {
    expect(culprit([{ function: 'next', file: '/app/node_modules/express/x.js', inApp: false }, frame])).toBe(expected)
  })

  it('falls back to the newest frame, the route, the span, nothing', () => {
    expect(culprit([{ function: 'next', file: '/app/node_modules/express/router.js', inApp: false }])).toBe('next in express/router.js')
    expect(culprit([], { request: { route: '/cart/:id' }, span: { name: 'GET', kind: 2, status: { code: 2, message: '' } } })).toBe(
      '/cart/:id',
    )
    expect(culprit([], { span: { name: 'job', kind: 1, status: { code: 2, message: '' } } })).toBe('job')
    expect(culprit([])).toBe('')
  })
})
