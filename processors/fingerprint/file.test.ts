import { describe, expect, it } from 'vitest'
import { reduceFile } from './v1/file.ts'

describe('reduceFile', () => {
  it.each([
    ['/app/src/Cart.ts', 'cart'],
    ['C:\\shop\\src\\cart.ts', 'cart'],
    ['https://cdn.example/assets/main.3f2a91.js?x=1#y', 'main'],
    ['https://cdn.example/app.min.956fa06629bb74ed.js', 'app'],
    ['https://cdn.example/_next/static/chunks/107-60134c870dee3eda.js', ''],
    ['https://cdn.example/assets/index-B8x_kd2a.js', 'index'],
    ['webpack-internal:///(rsc)/./src/cart.tsx', 'cart'],
    ['file:///srv/shop/cart.mjs', 'cart'],
    ['/app/node_modules/use-debounce.js', 'use-debounce'],
    ['/srv/app/src/cart/index.ts', 'cart/index'],
    ['/srv/app/src/index.ts', 'index'],
    ['/app/index.js', 'index'],
    ['/srv/releases/20260102/index.js', 'index'],
    ['/home/[redacted]/views.py', 'views'],
    ['/app/shop/cart/views.py', 'cart/views'],
    ['/app/[id]/page.tsx', '[id]/page'],
    ['', ''],
    ['https://shop.example', ''],
  ])('makes of %j %j', (file, expected) => {
    expect(reduceFile(file)).toBe(expected)
  })
})
