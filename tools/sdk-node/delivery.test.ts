import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startProduct, type Product } from '../product.ts'
import { installApp, startApp, type RunningApp } from './apps.ts'
import { issuesOf } from './issues.ts'
import { failingExpress, outage } from './outage.ts'

/** Whatever ends a real service, or the product, its errors are delivered, once. */
let product: Product
let folder: string
let skipped: string | undefined
const buffers = mkdtempSync(join(tmpdir(), 'faultline-sdk-delivery-'))

beforeAll(async () => {
  const installed = await installApp('express')
  if (typeof installed !== 'string') skipped = installed.missing
  else [folder, product] = [installed, await startProduct()]
}, 300_000)
afterAll(async () => {
  await product?.stop({ remove: true })
  rmSync(buffers, { recursive: true, force: true })
})
beforeEach(({ skip }) => {
  if (skipped !== undefined) skip(skipped)
})

const start = (service: string, env: Record<string, string> = {}): Promise<RunningApp> =>
  startApp(folder, ['--import', './faultline.js', 'server.js'], {
    SERVICE: service,
    FAULTLINE_DSN: `http://${product.http}`,
    TMPDIR: buffers,
    ...env,
  })

test('a crash at the start is an issue, and Node ends the process as without the SDK', async () => {
  const app = await start('starting', { BREAK_AT_START: '1' })
  expect(await app.ended).toEqual({ code: 1, signal: null })
  expect(app.output()).toMatch(/server\.js:8\n.*throw new SyntaxError[^]*\nSyntaxError: the settings can not be read\n[^]*Node\.js v/)
  expect(await issuesOf(product, 'starting', 1)).toMatchObject([
    {
      type: 'SyntaxError',
      message: 'the settings can not be read',
      events: 1,
      top: { line: 8 },
      event: { level: 'fatal', handled: false },
    },
  ])
})

test('what was captured before process.exit is delivered when the service starts again, once', async () => {
  const first = await start('exiting')
  await fetch(`${first.url}/exit`).catch(() => {})
  expect(await first.ended).toEqual({ code: 7, signal: null })
  for (let i = 0; i < 2; i++) {
    const next = await start('exiting')
    const issues = await issuesOf(product, 'exiting', 1)
    expect(issues).toMatchObject([{ message: 'left in a hurry', events: 1 }])
    await next.stop()
  }
})

test('what was captured before SIGTERM is delivered before the process ends of it', async () => {
  const app = await start('terminated')
  await fetch(`${app.url}/carts/empty`)
  expect(await app.stop('SIGTERM')).toEqual({ code: null, signal: 'SIGTERM' })
  expect(await issuesOf(product, 'terminated', 1)).toMatchObject([{ type: 'TypeError', events: 1 }])
})

/** On a machine with much to do the product takes long to start. */
const LONG = { timeout: 180_000 }

test('what was captured before SIGKILL, while the product was down, is delivered by the next process', LONG, async () => {
  const app = await start('killed')
  await product.killAll()
  await fetch(`${app.url}/carts/empty`)
  // Longer than a batch is gathered, so that it was tried and is on the disk.
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  await app.stop('SIGKILL')
  product = await startProduct({ like: product })
  const next = await start('killed')
  expect(await issuesOf(product, 'killed', 1)).toMatchObject([{ type: 'TypeError', events: 1 }])
  await next.stop()
})

test('errors of the seconds in which the product was down are delivered when it is up again, once each', LONG, async () => {
  const after = await outage(failingExpress(folder), 4, product)
  product = after.product
  expect(after.issues).toMatchObject([{ type: 'TypeError', message: 'nothing in the cart', events: 4 }])
  expect(after.left).toEqual([])
  expect(after.slowest).toBeLessThan(5_000)
})
