import { describe, expect, it } from 'vitest'
import { parseJavascript } from './javascript.ts'

const frames = (text: string, message = '') => parseJavascript(text, message)[0]?.frames ?? []
const first = (line: string) => frames(`Error: x\n    ${line}`, 'x')[0]

describe('parseJavascript', () => {
  it('reads an error that this very runtime threw, newest call first', () => {
    function total(): never {
      throw new TypeError('no price')
    }
    let stack = ''
    try {
      total()
    } catch (error) {
      stack = (error as Error).stack!
    }
    const [exception] = parseJavascript(stack, 'no price')
    expect(exception).toMatchObject({ type: 'TypeError', message: 'no price' })
    expect(exception!.frames[0]).toMatchObject({ function: 'total', inApp: true, status: 'raw' })
    expect(exception!.frames[0]!.file).toContain('javascript.test.ts')
    expect(exception!.frames[0]!.line).toBeGreaterThan(0)
    expect(exception!.frames.at(-1)!.inApp).toBe(false)
  })

  it('keeps in raw that Hermes names a place in its bytecode', () => {
    expect(first('at foo (address at index.android.bundle:1:11939)')).toMatchObject({
      function: 'foo',
      file: 'index.android.bundle',
      raw: { file: 'address at index.android.bundle', line: 1, column: 11_939 },
    })
  })

  it('takes the file without its query string and keeps what was written in raw', () => {
    expect(first('at load (https://shop.example/app.js?v=3f2a:10:5)')).toMatchObject({
      file: 'https://shop.example/app.js',
      raw: { file: 'https://shop.example/app.js?v=3f2a', line: 10, column: 5 },
    })
  })

  it.each([
    ['at async Cart.load (C:\\shop\\src\\cart.js:3:7)', 'Cart.load', 'C:\\shop\\src\\cart.js', 3],
    ['at new Cart (file:///srv/shop/cart.mjs:1:2)', 'new Cart', 'file:///srv/shop/cart.mjs', 1],
    ['at Layer.handle [as handle_request] (/app/lib/layer.js:95:5)', 'Layer.handle [as handle_request]', '/app/lib/layer.js', 95],
    ['at /srv/my shop/index.js:2:9', '', '/srv/my shop/index.js', 2],
    ['at total (/srv/shop (copy)/cart.js:2:9)', 'total', '/srv/shop (copy)/cart.js', 2],
    ['at total (eval at run (https://x.example/a.js:21:17), <anonymous>:1:30)', 'total', 'https://x.example/a.js', 21],
    ['at Array.map (<anonymous>)', 'Array.map', '<anonymous>', 0],
    ['total@https://x.example/@scope/a.js:3:9', 'total', 'https://x.example/@scope/a.js', 3],
    ['https://x.example/@scope/a.js:3:9', '', 'https://x.example/@scope/a.js', 3],
    ['total@https://x.example/a.js line 26 > eval:2:96', 'total', 'https://x.example/a.js', 26],
    ['at ?anon_0_total (address at index.android.bundle:1:132161)', 'total', 'index.android.bundle', 1],
    ['at wasm://wasm/5f3d2bea:wasm-function[1]:0x2b', '', 'wasm://wasm/5f3d2bea:wasm-function[1]:0x2b', 0],
    ['at data:text/javascript,undefined.price:1:28', '', '<data:>', 1],
    ['at eval (price.js, <anonymous>:1:2)', 'eval', 'price.js', 1],
    ['map@[native code]', 'map', '[native code]', 0],
  ])('reads %s', (line, name, file, number) => {
    expect(first(line)).toMatchObject({ function: name, file, line: number })
  })

  it.each([
    ['/app/node_modules/express/lib/router/index.js', 'express'],
    ['/app/node_modules/.pnpm/@nestjs+core@10.0.0/node_modules/@nestjs/core/router.js', '@nestjs/core'],
    ['webpack:///./~/react/lib/x.js', 'react'],
    ['node:internal/process/task_queues', 'node:internal/process/task_queues'],
    ['events.js', 'node:events'],
    ['https://unpkg.com/react@18/umd/react.js', ''],
    ['chrome-extension://abc/content.js', ''],
    ['https://shop.example/assets/vendor-0a4a46a9.js', ''],
    ['https://shop.example/js/chunk-vendors.3f2a91c4.js', ''],
    ['https://shop.example/_next/static/chunks/framework-8e1d2c.js', ''],
    ['https://shop.example/vendors~main.js?v=1', ''],
    ['https://shop.example/vendor.js', ''],
    ['/srv/app/dist/vendor.js', ''],
    ['webpack/runtime/jsonp chunk loading', ''],
  ])('knows that %s is not the application', (file, module) => {
    expect(first(`at run (${file}:1:2)`)).toMatchObject({ inApp: false, module })
  })

  it.each([
    '/app/src/vendor.ts',
    '/app/src/clients/vendor.js',
    'file:///srv/app/src/vendors.mjs',
    '/app/src/vendors/list.js',
    '/app/src/vendor-list/index.js',
    '/app/src/framework.js',
    '/app/src/cart.ts',
    'webpack-internal:///(rsc)/./src/app/page.tsx',
    'app:///index.js',
    'C:\\shop\\index.js',
    'server.js',
  ])('knows that %s is the application', (file) => {
    expect(first(`at run (${file}:1:2)`)).toMatchObject({ inApp: true, module: '' })
  })

  it('does not read frames out of a message that looks like them', () => {
    const message = 'worker said:\n    at inner (/app/worker.js:1:1)\n    at more (/app/worker.js:2:2)'
    expect(frames(`Error: ${message}\n    at outer (/app/main.js:3:3)`, message).map((frame) => frame.function)).toEqual(['outer'])
  })

  it('reads causes as Node prints them and as libraries append them', () => {
    const text = [
      'Error: order failed\n    at order (/app/order.js:1:1) {\n  [cause]: TypeError: no price\n      at price (/app/price.js:2:2)\n}',
      'Error: order failed\n    at order (/app/order.js:1:1)\nCaused by: TypeError: no price\n    at price (/app/price.js:2:2)',
    ]
    for (const stack of text) {
      expect(parseJavascript(stack, 'order failed').map(({ type, frames }) => [type, frames[0]?.function])).toEqual([
        ['Error', 'order'],
        ['TypeError', 'price'],
      ])
    }
  })

  it.each([
    '',
    'Error: nothing more',
    'at',
    'at (',
    'Script error.',
    'connect ECONNREFUSED 127.0.0.1:5432',
    'see me@example.com',
    '((((at',
  ])('finds no frame in %j', (text) => {
    expect(parseJavascript(text, '')).toEqual([])
  })

  it('leaves out a last line that was cut off before its position', () => {
    expect(frames('Error: x\n    at a (/app/a.js:1:1)\n    at b (/app/b').map((frame) => frame.function)).toEqual(['a'])
  })

  it('reads what Node prints of an AggregateError, and puts back what it leaves out as the cause has it', () => {
    const text = `AggregateError: two failed
    at all (/app/a.js:1:1) {
  [errors]: [
    CartError: outer
        at wrap (/app/a.js:2:2)
        at run (/app/a.js:3:3)
        ... 2 lines matching cause stack trace ...
        at main (/app/a.js:6:6) {
      [cause]: RangeError: inner
      second line
          at price (/app/a.js:9:9)
          at run (/app/a.js:3:3)
          at next (/app/a.js:4:4)
          at last (/app/a.js:5:5)
          at main (/app/a.js:6:6)
    },
    [TypeError: without a stack] {
      [cause]: undefined
    }
  ]
}`
    const parsed = parseJavascript(text, 'two failed')
    expect(parsed.map(({ type, message }) => [type, message])).toEqual([
      ['AggregateError', 'two failed'],
      ['CartError', 'outer'],
      ['RangeError', 'inner\nsecond line'],
      ['TypeError', 'without a stack'],
    ])
    expect(parsed[1]!.frames.map((frame) => frame.function)).toEqual(['wrap', 'run', 'next', 'last', 'main'])
  })
})
