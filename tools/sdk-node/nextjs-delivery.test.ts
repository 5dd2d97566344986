import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startProduct, type Product } from '../product.ts'
import type { RunningApp } from './apps.ts'
import { issuesOf } from './issues.ts'
import { installNext, launchNext, startNext, uploadMaps } from './next.ts'
import { failingNext, outage } from './outage.ts'

/** Whatever ends a server of Next.js, or the product, or how many errors there are: they are delivered, and counted once. */
let product: Product
let folder: string
let skipped: string | undefined
const buffers = mkdtempSync(join(tmpdir(), 'faultline-sdk-nextjs-delivery-'))

beforeAll(async () => {
  const installed = await installNext()
  if (typeof installed !== 'string') {
    skipped = installed.missing
    return
  }
  ;[folder, product] = [installed, await startProduct()]
  await uploadMaps(folder, 'board', `http://${product.ui}`)
}, 600_000)
afterAll(async () => {
  await product?.stop({ remove: true })
  rmSync(buffers, { recursive: true, force: true })
})
beforeEach(({ skip }) => {
  if (skipped !== undefined) skip(skipped)
})

const env = (service: string): Record<string, string> => ({
  FAULTLINE_DSN: `http://${product.http}`,
  OTEL_SERVICE_NAME: service,
  TMPDIR: buffers,
})
const visit = (app: RunningApp, path: string): Promise<string> => fetch(app.url + path).then((response) => response.text(), String)

describe('a server that can not start', () => {
  test('since `register` throws is an issue at the line as written, counted once, though Next.js answers on by 500', async () => {
    const app = await launchNext(folder, { ...env('starting'), BREAK_AT_START: '1' })
    for (let i = 0; i < 2; i++) expect(await visit(app, '/api/carts/empty')).toBe('Internal Server Error')
    const issues = await issuesOf(product, 'starting', 1)
    await app.stop('SIGKILL')
    expect(issues).toMatchObject([
      {
        type: 'SyntaxError',
        message: 'the settings can not be read',
        events: 1,
        top: { file: 'instrumentation.ts', line: 7 },
        event: { handled: false },
      },
    ])
  })

  test('since its port is taken is an issue, where the SDK began before it, and ends with 1 as without the SDK', async () => {
    const PORT = new URL(`http://${product.http}`).port
    const app = await launchNext(folder, { ...env('taken'), PORT, NODE_OPTIONS: '--import @faultline/sdk/register' })
    expect(await app.ended).toEqual({ code: 1, signal: null })
    expect(await issuesOf(product, 'taken', 1)).toMatchObject([
      { message: expect.stringContaining('EADDRINUSE'), events: 1, event: { level: 'fatal', handled: false } },
    ])
  })
})

test('what was captured before process.exit in a route is delivered when the server starts again, once', async () => {
  const first = await startNext(folder, env('exiting'))
  await visit(first, '/api/exit')
  expect(await first.ended).toEqual({ code: 7, signal: null })
  for (let i = 0; i < 2; i++) {
    const next = await startNext(folder, env('exiting'))
    expect(await issuesOf(product, 'exiting', 1)).toMatchObject([{ message: 'left in a hurry', events: 1 }])
    await next.stop()
  }
})

test('ten thousand errors in a loop are one issue that counts them all, and the server goes on answering', async () => {
  const app = await startNext(folder, env('looping'))
  let [done, answered] = [false, 0]
  const loop = visit(app, '/api/loop').then(() => (done = true))
  while (!done) answered += (await visit(app, '/')).includes('Buy') ? 1 : 0
  await loop
  const issues = await issuesOf(product, 'looping', 10_000)
  await app.stop()
  expect(issues).toMatchObject([{ type: 'TypeError', events: 10_000, top: { function: 'total', file: 'lib/cart.ts', line: 7 } }])
  expect(answered).toBeGreaterThan(1)
})

test('errors of the seconds in which the product was down are delivered when it is up again, once each', { timeout: 180_000 }, async () => {
  const after = await outage(failingNext(folder), 4, product)
  product = after.product
  expect(after.issues).toMatchObject([{ type: 'TypeError', message: 'nothing in the cart', events: 4 }])
  expect(after.left).toEqual([])
  expect(after.slowest).toBeLessThan(5_000)
})
