import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../ui/tests/browser.ts'
import { startProduct, type Product } from './product.ts'

const CONFIG = fileURLToPath(new URL('../faultline.yaml', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'faultline-alerts-page-'))
const heard: { kind: string; headline: string; rule: { name: string }; links: { alert: string } }[] = []
let receiver: Server
let product: Product
let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk) => (text += String(chunk)))
    request.on('end', () => {
      heard.push(JSON.parse(text) as (typeof heard)[number])
      response.end('thanks')
    })
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => receiver.once('listening', resolve))
  const file = join(folder, 'alerts.yaml')
  const endpoint = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`
  writeFileSync(
    file,
    `exporters: { webhook: { endpoint: '${endpoint}', allow_private_addresses: true } }
processors: { alert_rules: { baseline: 0s, trace_wait: 0s, storm_release: 0s } }
service:
  public_url: 'http://faultline.example.com'
  pipelines: { alerts: { receivers: [mongodb], processors: [alert_rules], exporters: [webhook] } }
`,
  )
  product = await startProduct({ configs: [CONFIG, file] })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await product?.stop({ remove: true })
  receiver?.close()
  rmSync(folder, { recursive: true, force: true })
})

test(
  'a rule made on the page hears of an error; the log says why and who heard, the dry run what it would have told',
  { timeout: 180_000 },
  async () => {
    const page = await browser.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))

    await page.goto(`http://${product.ui}/alerts`)
    await page.getByRole('heading', { name: 'Nothing has fired yet' }).waitFor()
    await page.goto(`http://${product.ui}/alerts/rules/new`)
    await page.getByText('live', { exact: true }).waitFor()
    await page.getByRole('textbox', { name: 'Name' }).fill('Payments fail')
    await page.getByRole('textbox', { name: 'Of what matches' }).fill('service:payments')
    await page.getByRole('checkbox', { name: 'webhook' }).check()
    await page.getByRole('button', { name: 'Make the rule' }).click()
    await page.getByText('Payments fail is saved').waitFor()
    // What is saved is judged two seconds later at the latest.
    await new Promise((resolve) => setTimeout(resolve, 2_500))

    await sendError()
    await expect.poll(() => heard.map(({ kind, rule }) => [kind, rule.name]), { timeout: 30_000 }).toEqual([['new', 'Payments fail']])
    await page.goto(`http://${product.ui}/alerts`)
    const told = page.getByRole('list', { name: 'Log of alerts' }).getByRole('listitem').filter({ hasText: 'Payments fail' })
    await told.getByText('first seen').waitFor()
    await expect.poll(async () => (await page.reload(), told.innerText()), { timeout: 10_000 }).toContain('heard')
    // The default rule for new issues had the same to tell to the same channel.
    const other = page.getByRole('listitem').filter({ hasText: 'New issue' })
    await other.getByText('nobody: told by another rule').waitFor()

    // The link of the message leads to the entry.
    await page.goto(`http://${product.ui}${new URL(heard[0]!.links.alert).pathname}${new URL(heard[0]!.links.alert).search}`)
    await page.getByRole('list', { name: 'Attempts for webhook' }).getByText('arrived').waitFor()
    await page.getByRole('link', { name: /^Issue / }).click()
    await page.getByRole('region', { name: 'Alerts' }).getByText('Payments fail').waitFor()

    await page.goto(`http://${product.ui}/alerts/rules`)
    await page.getByRole('link', { name: 'Payments fail', exact: true }).click()
    await page.getByRole('button', { name: 'Try it' }).click()
    await page.getByText('1 message for 1 alert').waitFor()

    await page.goto(`http://${product.ui}/alerts/channels`)
    await page.getByText('live', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Send a test message' }).click()
    await page.getByRole('status', { name: 'Test message by webhook' }).getByText('heard').waitFor()
    expect(heard.at(-1)).toMatchObject({ kind: 'test' })
    expect(faults).toEqual([])
  },
)

async function sendError(): Promise<void> {
  const stacktrace = 'PaymentDeclined: card declined\n    at charge (/srv/shop/src/pay.js:40:7)'
  const response = await fetch(`http://${product.http}/v1/events`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ version: 1, service: 'payments', type: 'PaymentDeclined', message: 'card declined', stacktrace }),
  })
  expect(response.status).toBe(202)
}
