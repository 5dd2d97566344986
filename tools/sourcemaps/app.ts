import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'vite'

/** What somebody left in the source: no event may show it. */
export const SECRET = 'AKIA2E0A8F3B244C9986'

/** A small shop, as its authors wrote it. The place where it breaks is marked with `BREAKS`. */
const SOURCES: Record<string, string> = {
  'src/main.ts': `import { checkout } from './checkout.ts'
import type { Order } from './cart.ts'

export function buy(orders: Order[]): number {
  return checkout({ customer: 'ann', orders })
}

declare const document: { querySelector(selector: string): { addEventListener(event: string, act: () => void): void } | null }
if (typeof document !== 'undefined') {
  document.querySelector('button')?.addEventListener('click', () => console.log(buy([{ sku: 'a', lines: [] }])))
}
`,
  'src/checkout.ts': `import { Cart, type Order } from './cart.ts'

export interface Basket {
  customer: string
  orders: Order[]
}

export function checkout(basket: Basket): number {
  const cart = new Cart(basket.orders)
  if (basket.customer === '') return 0
  return cart.total() + shipping(basket)
}

function shipping({ orders }: Basket): number {
  return orders.length * 5
}
`,
  'src/cart.ts': `import { dearest } from './prices.ts'

export interface Order {
  sku: string
  lines: { price: number }[]
}

export class Cart {
  readonly #orders: Order[]

  constructor(orders: Order[]) {
    this.#orders = orders
  }

  total(): number {
    let sum = 0
    for (const order of this.#orders) {
      for (let again = 0; again < 2; again++) sum += dearest(order)
    }
    return sum
  }
}
`,
  'src/prices.ts': `import type { Order } from './cart.ts'

// Of the price service: ${SECRET}
/** The price of an order's dearest line. */
export function dearest(order: Order): number {
  const sorted = [...order.lines].sort((a, b) => b.price - a.price)
  return sorted[0]!.price // BREAKS
}
`,
}

export const BREAKS = {
  file: 'src/prices.ts',
  line: SOURCES['src/prices.ts']!.split('\n').findIndex((line) => line.includes('BREAKS')) + 1,
  text: '  return sorted[0]!.price // BREAKS',
}

export interface BuildOptions {
  /** 'browser': a classic script, /assets/app.js. 'node': CommonJS, server.cjs. */
  target: 'browser' | 'node'
  /** As the default of Vite minifies, or for old browsers and without changing what is written. */
  style?: 'default' | 'other'
}

/** Builds the shop below the folder as a production build does, and returns the folder of what was built. */
export async function buildShop(folder: string, { target, style = 'default' }: BuildOptions): Promise<string> {
  for (const [name, text] of Object.entries(SOURCES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const outDir = join(folder, 'dist')
  const isNode = target === 'node'
  await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir,
      sourcemap: true,
      minify: style === 'default',
      target: style === 'default' ? 'es2022' : 'es2020',
      modulePreload: false,
      rolldownOptions: {
        input: join(folder, 'src/main.ts'),
        preserveEntrySignatures: 'strict',
        output: {
          format: isNode ? 'cjs' : 'iife',
          name: 'shop',
          entryFileNames: isNode ? 'server.cjs' : 'assets/app.js',
          ...(style === 'other' && { minify: { mangle: true, compress: false, codegen: { removeWhitespace: true } } }),
        },
      },
    },
  })
  return outDir
}
