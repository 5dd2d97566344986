import { describe, expect, it } from 'vitest'
import { exampleEvent } from '../../testing.ts'
import type { ExceptionEvent, Frame } from '../event.ts'
import { compileRules, groupingRules, packageOf } from '../grouping-rules.ts'

/** `module|file function`; a library's with `-` before it. */
function frame(text: string): Frame {
  const [place, name = ''] = text.replace(/^-/, '').split(' ')
  const [module, file] = place!.includes('|') ? place!.split('|') : ['', place]
  const raw = { function: name, file: file!, line: 1, column: 1 }
  return { ...raw, module: module!, inApp: !text.startsWith('-'), raw, status: 'raw' }
}

const event = (over: Partial<ExceptionEvent> = {}): ExceptionEvent =>
  exampleEvent({
    environment: 'production',
    release: '1.4.2',
    exceptions: [
      { type: 'com.acme.ApiError', message: 'no answer', frames: [frame('/app/src/api.ts Api.get')], stack: '' },
      {
        type: 'TimeoutError',
        message: 'Timeout of 3000 ms',
        frames: [frame('-axios|/app/node_modules/axios/x.js request'), frame('/app/src/http.ts send'), frame('/app/src/main.ts main')],
        stack: '',
      },
    ],
    attributes: { region: 'eu', retries: 3 },
    resource: { 'telemetry.sdk.language': 'nodejs', 'host.name': 'web-1' },
    ...over,
  })

const decides = (match: object, not?: object, of = event()): boolean => {
  const rules = groupingRules.parse([{ match, ...(not !== undefined && { not }), fingerprint: ['x'] }])
  return compileRules(rules).decide(of) !== undefined
}

describe('a rule matches', () => {
  it.each<[boolean, object, object?]>([
    [true, { type: 'TimeoutError' }],
    [true, { type: 'ApiError' }],
    [true, { type: 'com.acme.*' }],
    [false, { type: 'Api' }],
    [true, { type: ['RangeError', 'TimeoutError'] }],
    [true, { type: 'TimeoutError', message: '*3000*' }],
    [false, { type: 'ApiError', message: '*3000*' }],
    [true, { message: 'timeout*' }],
    [true, { file: 'src/*.ts', function: 'send' }],
    [false, { file: 'src/main.ts', function: 'send' }],
    [true, { function: 'get' }],
    [true, { function: 'Api.get' }],
    [true, { module: 'axios', in_app: false }],
    [false, { module: 'axios', in_app: true }],
    [true, { package: 'axios' }],
    [true, { tags: { region: 'e?' } }],
    [true, { tags: { retries: '3', 'host.name': 'web-*' } }],
    [false, { tags: { zone: '*', region: 'us' } }],
    [true, { family: 'javascript' }],
    [false, { family: ['native', 'other'] }],
    [true, { level: 'error', service: 'shop', environment: 'prod*', release: '1.*' }],
    [false, { service: 'shop', environment: 'staging' }],
    [false, { type: 'TimeoutError' }, { message: '*3000*' }],
    [true, { type: 'ApiError' }, { message: '*3000*' }],
    [true, { type: 'TimeoutError' }, [{ service: 'cart' }, { service: 'order' }]],
    [false, { type: 'TimeoutError' }, [{ service: 'cart' }, { service: 'shop' }]],
    [false, { type: 'TimeoutError' }, { function: 'main' }],
    [true, { function: '*' }, { function: 'get' }],
  ])('%s: %j, not %j', (expected, match, not) => {
    expect(decides(match, not)).toBe(expected)
  })

  it('never throws, whatever the event is', () => {
    for (const broken of [
      { exceptions: null },
      { exceptions: [null, 1] },
      { exceptions: [{ frames: [null, 3, {}] }] },
      { attributes: 7, resource: null },
    ]) {
      const of = { ...event(), ...broken } as unknown as ExceptionEvent
      for (const match of [{ function: 'y' }, { type: 'x' }, { tags: { a: 'b' } }, { package: 'x' }, { family: 'javascript' }])
        expect(decides(match, undefined, of)).toBeTypeOf('boolean')
    }
  })
})

describe('stack rules', () => {
  const effects = (...rules: object[]): string[] => {
    const of = event()
    const found = compileRules(groupingRules.parse(rules)).frames(of, of.exceptions[1]!)
    return (found ?? []).map(({ inApp, use }) => `${inApp?.is ?? '-'} ${use?.is ?? '-'}`)
  }

  it('say nothing of frames that they do not match', () => {
    expect(effects({ match: { file: '**/generated/**' }, frames: 'ignore' })).toEqual([])
  })

  it.each([
    ['in_app', 'true -'],
    ['library', 'false -'],
    ['ignore', '- false'],
    ['use', '- true'],
  ])('make of the frame that matches %s', (frames, expected) => {
    expect(effects({ match: { function: 'send' }, frames })).toEqual(['- -', expected, '- -'])
  })

  it('reach newer or older calls', () => {
    expect(effects({ match: { function: 'send' }, frames: 'ignore', also: 'newer' })).toEqual(['- false', '- false', '- -'])
    expect(effects({ match: { function: 'send' }, frames: 'ignore', also: 'older' })).toEqual(['- -', '- false', '- false'])
  })

  it('the first that matches decides, ownership and use apart', () => {
    expect(
      effects(
        { match: { function: 'send' }, frames: 'library' },
        { match: { file: 'src/**' }, frames: 'in_app' },
        { match: { function: 'main' }, frames: 'ignore' },
      ),
    ).toEqual(['- -', 'false -', 'true false'])
  })

  it('leave out the frames that `not` matches', () => {
    expect(effects({ match: { in_app: true }, not: { function: 'main' }, frames: 'library' })).toEqual(['- -', 'false -', '- -'])
  })

  it('limit the frames of the exceptions that match', () => {
    const of = event()
    const rules = compileRules(groupingRules.parse([{ match: { type: 'TimeoutError' }, max_frames: 2 }]))
    expect(of.exceptions.map((exception) => rules.maxFrames(of, exception)?.max_frames)).toEqual([undefined, 2])
  })
})

it.each([
  ['com.acme.shop.Cart|Cart.java total', 'com.acme.shop'],
  ['django.core.handlers.base|/x/base.py inner', 'django'],
  ['@acme/http|/app/node_modules/@acme/http/x.js get', '@acme/http'],
  ['example.com/shop/cart|/src/cart.go Total', 'example.com/shop/cart'],
  ['/app/src/cart.ts total', ''],
])('the package of %s is %j', (text, expected) => {
  expect(packageOf(frame(text))).toBe(expected)
})
