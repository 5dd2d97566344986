import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startProduct, type Product } from './product.ts'

/** The whole way of an alert: an event that a sender was told is accepted, a rule, the outbox, a webhook. Over the real product. */
interface Told {
  headers: IncomingHttpHeaders
  body: {
    kind: string
    state: string
    reason: string
    rule: { name: string }
    issue: { message: string; link: string } | null
    links: Record<string, string>
  }
}

const folder = mkdtempSync(join(tmpdir(), 'faultline-alerts-'))
const told: Told[] = []
let receiver: Server
let answer = 200
let product: Product

const CONFIG = `
exporters:
  webhook:
    endpoint: '\${env:HOOK}'
    secret: '\${env:HOOK_SECRET}'
    allow_private_addresses: true
    retry_on_failure: { initial_interval: 200ms, max_interval: 500ms }
processors:
  alert_rules:
    baseline: 0s
    rules:
      - { name: burst, when: { events: { more_than: 4, within: 1m } }, filter: 'service:burst' }
service:
  public_url: https://faultline.example.com
  pipelines:
    alerts: { receivers: [mongodb], processors: [alert_rules], exporters: [webhook] }
`

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk: Buffer) => void (text += chunk.toString()))
    request.on('end', () => {
      if (answer === 200) told.push({ headers: request.headers, body: JSON.parse(text) as Told['body'] })
      response.writeHead(answer).end()
    })
  })
  await new Promise<void>((resolve) => void receiver.listen(0, '127.0.0.1', resolve))
  const config = join(folder, 'alerts.yaml')
  writeFileSync(config, CONFIG)
  product = await startProduct({
    configs: [fileURLToPath(new URL('../faultline.yaml', import.meta.url)), config],
    env: {
      HOOK: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`,
      HOOK_SECRET: `whsec_${Buffer.from('a secret of thirty-two bytes, ok').toString('base64')}`,
    },
  })
}, 120_000)

afterAll(async () => {
  await product?.stop({ remove: true })
  receiver?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function send(service: string, message: string): Promise<void> {
  const stacktrace = `TypeError: ${message}\n    at total (/srv/${service}/src/cart.js:3:7)`
  const body = JSON.stringify({ version: 1, service, type: 'TypeError', message, stacktrace })
  const response = await fetch(`http://${product.http}/v1/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  expect(response.status).toBe(202)
}

async function until(found: () => Told | undefined): Promise<Told> {
  for (let i = 0; i < 600; i++) {
    const one = found()
    if (one !== undefined) return one
    await sleep(100)
  }
  throw new Error(
    `Nothing of the kind was told within a minute; told were ${told.map(({ body }) => `${body.rule.name}: ${body.reason}`).join('; ')}`,
  )
}

describe('alerts of the running product', { timeout: 120_000 }, () => {
  test('a new issue, its end, its return: each once, signed, with links to where people reach the UI', async () => {
    await send('shop', 'total of undefined')
    const first = await until(() => told.find(({ body }) => body.kind === 'new'))
    expect(first.body).toMatchObject({ kind: 'new', state: 'firing', rule: { name: 'New issue' }, reason: 'first seen' })
    expect(first.body.issue!.link).toMatch(/^https:\/\/faultline\.example\.com\/issues\/[0-9a-f]{20}$/)
    expect(first.headers['webhook-signature']).toMatch(/^v1,/)
    const id = first.body.issue!.link.split('/').at(-1)!
    const resolved = await fetch(`${product.api}/issues/${id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ status: 'resolved' }),
    })
    expect(resolved.status).toBe(200)
    const end = await until(() => told.find(({ body }) => body.state === 'resolved'))
    expect(end.body.reason).toBe('the issue is resolved')
    await send('shop', 'total of undefined')
    const back = await until(() => told.find(({ body }) => body.kind === 'regressed'))
    expect(back.body.rule.name).toBe('An issue came back')
    expect(told.filter(({ body }) => body.kind === 'new' && body.state === 'firing')).toHaveLength(1)
    expect(new Set(told.map(({ headers }) => headers['webhook-id'])).size).toBe(told.length)
  })

  test('a window of the config fires over what was stored, and a channel that is down hears of it later, under the same id', async () => {
    answer = 503
    for (let i = 0; i < 6; i++) await send('burst', 'overflow')
    await sleep(4_000)
    answer = 200
    const burst = await until(() => told.find(({ body }) => body.rule.name === 'burst'))
    expect(burst.body.reason).toMatch(/^\d events within 1 m, more than 4$/)
    await sleep(2_000)
    expect(told.filter(({ body }) => body.rule.name === 'burst')).toHaveLength(1)
  })

  test('after a crash of all of it what was decided is told, and nothing again', async () => {
    answer = 503
    await send('crash', 'before the crash')
    await sleep(3_500)
    await product.killAll()
    answer = 200
    product = await startProduct({
      like: product,
      configs: [fileURLToPath(new URL('../faultline.yaml', import.meta.url)), join(folder, 'alerts.yaml')],
      env: {
        HOOK: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`,
        HOOK_SECRET: `whsec_${Buffer.from('a secret of thirty-two bytes, ok').toString('base64')}`,
      },
    })
    await until(() => told.find(({ body }) => body.issue?.message === 'before the crash'))
    await sleep(3_000)
    expect(told.filter(({ body }) => body.issue?.message === 'before the crash' && body.state === 'firing')).toHaveLength(1)
  })
})
