import { describe, expect, test } from 'vitest'
import { exampleEvent } from '../contract/event.ts'
import type { ExceptionEvent, Frame } from '../model/event.ts'
import { LIMITS } from '../model/limits.ts'
import { compileOwnership } from './compile.ts'

interface Call {
  file?: string
  module?: string
  inApp?: boolean
}

const frame = ({ file = '', module = '', inApp = true }: Call): Frame => {
  const raw = { function: 'f', file, line: 1, column: 1 }
  return { ...raw, module, inApp, raw, status: 'raw' }
}
const thrown = (calls: Call[][], more: Partial<ExceptionEvent> = {}): ExceptionEvent =>
  exampleEvent({ exceptions: calls.map((frames) => ({ type: 'E', message: 'm', stack: '', frames: frames.map(frame) })), ...more })
const at = (file: string, more: Partial<ExceptionEvent> = {}) => thrown([[{ file }]], more)
const ask = (rules: string, event: ExceptionEvent) => {
  const found = compileOwnership(rules)(event)
  return found === undefined ? undefined : [found.owners.join(' '), found.why]
}

describe('the owner of an event', () => {
  test.each([
    ['path:src/pay/**', '/srv/app/src/pay/charge.ts', 'src/pay/charge.ts'],
    ['path:/src/pay/**', '/srv/app/src/pay/charge.ts', 'src/pay/charge.ts'],
    ['path:src/pay', '/srv/app/src/pay/deep/charge.ts', 'src/pay/deep/charge.ts'],
    ['path:src/pay/', 'C:\\shop\\src\\pay\\charge.ts', 'src/pay/charge.ts'],
    ['path:src/pay/charge.ts', 'webpack:///./src/pay/charge.ts?4f7b', 'src/pay/charge.ts'],
    ['path:*.ts', '/srv/app/src/pay/charge.ts', 'charge.ts'],
    ['path:pay/**/charge.ts', '/srv/app/src/pay/charge.ts', 'pay/charge.ts'],
    ['path:**/pay/*', '/srv/app/src/pay/charge.ts', 'pay/charge.ts'],
    ['path:SRC/Pay/**', '/srv/app/src/pay/charge.ts', 'src/pay/charge.ts'],
    ['path:**', 'main.go', 'main.go'],
    ['path:/', '/srv/x.py', 'x.py'],
    ['path:/srv/app/**', '/srv/app/src/a.ts', 'srv/app/src/a.ts'],
    ['path:https://shop.example/assets/**', 'https://shop.example/assets/a.js', 'https://shop.example/assets/a.js'],
    ['path:src/[id]/page.tsx', '/app/src/[id]/page.tsx', 'src/[id]/page.tsx'],
    ['path:src/pay/**', '/srv/app/mysrc/pay/charge.ts', undefined],
    ['path:src/pay', '/srv/app/src/payment/charge.ts', undefined],
    ['path:docs/*', '/srv/docs/a/b.py', undefined],
    ['path:src/pay/', '/srv/src/pay', undefined],
  ])('by %s for %s', (rule, file, matched) => {
    expect(ask(`${rule} #a`, at(file))).toEqual(matched && ['#a', `${matched} matches line 1`])
  })

  test.each([
    ['module:com.acme.pay.*', 'com.acme.pay.Charge', true],
    ['module:com.acme.pay', 'com.acme.pay.Charge', true],
    ['module:com.acme.pay.Charge', 'com.acme.pay.Charge$Line', true],
    ['module:github.com/acme/shop', 'github.com/acme/shop/pay', true],
    ['module:com.acme.pay', 'com.acme.payment.Charge', false],
    ['module:express', 'express', true],
  ])('by %s for %s: %s', (rule, module, matches) => {
    expect(ask(`${rule} #a`, thrown([[{ module }]]))).toEqual(matches ? ['#a', `${module} matches line 1`] : undefined)
  })

  test('is by service, address and tag, with what of them matches', () => {
    const event = at('/x.ts', {
      service: 'checkout',
      request: { url: 'https://shop.example/admin/users?next=/pay' },
      attributes: { 'faultline.tags.customer_tier': 'enterprise', seats: 12 },
      resource: { 'cloud.region': 'eu-1' },
    })
    expect(ask('service:check* #a', event)).toEqual(['#a', 'service checkout matches line 1'])
    expect(ask('url:*/admin/* #a', event)).toEqual(['#a', '/admin/users matches line 1'])
    expect(ask('url:/admin/* #a', event)).toEqual(['#a', '/admin/users matches line 1'])
    expect(ask('url:https://shop.example/* #a', event)).toEqual(['#a', '/admin/users matches line 1'])
    expect(ask('url:*/pay* #a', event)).toBeUndefined()
    expect(ask('tag.customer_tier:enterprise #a', event)).toEqual(['#a', 'customer_tier enterprise matches line 1'])
    expect(ask('tag.seats:12 #a', event)).toEqual(['#a', 'seats 12 matches line 1'])
    expect(ask('tag.cloud.region:eu-* #a', event)).toEqual(['#a', 'cloud.region eu-1 matches line 1'])
    expect(ask('tag.plan:* #a', event)).toBeUndefined()
  })

  test('is of the newest call that any rule matches, and of its lines the last', () => {
    const event = thrown([
      [
        { file: '/app/node_modules/pg/client.js', inApp: false },
        { file: '/app/src/http.ts' },
        { file: '/app/src/pay/charge.ts' },
        { file: '/app/src/main.ts' },
      ],
    ])
    expect(ask('path:src/pay #payments\npath:src/main.ts #platform', event)).toEqual(['#payments', 'src/pay/charge.ts matches line 1'])
    expect(ask('path:src/** #platform\npath:src/pay #payments', event)).toEqual(['#platform', 'src/http.ts matches line 1'])
    expect(ask('path:charge.ts #a\npath:src/pay #b\npath:*.go #c', event)?.[0]).toBe('#b')
    expect(ask('path:pg/** #database', event)).toBeUndefined()
  })

  test('is of the line of place or event that stands later', () => {
    const event = at('/app/src/pay/charge.ts', { service: 'checkout' })
    expect(ask('service:checkout #checkout\npath:src/pay #payments', event)?.[0]).toBe('#payments')
    expect(ask('path:src/pay #payments\nservice:checkout #checkout', event)?.[0]).toBe('#checkout')
    expect(ask('service:checkout #checkout\npath:src/cart #cart', event)?.[0]).toBe('#checkout')
  })

  test('is nobody where the line that decides says so', () => {
    expect(ask('path:src/** #a\npath:src/generated/** nobody', at('/app/src/generated/x.ts'))).toEqual([
      '',
      'src/generated/x.ts matches line 2',
    ])
  })

  test('is that of the exception that was thrown last, before its causes', () => {
    const event = thrown([[{ file: '/app/src/api.ts' }], [{ file: '/app/src/pay.ts' }]])
    expect(ask('path:api.ts #api\npath:pay.ts #pay', event)?.[0]).toBe('#api')
    expect(ask('path:pay.ts #pay', event)?.[0]).toBe('#pay')
  })

  test('is looked for in a limited number of places, each of them once', () => {
    const calls = (count: number) => Array.from({ length: count }, (_, i) => ({ file: `/app/a${i}.ts` }))
    const repeated = Array.from({ length: 100 }, () => ({ file: '/app/a0.ts' }))
    const deep = (before: Call[]) => thrown([[...before, { file: '/app/last.ts' }]])
    expect(ask('path:last.ts #a', deep([...repeated, ...calls(LIMITS.ownershipPlaces - 1)]))?.[0]).toBe('#a')
    expect(ask('path:last.ts #a', deep(calls(LIMITS.ownershipPlaces)))).toBeUndefined()
  })

  test('of a garbled event is by what of it can be read', () => {
    const garbled = {
      ...at('x'),
      exceptions: [null, { frames: 'no' }, { frames: [null, { inApp: true, file: 3 }] }],
      service: 4,
      attributes: null,
    }
    const owners = compileOwnership('path:** #a\nservice:* #b\ntag.x:* #c\nurl:* #d')
    expect(owners(garbled as unknown as ExceptionEvent)).toBeUndefined()
    expect(owners({ exceptions: 1 } as unknown as ExceptionEvent)).toBeUndefined()
  })

  test('is found among as many rules as may be, also by globs made to take long', () => {
    const files = Array.from({ length: LIMITS.ownershipPlaces }, (_, i) => ({
      file: `/srv/app/src/feature${i}/${'part/'.repeat(8)}file${i}.ts`,
    }))
    const event = thrown([files])
    const took = (rules: string): number => {
      const owners = compileOwnership(rules)
      const start = process.hrtime.bigint()
      expect(owners(event)).toBeUndefined()
      return Number(process.hrtime.bigint() - start) / 1e6
    }
    const many = took(Array.from({ length: LIMITS.ownershipRules }, (_, i) => `path:lib/module${i}/** #team${i % 9}`).join('\n'))
    const hostile = took(`path:${'*r'.repeat(200)}* #a\n`.repeat(100))
    expect(many).toBeLessThan(2_000)
    expect(hostile).toBeLessThan(10_000)
  })
})
