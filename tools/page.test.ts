import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../ui/tests/browser.ts'
import { startProduct, type Product } from './product.ts'

let product: Product
let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await product?.stop({ remove: true })
})

test(
  'the page waits with the way to start, shows the first error by itself, and its issue can be resolved',
  { timeout: 120_000 },
  async () => {
    const page = await browser.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(`http://${product.ui}/`)
    await page.getByText(`OTEL_EXPORTER_OTLP_ENDPOINT=http://${product.http}`).waitFor()

    await sendError()
    await page.getByRole('link', { name: /PaymentDeclined/ }).click()
    await page.getByRole('heading', { name: /PaymentDeclined.*card declined/ }).waitFor()
    await page.getByText('src/pay.js:40:7').waitFor()

    await page.keyboard.press('r')
    await expect.poll(() => statusOfIssue(), { timeout: 10_000 }).toEqual(['resolved', null])
    // It comes back: an error after the resolution is a regression, and the open page hears of it.
    await sendError()
    await expect.poll(() => statusOfIssue(), { timeout: 10_000 }).toEqual(['unresolved', 'regressed'])
    await page.goto(`http://${product.ui}/issues`)
    await page.getByText('regressed', { exact: true }).waitFor()
    expect(faults).toEqual([])
  },
)

async function sendError(): Promise<void> {
  const stacktrace =
    'PaymentDeclined: card declined\n    at charge (/srv/shop/src/pay.js:40:7)\n    at checkout (/srv/shop/src/checkout.js:12:3)'
  const response = await fetch(`http://${product.http}/v1/events`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ version: 1, service: 'payments', type: 'PaymentDeclined', message: 'card declined', stacktrace }),
  })
  expect(response.status).toBe(202)
}

async function statusOfIssue(): Promise<unknown[]> {
  const { issues } = (await (await fetch(`${product.api}/issues`)).json()) as { issues: { status: string; substatus: string | null }[] }
  return [issues[0]?.status, issues[0]?.substatus]
}
