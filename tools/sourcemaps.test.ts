import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AlertList, EventDetail, EventList, Issue, IssueList, Symbolication } from '../collector/api/types.ts'
import { openBrowser } from '../ui/tests/browser.ts'
import { startProduct, type Product } from './product.ts'
import { BREAKS, buildShop, SECRET } from './sourcemaps/app.ts'
import { callInNode, clickInBrowser, type Thrown } from './sourcemaps/visit.ts'

/** The real product, bundles of a real build, real engines that throw, and the command line as people call it. */
const MAIN = join(import.meta.dirname, '../collector/main.ts')
const folder = mkdtempSync(join(tmpdir(), 'faultline-sourcemaps-'))
let product: Product
let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await product?.stop({ remove: true })
  rmSync(folder, { recursive: true, force: true })
})

describe('a bundle in the browser', () => {
  const release = { service: 'shop', version: '1.0.0', language: 'webjs' }
  let dist: string
  let thrown: Thrown
  let issue: Issue

  test('becomes one issue of minified names while nothing is uploaded, and explain says why for each frame', async () => {
    dist = await buildShop(join(folder, 'shop-1'), { target: 'browser' })
    expect(await sourcemaps('inject', dist)).toMatchObject({ status: 0 })
    thrown = await clickInBrowser(browser, dist)
    expect(Object.keys(JSON.parse(thrown.debugIds!) as object)).toEqual([expect.stringMatching(/^http:.*\/assets\/app\.js$/)])
    for (let i = 0; i < 3; i++) await send(thrown, release)
    issue = await issueWith('shop', 3)
    const { event } = await eventOf(issue)
    expect(event.exceptions[0]!.frames.map(({ status }) => status)).not.toContain('mapped')

    const { status, out } = await sourcemaps('explain', event.id, '--url', `http://${product.ui}`)
    expect(status).toBe(0)
    const { length } = event.exceptions[0]!.frames
    expect(
      out.filter((line) => line.includes('No file or source map was uploaded for its path in this service and release.')),
    ).toHaveLength(length)
    expect(out).toContain(`0 of ${length} frames of shop 1.0.0 are mapped.`)
    expect(out.at(-1)).toBe('  faultline sourcemaps upload DIR --inject --service shop --release 1.0.0')
  })

  test('is the same issue after its maps came, counted once, with nobody alerted, and reads as it was written', async () => {
    await expect.poll(() => decided('shop'), { timeout: 20_000 }).toBe(1)
    const uploaded = await sourcemaps('upload', dist, '--service', 'shop', '--release', '1.0.0', '--url', `http://${product.ui}`)
    expect(uploaded).toMatchObject({ status: 0, err: [''] })
    expect(uploaded.out.at(-1)).toBe(`shop 1.0.0 at http://${product.ui}: 2 new, 0 there, 0 skipped, 0 failed.`)
    const { event } = await eventOf(issue)
    const [first] = event.exceptions[0]!.frames
    expect(first).toMatchObject({
      function: 'dearest',
      file: BREAKS.file,
      line: BREAKS.line,
      status: 'mapped',
      context: { line: BREAKS.text },
    })
    expect(first!.context!.pre.join()).toContain('Of the price service: ')
    expect(JSON.stringify(event)).not.toContain(SECRET)
    expect(event.notes).toContain('Source maps that were uploaded after it was stored apply to it.')

    await expect.poll(async () => (await issues('shop'))[0]?.culprit, { timeout: 15_000 }).toBe(event.culprit)
    expect(await issues('shop')).toMatchObject([{ id: issue.id, count: 3, status: 'unresolved', substatus: 'new' }])
    expect((await get<Issue>(`/issues/${issue.id}`)).fingerprints.length).toBeGreaterThan(issue.fingerprints.length)
    expect(await decided('shop')).toBe(1)
  })

  test('is explained frame by frame, with the file that was used', async () => {
    const answer = await get<Symbolication>(`/events/${issue.latestEventId}/symbolication`)
    expect(answer).toMatchObject({ service: 'shop', release: '1.0.0', mapped: answer.frames, late: true, upload: null })
    for (const frame of answer.exceptions[0]!.frames) {
      expect(frame).toMatchObject({ reason: 'mapped', hint: null, near: [], map: { name: '~/assets/app.js.map', release: '1.0.0' } })
      expect(frame.debugId).toBe(frame.map!.debugId)
    }
    const { out } = await sourcemaps('explain', issue.latestEventId!, '--url', `http://${product.ui}`)
    expect(out[1]).toContain(`  at dearest (${BREAKS.file}:${BREAKS.line}:`)
    expect(out.at(-2)).toBe(`${answer.frames} of ${answer.frames} frames of shop 1.0.0 are mapped, by source maps that came late.`)
  })

  test('that is minified in another way is the same issue', async () => {
    const other = await buildShop(join(folder, 'shop-2'), { target: 'browser', style: 'other' })
    const uploaded = await sourcemaps(
      'upload',
      other,
      '--inject',
      '--service',
      'shop',
      '--release',
      '1.1.0',
      '--url',
      `http://${product.ui}`,
    )
    expect(uploaded.status).toBe(0)
    const again = await clickInBrowser(browser, other)
    expect(again.stack).not.toBe(thrown.stack)
    await send(again, { ...release, version: '1.1.0' })
    expect(await issueWith('shop', 4)).toMatchObject({ id: issue.id, lastRelease: '1.1.0' })
    expect((await eventOf(issue)).event.exceptions[0]!.frames[0]).toMatchObject({ file: BREAKS.file, status: 'mapped' })
  })

  test('goes on in that issue when the pipeline maps its errors as they come', async () => {
    // Another scope of lookups than the one that was remembered in vain.
    await send(thrown, { ...release, build: 'eu' })
    expect(await issueWith('shop', 5)).toMatchObject({ id: issue.id })
    const [newest] = (await get<EventList>(`/issues/${issue.id}/events`)).events
    const { event } = await get<EventDetail>(`/events/${newest!.id}`)
    expect(event.exceptions[0]!.frames[0]).toMatchObject({ file: BREAKS.file, line: BREAKS.line })
    expect(event.notes).toEqual([])
    // Whatever there was to judge has been by now.
    await sleep(3_000)
    expect(await decided('shop')).toBe(1)
  })

  test('is mapped by its debug ids alone, whatever it says of itself', async () => {
    await send(thrown, { service: 'elsewhere', language: 'webjs', debugIds: thrown.debugIds })
    const { event } = await eventOf(await issueWith('elsewhere', 1))
    expect(event.release).toBe('')
    expect(event.exceptions[0]!.frames[0]).toMatchObject({ file: BREAKS.file, line: BREAKS.line, status: 'mapped' })
  })
})

test('a bundle on Node whose maps were there before is mapped as it comes', async () => {
  const dist = await buildShop(join(folder, 'api'), { target: 'node' })
  const args = ['--service', 'api', '--release', '1.0.0', '--url', `http://${product.ui}`]
  expect(await sourcemaps('upload', dist, '--inject', '--prefix', '~/dist/', ...args)).toMatchObject({ status: 0 })
  await send(callInNode(dist), { service: 'api', version: '1.0.0', language: 'nodejs' })
  const issue = await issueWith('api', 1)
  const { event } = await eventOf(issue)
  const own = event.exceptions[0]!.frames.filter(({ status }) => status === 'mapped')
  expect(own.map(({ file }) => file)).toEqual(['src/prices.ts', 'src/cart.ts', 'src/checkout.ts', 'src/main.ts'])
  expect(own[0]).toMatchObject({ function: 'dearest', line: BREAKS.line, context: { line: BREAKS.text } })
  expect(JSON.stringify(event)).not.toContain(SECRET)
  expect(event.notes).toEqual([])
  expect(issue.culprit).toContain('src/prices.ts')
})

test('an upload whose server dies as soon as it has answered is worked on after the next start', { timeout: 120_000 }, async () => {
  const dist = await buildShop(join(folder, 'night'), { target: 'node' })
  // Else it would belong to the issue of the others: minified names say nothing, so the message decides.
  const thrown = callInNode(dist)
  const message = 'no price at night'
  const other = { ...thrown, message, stack: thrown.stack.replace(thrown.message, message) }
  await send(other, { service: 'night', version: '1.0.0', language: 'nodejs' })
  const before = await issueWith('night', 1)
  expect(before.culprit).not.toContain('src/prices.ts')
  const args = ['--service', 'night', '--release', '1.0.0', '--url', `http://${product.ui}`]
  expect(await sourcemaps('upload', dist, ...args)).toMatchObject({ status: 0 })
  await product.killAll()
  product = await startProduct({ like: product })
  await expect.poll(async () => (await issues('night'))[0]?.culprit, { timeout: 30_000 }).toContain('src/prices.ts')
  expect(await issues('night')).toMatchObject([{ id: before.id, count: 1 }])
  await expect.poll(() => decided('night'), { timeout: 20_000 }).toBe(1)
})

interface Release {
  service: string
  version?: string
  language: string
  build?: string
  debugIds?: string | undefined
}

/** One log record, as the SDKs of OpenTelemetry send what nobody caught. */
async function send({ type, message, stack }: Thrown, { service, version, language, build, debugIds }: Release): Promise<void> {
  const attributes = (values: Record<string, string | undefined>) =>
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [{ key, value: { stringValue: value } }]))
  const body = {
    resourceLogs: [
      {
        resource: {
          attributes: attributes({
            'service.name': service,
            'service.version': version,
            'telemetry.sdk.language': language,
            'app.build_id': build,
          }),
        },
        scopeLogs: [
          {
            logRecords: [
              {
                timeUnixNano: `${BigInt(Date.now()) * 1_000_000n}`,
                severityNumber: 17,
                eventName: 'exception',
                traceId: randomBytes(16).toString('hex'),
                spanId: randomBytes(8).toString('hex'),
                attributes: attributes({
                  'exception.type': type,
                  'exception.message': message,
                  'exception.stacktrace': stack,
                  'faultline.debug_ids': debugIds,
                }),
              },
            ],
          },
        ],
      },
    ],
  }
  const headers = { 'Content-Type': 'application/json' }
  const response = await fetch(`http://${product.http}/v1/logs`, { method: 'POST', headers, body: JSON.stringify(body) })
  expect(response.status).toBe(200)
}

const get = async <T>(path: string): Promise<T> => (await (await fetch(`${product.api}${path}`)).json()) as T
const issues = async (service: string) => (await get<IssueList>(`/issues?query=${encodeURIComponent(`service:${service}`)}`)).issues
const eventOf = ({ latestEventId }: Issue) => get<EventDetail>(`/events/${latestEventId}`)
/** How often rules decided something about a service: once for its new issue, which waits for the message about its first day. */
const decided = async (service: string): Promise<unknown> => (await get<AlertList>(`/alerts?service=${service}`)).total

/** The service's only issue, once it counts so many events. */
async function issueWith(service: string, count: number): Promise<Issue> {
  await expect.poll(async () => (await issues(service)).map((issue) => issue.count), { timeout: 20_000 }).toEqual([count])
  return get<Issue>(`/issues/${(await issues(service))[0]!.id}`)
}

async function sourcemaps(...args: string[]): Promise<{ status: unknown; out: string[]; err: string[] }> {
  const child = spawn(process.execPath, [MAIN, 'sourcemaps', ...args])
  const texts = { out: '', err: '' }
  child.stdout.on('data', (data: Buffer) => void (texts.out += data.toString()))
  child.stderr.on('data', (data: Buffer) => void (texts.err += data.toString()))
  const status = await new Promise((resolve) => child.on('close', resolve))
  return { status, out: texts.out.trimEnd().split('\n'), err: texts.err.trimEnd().split('\n') }
}
