import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startProduct, type Product } from '../product.ts'
import { installApp, startApp, type RunningApp } from './apps.ts'
import { issuesOf } from './issues.ts'

/** A real application on Express with the SDK as published, and the real product. */
let product: Product
let folder: string
let skipped: string | undefined
const buffers = mkdtempSync(join(tmpdir(), 'faultline-sdk-express-'))

beforeAll(async () => {
  const installed = await installApp('express')
  if (typeof installed !== 'string') skipped = installed.missing
  else [folder, product] = [installed, await startProduct()]
}, 300_000)
afterAll(async () => {
  await product?.stop({ remove: true })
  rmSync(buffers, { recursive: true, force: true })
})

const start = (service: string, env: Record<string, string> = {}): Promise<RunningApp> =>
  startApp(folder, ['--import', './faultline.js', ...(env['OTEL'] ? ['--import', './telemetry.js'] : []), 'server.js'], {
    SERVICE: service,
    FAULTLINE_DSN: `http://${product.http}`,
    TMPDIR: buffers,
    ...env,
  })

const visit = async (app: RunningApp, ...paths: string[]): Promise<string[]> => {
  const answers: string[] = []
  for (const path of paths) answers.push(await fetch(app.url + path).then((response) => response.text(), String))
  return answers
}

describe.each(['4', '5'])('on Express %s', (version) => {
  test('errors of handlers, caught errors and failed requests are issues with their request, each counted once', async ({ skip }) => {
    if (skipped !== undefined) return skip(skipped)
    const service = `shop-${version}`
    const app = await start(service, { EXPRESS: version })
    await visit(app, '/', '/carts/empty?user=ann', '/pay/ann', '/nowhere', '/stock', '/price')
    const [caught] = await visit(app, '/caught')
    expect(await app.stop()).toEqual({ code: null, signal: 'SIGTERM' })
    const issues = await issuesOf(product, service, 5)
    expect(
      issues.map(({ type, message, events, top }) => ({
        type,
        message,
        events,
        top: `${top.function} ${top.file.split('/').at(-1)}:${top.line}`,
      })),
    ).toEqual([
      { type: 'Error', message: 'connect ECONNREFUSED 127.0.0.1:1', events: 1, top: expect.stringMatching(/ server\.js:23$/) },
      { type: 'HttpError', message: expect.stringMatching(/^503: PUT http:.*\/closed$/), events: 1, top: 'reserve cart.js:12' },
      { type: 'RangeError', message: 'the card of ann was declined', events: 1, top: 'pay cart.js:8' },
      { type: 'TypeError', message: 'nothing in the cart', events: 2, top: 'total cart.js:2' },
    ])
    const [price, , declined, empty] = issues.map(({ event }) => event)
    expect(declined).toMatchObject({
      handled: false,
      release: '2.1.0',
      environment: 'production',
      request: { method: 'GET', url: `${app.url}/pay/ann`, route: '/pay/:cart', status: 500 },
    })
    expect(price).toMatchObject({ handled: true, request: { method: 'GET', url: 'http://127.0.0.1:1/price' } })
    expect(empty).toMatchObject({ handled: true, attributes: { 'faultline.tags.area': 'carts', 'faultline.event.id': caught } })
  })
})

test('with OpenTelemetry of its own, errors are one event each, of the trace and span of the request', async ({ skip }) => {
  if (skipped !== undefined) return skip(skipped)
  const service = 'traced'
  const app = await start(service, {
    OTEL: '1',
    OTEL_SERVICE_NAME: service,
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://${product.http}`,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    OTEL_METRICS_EXPORTER: 'none',
    OTEL_BSP_SCHEDULE_DELAY: '200',
  })
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  await fetch(`${app.url}/carts/empty`, { headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01` } })
  // A span that is not sampled is not exported; its error is.
  const unsampled = traceId.replace(/^0a/, '0b')
  await fetch(`${app.url}/pay/ann`, { headers: { traceparent: `00-${unsampled}-b7ad6b7169203331-00` } })
  const issues = await issuesOf(product, service, 2)
  // By its own listener it exits when its own traces are sent, which is not to wait for: what was not sent then is on the disk.
  await app.stop()
  expect(issues).toMatchObject([
    { type: 'RangeError', events: 1, event: { traceId: unsampled } },
    { type: 'TypeError', events: 1, event: { traceId } },
  ])
})

test('ten thousand errors in a loop are one issue that counts them all, and the service goes on answering', async ({ skip }) => {
  if (skipped !== undefined) return skip(skipped)
  const app = await start('looping')
  let [done, answered] = [false, 0]
  const loop = visit(app, '/loop').then(() => (done = true))
  while (!done) answered += (await visit(app, '/'))[0] === 'up' ? 1 : 0
  await loop
  const issues = await issuesOf(product, 'looping', 10_000)
  await app.stop()
  expect(issues).toMatchObject([{ type: 'TypeError', events: 10_000, top: { function: 'total', line: 2 } }])
  expect(answered).toBeGreaterThan(1)
})

describe('a process that', () => {
  test.each([
    ['throws in a callback', '/throw-later', { type: 'TypeError', message: 'nothing in the cart', top: { function: 'total', line: 2 } }],
    ['leaves a rejection', '/reject', { type: 'RangeError', message: 'the card of ann was declined', top: { function: 'pay', line: 8 } }],
  ])('%s ends with 1 as Node has it, and that is an issue', async (_, path, expected) => {
    if (skipped !== undefined) return
    const service = `crash${path.replace('/', '-')}`
    const app = await start(service)
    await visit(app, path)
    expect(await app.ended).toEqual({ code: 1, signal: null })
    expect(app.output()).toMatch(new RegExp(`${expected.type}: ${expected.message}\\n +at [^]*Node\\.js v`))
    const [issue, ...others] = await issuesOf(product, service, 1)
    expect(others).toEqual([])
    expect(issue).toMatchObject({ ...expected, events: 1, event: { handled: false, level: 'fatal', request: { url: app.url + path } } })
  })
})
