import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { KeyWithSecret, ServiceList } from '../../collector/api/types.ts'
import { sign } from '../../sdk/shared/signature.ts'
import { startReceiver } from '../../sdk/testing/receiver.ts'
import { startProduct, type Product } from '../product.ts'
import { installApp, startApp, type RunningApp } from './apps.ts'
import { issuesOf } from './issues.ts'

/** A service whose traces are the SDK's, or which has its own, and the real product. */
let product: Product
let folder: string
let skipped: string | undefined
const buffers = mkdtempSync(join(tmpdir(), 'faultline-sdk-tracing-'))

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

const start = (before: string[], env: Record<string, string>): Promise<RunningApp> =>
  startApp(folder, [...before.flatMap((file) => ['--import', `./${file}`]), 'server.js'], {
    FAULTLINE_DSN: `http://${product.http}`,
    TMPDIR: buffers,
    // As SIGTERM ends a process, what waits of its traces is lost; errors are not.
    OTEL_BSP_SCHEDULE_DELAY: '200',
    ...env,
  })

/** What the product counted of a service. */
async function spansOf(service: string): Promise<number> {
  const { services } = (await (await fetch(`${product.api}/services`)).json()) as ServiceList
  return services.find(({ name }) => name === service)?.spans ?? 0
}

async function makeKey(): Promise<KeyWithSecret> {
  const body = JSON.stringify({ name: 'signed', requireSignature: true })
  const response = await fetch(`${product.api}/keys`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const made = (await response.json()) as KeyWithSecret
  const { key, secret } = made
  const send = async (headers: Record<string, string>): Promise<number> => {
    const request = { method: 'POST', headers: { 'content-type': 'application/json', 'x-faultline-key': key, ...headers }, body: '{}' }
    return (await fetch(`http://${product.http}/v1/traces`, request)).status
  }
  const signed = async () => ({ 'x-faultline-signature': await sign({ key, secret, body: Buffer.from('{}'), time: Date.now() }) })
  await expect.poll(async () => send(await signed()), { timeout: 10_000 }).toBe(200)
  expect(await send({})).toBe(401)
  return made
}

interface Told {
  event: string
  trace: string
}

test('with tracing() and no other OpenTelemetry an error within a span is one issue, with its trace', async () => {
  const service = 'traced-by-us'
  const app = await start(['traced.js'], { SERVICE: service })
  const told = (await (await fetch(`${app.url}/traced/ann`)).json()) as Told
  const issues = await issuesOf(product, service, 1)
  await app.stop()
  expect(issues).toMatchObject([
    { type: 'RangeError', message: 'the card of ann was declined', events: 1, event: { traceId: told.trace, release: '2.1.0' } },
  ])
  // The carrier, and the span with the same event.
  await expect.poll(() => spansOf(service), { timeout: 10_000 }).toBe(2)
})

test('traces are taken with a key that requires a signature, as each request is signed', async () => {
  const service = 'traced-and-signed'
  const { key, secret } = await makeKey()
  const app = await start(['traced.js'], { SERVICE: service, FAULTLINE_DSN: `http://${key}@${product.http}`, FAULTLINE_SECRET: secret })
  await fetch(`${app.url}/traced/ann`)
  await expect.poll(() => spansOf(service), { timeout: 20_000 }).toBe(2)
  await app.stop()
})

test('where the application has a provider it is joined, and the error is one issue with its trace', async () => {
  const service = 'traced-by-itself'
  const app = await start(['telemetry.js', 'traced.js'], {
    SERVICE: service,
    OTEL_SERVICE_NAME: service,
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://${product.http}`,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    OTEL_METRICS_EXPORTER: 'none',
  })
  const told = (await (await fetch(`${app.url}/traced/ann`)).json()) as Told
  const issues = await issuesOf(product, service, 1)
  await app.stop()
  expect(issues).toMatchObject([{ type: 'RangeError', events: 1, event: { traceId: told.trace } }])
})

test('what instruments requests makes spans of the application’s, and none of those that carry traces and errors', async () => {
  const receiver = await startReceiver()
  const app = await start(['traced.js', 'instrumented.js'], { SERVICE: 'instrumented', FAULTLINE_DSN: receiver.url })
  try {
    for (let i = 0; i < 3; i++) {
      await (await fetch(`${app.url}/traced/ann`)).json()
      await new Promise((resolve) => setTimeout(resolve, 700))
    }
    const names = receiver.spans().map(({ name }) => name)
    expect(new Set(names)).toEqual(new Set(['exception', 'settle', 'GET']))
    // Each of the three requests, and none to the receiver.
    expect(names.filter((name) => name === 'GET')).toHaveLength(3)
    expect(receiver.requests.length).toBeGreaterThan(3)
    const children = receiver.spans().filter(({ name }) => name === 'settle')
    const servers = receiver.spans().filter(({ name }) => name === 'GET')
    expect(children.map(({ traceId }) => traceId)).toEqual(servers.map(({ traceId }) => traceId))
  } finally {
    await app.stop()
    await receiver.close()
  }
})
