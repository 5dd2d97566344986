import { describe, expect, it } from 'vitest'
import { semconv } from '../../collector/api.ts'
import type { Exception, ExceptionEvent, Frame } from '../../collector/api.ts'
import { exampleEvent } from '../../collector/testing.ts'
import { fingerprintV1 } from './v1.ts'

/** `file:line function`, with `-` before a library's frame and `module|` before the file where there is one. */
function frame(text: string): Frame {
  const inApp = !text.startsWith('-')
  const [place, ...words] = text.replace(/^-/, '').split(' ')
  const [module, path] = place!.includes('|') ? place!.split('|') : ['', place]
  const [, file, line] = /^(.*?)(?::(\d+))?$/.exec(path!)!
  const raw = { function: words.join(' '), file: file!, line: Number(line ?? 1), column: 1 }
  return { ...raw, module: module!, inApp, raw, status: 'raw' }
}

const exception = (type: string, message: string, frames: string[]): Exception => ({ type, message, frames: frames.map(frame), stack: '' })

function eventOf(exceptions: Exception[], over: Partial<ExceptionEvent> = {}): ExceptionEvent {
  return exampleEvent({ exceptions, ...over })
}

const of = (frames: string[], type = 'TypeError', message = 'x') => fingerprintV1(eventOf([exception(type, message, frames)]))

describe('the app fingerprint stays the same', () => {
  const base = [
    '/app/src/cart.ts:10 Cart.total',
    '/app/src/checkout.ts:5 checkout',
    '-express|/app/node_modules/express/lib/layer.js handle',
  ]

  it.each<[string, string[]]>([
    ['when lines shift', ['/app/src/cart.ts:99 Cart.total', '/app/src/checkout.ts:7 checkout', '-express|/x.js handle']],
    [
      'under another path prefix',
      ['/srv/releases/42/src/cart.ts Cart.total', '/srv/releases/42/src/checkout.ts checkout', '-express|/x.js handle'],
    ],
    ['on Windows', ['C:\\shop\\src\\cart.ts Cart.total', 'C:\\shop\\src\\checkout.ts checkout']],
    [
      'when the library is updated',
      ['/app/src/cart.ts Cart.total', '/app/src/checkout.ts checkout', '-fastify|/x.js run', '-pino|/y.js log'],
    ],
    ['with a query string', ['/app/src/cart.ts?v=1 Cart.total', '/app/src/checkout.ts?v=2 checkout']],
    ['with a bundle hash', ['https://cdn.example/cart.3f2a91c4.js Cart.total', 'https://cdn.example/checkout-B8x_kd2a.js checkout']],
    ['in Firefox and Safari', ['https://cdn.example/cart.js total', 'https://cdn.example/checkout.js checkout']],
    ['with async wrappers', ['/app/src/cart.ts async Cart.total', '-/x.js processTicksAndRejections', '/app/src/checkout.ts checkout']],
    ['with an alias', ['/app/src/cart.ts Cart.total [as sum]', '/app/src/checkout.ts checkout']],
    ['at another depth of a recursion', ['/app/src/cart.ts Cart.total', '/app/src/cart.ts Cart.total', '/app/src/checkout.ts checkout']],
  ])('%s', (_, frames) => {
    expect(of(frames).app).toBe(of(base).app)
  })

  it('at another depth of a recursion through three functions', () => {
    const cycle = ['/a.js a', '/b.js b', '/c.js c']
    const main = ['/main.js main']
    expect(of([...cycle, ...cycle, ...cycle, ...cycle, ...main]).app).toBe(of([...cycle, ...main]).app)
  })

  it('when a browser shows the constructor of the error class', () => {
    const frames = ['/a.js total']
    expect(of(['/errors.js CartError', ...frames], 'CartError').app).toBe(of(frames, 'CartError').app)
  })

  it('for a method of Ruby in one line, whatever it calls its blocks by', () => {
    const [block, each, tree, main] = ['block in tree', 'each', 'tree', 'run'].map(
      (name, i) => `/app/imports.rb:${i < 3 ? 40 : 90} ${name}`,
    )
    expect(of([block!, each!, tree!, main!], 'KeyError').parts.app).toEqual(['type:KeyError', 'imports:tree'])
  })

  it('when a function of its own class makes the error', () => {
    const frames = ['com.acme.Plot|Plot.java become', 'com.acme.Plots|Plots.java lease']
    const made = of(['com.acme.errors.WrongStatus|WrongStatus.java of', ...frames], 'com.acme.errors.WrongStatus')
    expect(made.app).toBe(of(frames, 'com.acme.errors.WrongStatus').app)
    expect(made.parts.app).not.toContain('com.acme.errors.WrongStatus:of')
  })

  it('whatever the message says', () => {
    expect(of(base, 'TypeError', 'no price for 1').app).toBe(of(base, 'TypeError', 'something else').app)
  })

  it('for a type with and without its package', () => {
    expect(of(base, 'requests.exceptions.ConnectionError').app).toBe(of(base, 'ConnectionError').app)
    expect(of(base, 'com.acme.Outer$Inner').app).toBe(of(base, 'com.acme.Outer.Inner').app)
  })

  it.each([
    ['com.acme.Cart$$EnhancerBySpringCGLIB$$3f2a|Cart.java total', 'com.acme.Cart|Cart.java total'],
    ['com.acme.Cart$$SpringCGLIB$$0|Cart.java total', 'com.acme.Cart|Cart.java total'],
    ['com.acme.Cart|Cart.java lambda$total$3', 'com.acme.Cart|Cart.java lambda$total$7'],
    ['com.acme.Cart$1|Cart.java run', 'com.acme.Cart$2|Cart.java run'],
    ['shop/cart|/src/cart.go Serve.func1.2', 'shop/cart|/src/cart.go Serve.func3'],
    ['shop/cart|/src/cart.go Sum[...]', 'shop/cart|/src/cart.go Sum[shop/money.Euro]'],
    ['Acme.Cart+<TotalAsync>d__5|C:\\Cart.cs MoveNext', 'Acme.Cart+<TotalAsync>d__8|/src/Cart.cs MoveNext'],
    ['/app/index.js <anonymous>', '/app/index.js Anonymous'],
  ])('for names that a compiler numbers: %s', (left, right) => {
    const rest = '/app/main.js main'
    if (left.includes('anonymous')) expect(of([left, rest]).app).toBe(of(['/app/index.js', rest]).app)
    else expect(of([left, rest]).app).toBe(of([right, rest]).app)
  })
})

describe('the system fingerprint stays the same', () => {
  it('when the virtual environment moves', () => {
    const at = (venv: string): string[] => [
      `-django.core.handlers.base|${venv}/lib/python3.12/site-packages/django/core/handlers/base.py inner`,
    ]
    expect(of(at('/app/.venv')).system).toBe(of(at('/home/ann/.cache/venvs/shop')).system)
  })

  it('when the JVM swaps its reflection', () => {
    const rest = ['-org.springframework.web.Servlet|Servlet.java service']
    const slow = ['-jdk.internal.reflect.NativeMethodAccessorImpl| invoke0', '-java.lang.reflect.Method|Method.java invoke']
    const fast = ['-jdk.internal.reflect.DirectMethodHandleAccessor|DirectMethodHandleAccessor.java invoke']
    expect(of([...slow, ...rest]).system).toBe(of([...fast, ...rest]).system)
  })

  it('with and without the frames of the instrumentation', () => {
    const rest = ['-express|/x.js next']
    expect(of(['-@opentelemetry/instrumentation-express|/i.js patched', ...rest]).system).toBe(of(rest).system)
  })
})

describe('two errors stay apart', () => {
  const total = ['/app/src/cart.ts total', '/app/src/checkout.ts checkout']

  it.each<[string, string[]]>([
    ['by another function', ['/app/src/cart.ts count', '/app/src/checkout.ts checkout']],
    ['by another file', ['/app/src/order.ts total', '/app/src/checkout.ts checkout']],
  ])('%s', (_, frames) => {
    expect(of(frames).app).not.toBe(of(total).app)
  })

  it('by another caller of what only passes on', () => {
    const of2 = (caller: string) => of(['/app/src/assert.ts invariant', caller]).app
    expect(of2('/app/src/cart.ts total')).not.toBe(of2('/app/src/refund.ts refund'))
  })

  it('by the folder where the file name is one that many share', () => {
    expect(of(['/app/src/cart/index.ts load']).app).not.toBe(of(['/app/src/order/index.ts load']).app)
    expect(of(['/app/shop/cart/views.py get']).app).not.toBe(of(['/app/shop/order/views.py get']).app)
  })

  it('by the caller too, where it is of the same file', () => {
    const amount = (caller: string, ...more: string[]) => of(['/app/src/terminal.ts amountOf', `/app/src/${caller}`, ...more]).app
    expect(amount('terminal.ts payBill')).not.toBe(amount('terminal.ts addTip'))
    expect(amount('orders.ts payBill')).toBe(amount('tips.ts addTip'))
    // What hands on tells nothing, nor does a call of itself, nor the start of a recursion.
    expect(amount('terminal.ts runJob')).toBe(amount('orders.ts payBill'))
    expect(amount('terminal.ts amountOf', '/app/src/orders.ts payBill')).toBe(amount('orders.ts payBill'))
    const deep = (caller: string) =>
      of(['/app/src/tree.py depth', '/app/src/tree.py depth', `/app/src/tree.py ${caller}`], 'RecursionError').app
    expect(deep('countLeaves')).toBe(deep('printTree'))
  })

  it('by their service', () => {
    const ofService = (service: string) => fingerprintV1(eventOf([exception('Error', 'x', ['/a.js read'])], { service }))
    expect(ofService('shop').app).not.toBe(ofService('mail').app)
    expect(ofService('shop').system).not.toBe(ofService('mail').system)
    expect(ofService('').app).toBe(ofService('unknown_service').app)
    const asked = (service: string, part: string) =>
      fingerprintV1(eventOf([exception('E', '', [])], { service, clientFingerprint: [part] })).system
    expect(asked('shop', 'timeout')).toBe(asked('mail', 'timeout'))
    expect(asked('shop', '{{ default }}')).not.toBe(asked('mail', '{{ default }}'))
  })

  it('by their type alone', () => {
    expect(of(total, 'TypeError').app).not.toBe(of(total, 'RangeError').app)
  })

  it('by the error code that was sent as the type', () => {
    const withCode = (code: string) =>
      fingerprintV1(eventOf([exception('Error', 'x', ['/a.js read'])], { attributes: { [semconv.FAULTLINE_ERROR_CODE]: code } })).app
    expect(withCode('ENOENT')).not.toBe(withCode('EACCES'))
    // Which class it was stands in V8's stacks alone.
    expect(withCode('ENOENT')).toBe(fingerprintV1(eventOf([exception('ENOENT', 'x', ['/a.js read'])])).app)
  })

  it('by their cause', () => {
    const chain = (cause: string) => fingerprintV1(eventOf([exception('E', 'x', ['/a.js a']), exception(cause, 'y', ['/b.js b'])])).app
    expect(chain('Timeout')).not.toBe(chain('Refused'))
  })

  it('by parts that read alike when they are joined', () => {
    const client = (...clientFingerprint: string[]) => fingerprintV1(eventOf([exception('E', '', [])], { clientFingerprint })).system
    expect(client('a', 'b')).not.toBe(client('a\n1:b'))
    expect(client('ab', 'c')).not.toBe(client('a', 'bc'))
  })
})

describe('what decides', () => {
  it('is the system variant alone where no frame is the application’s', () => {
    const result = of(['-express|/x.js next'])
    expect(result.app).toBeUndefined()
    expect(result).toMatchObject({ version: 1, by: 'frames', parts: { app: [], system: ['type:TypeError', 'express:next', 'message:x'] } })
    expect(result.system).toMatch(/^[0-9a-f]{32}$/)
  })

  it('is the message where no frame names a function', () => {
    const at = (message: string) => of(['https://shop.example/'], 'Error', message)
    expect(at('user 12 not found').by).toBe('message')
    expect(at('user 12 not found').system).toBe(at('user 9041 not found').system)
    expect(at('user 12 not found').system).not.toBe(at('order 12 not found').system)
    expect(at('user 12 not found').app).toBeUndefined()
  })

  it('is the type where there is nothing else', () => {
    expect(of([], 'Error', '')).toMatchObject({ by: 'type', parts: { system: ['type:Error'] } })
  })

  it('is the client where it says so, alone or with {{ default }}', () => {
    const at = (clientFingerprint: string[], name: string) =>
      fingerprintV1(eventOf([exception('E', 'x', [`/a.js ${name}`])], { clientFingerprint }))
    expect(at(['checkout'], 'a').system).toBe(at(['checkout'], 'b').system)
    expect(at(['checkout'], 'a')).toMatchObject({ by: 'client', parts: { app: [], system: ['client', 'checkout'] } })
    expect(at(['{{ default }}', 'eu'], 'a').app).toBe(at(['{{default}}', 'eu'], 'a').app)
    expect(at(['{{ default }}', 'eu'], 'a').app).not.toBe(at(['{{ default }}', 'us'], 'a').app)
    expect(at(['{{ default }}', 'eu'], 'a').app).not.toBe(at(['{{ default }}', 'eu'], 'b').app)
  })

  it('is the same after more lists than are remembered', () => {
    const before = of(['/app/src/cart.ts:10 Cart.total'])
    for (let i = 0; i < 10_001; i++) of([`/app/src/cart.ts:10 total_of_${i}_items`])
    expect(of(['/app/src/cart.ts:10 Cart.total'])).toEqual(before)
  })

  it('is pinned: these hashes never change', () => {
    expect(of(['/app/src/cart.ts:10 Cart.total', '-express|/x.js next'])).toMatchObject({
      app: '7e35fd516d7d250ab534e10a369f7008',
      system: '8a4d27de0439d163b89f825534b021f4',
      parts: { app: ['type:TypeError', 'cart:total'], system: ['type:TypeError', 'cart:total', 'express:next'] },
    })
  })
})
