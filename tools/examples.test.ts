import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EventDetail, Issue, IssueList } from '../collector/api/types.ts'
import { EXAMPLES, startBilling, startDelivery, startShop, startStock } from './examples.ts'
import type { Application, Protocol } from './examples.ts'
import { startProduct } from './product.ts'
import type { Product } from './product.ts'

/** The real product and real applications with stock SDKs: what breaks there must arrive as the issues of their `expected.json`. */
interface Expected {
  service: string
  issues: { type: string; message: string; events: number; causes?: string[]; top: { function: string; file: string } }[]
}

const PROTOCOLS: Protocol[] = ['http/protobuf', 'http/json', 'grpc']
/** Long enough that a duplicate, which another export of the same SDK would bring, has arrived too. */
const SETTLE_MS = 1500

describe.each(PROTOCOLS)('errors sent over %s', (protocol) => {
  let product: Product

  beforeAll(async () => {
    product = await startProduct()
  }, 120_000)
  afterAll(() => product?.stop({ remove: true }))

  const target = () => ({ endpoint: `http://${protocol === 'grpc' ? product.grpc : product.http}`, protocol })

  test('the errors of the shop on Express become its six issues', { timeout: 240_000 }, async () => {
    await becomesIssues(product, await startShop(target()), 'node-express')
  })

  test('the errors of billing on Flask become its four issues, each counted once', { timeout: 300_000 }, async ({ skip }) => {
    const billing = await startBilling(target())
    if ('missing' in billing) return skip(billing.missing)
    await becomesIssues(product, billing, 'python-flask')
  })

  // The SDKs of Java and Go have no JSON.
  test.skipIf(protocol === 'http/json')(
    'the errors of stock on Jetty, told by the Java agent alone, become its four issues',
    { timeout: 600_000 },
    async ({ skip }) => {
      const stock = await startStock(target())
      if ('missing' in stock) return skip(stock.missing)
      await becomesIssues(product, stock, 'java-jetty')
    },
  )

  test.skipIf(protocol === 'http/json')(
    'the errors and the panic of deliveries in Go become its four issues',
    { timeout: 600_000 },
    async ({ skip }) => {
      const delivery = await startDelivery(target())
      if ('missing' in delivery) return skip(delivery.missing)
      await becomesIssues(product, delivery, 'go-http')
    },
  )
})

async function becomesIssues(product: Product, application: Application, example: string): Promise<void> {
  const expected = JSON.parse(readFileSync(join(EXAMPLES, example, 'expected.json'), 'utf8')) as Expected
  try {
    await application.round()
  } finally {
    await application.stop()
  }
  const wanted = expected.issues.reduce((sum, issue) => sum + issue.events, 0)
  const list = () => get<IssueList>(product, `/issues?query=${encodeURIComponent(`service:${expected.service}`)}`)
  for (let waited = 0; waited < 20_000 && total(await list()) < wanted; waited += 200) await sleep(200)
  await sleep(SETTLE_MS)
  const { issues } = await list()
  const seen = await Promise.all(
    issues.map(async ({ id, count }) => {
      const issue = await get<Issue>(product, `/issues/${id}`)
      const { event } = await get<EventDetail>(product, `/events/${issue.latestEventId}`)
      const [exception, ...causes] = event.exceptions
      const top = exception?.frames.find((frame) => frame.inApp)
      return {
        // Python's SDK names the module on spans and leaves it out on log records; which one is kept depends on what arrives first.
        type: issue.type.slice(issue.type.lastIndexOf('.') + 1),
        message: issue.message,
        events: count,
        causes: causes.map((cause) => `${cause.type}: ${cause.message}`),
        top: { function: top?.function, file: withinExample(top?.file ?? '', example) },
      }
    }),
  )
  const byType = (a: { type: string; message: string }, b: { type: string; message: string }): number =>
    a.type + a.message < b.type + b.message ? -1 : 1
  expect(seen.sort(byType)).toEqual(expected.issues.map((issue) => ({ causes: [], ...issue })).sort(byType))
}

/** Java names no folders. */
function withinExample(file: string, example: string): string {
  const at = file.indexOf(example)
  return at < 0 ? file : file.slice(at + example.length + 1)
}

function total(list: IssueList): number {
  return list.issues.reduce((sum, issue) => sum + issue.count, 0)
}

async function get<T>(product: Product, path: string): Promise<T> {
  const response = await fetch(product.api + path)
  if (!response.ok) throw new Error(`GET ${path} answered ${response.status}: ${await response.text()}\n${product.output()}`)
  return (await response.json()) as T
}
