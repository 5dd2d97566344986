import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { EventList, IssueList } from '../collector/api/types.ts'
import { startProduct, type Product } from './product.ts'

/**
 * What the durability promise is held against: a sender that never gives up, Faultline killed under it, and a count at the end. Each error
 * has a trace of its own, so that its trace id names it.
 */
export interface Ledger {
  /** Trace ids of errors that were acknowledged. */
  acknowledged: Set<string>
  /** Trace ids of all errors sent, acknowledged or not. */
  sent: Set<string>
}

export function openLedger(): Ledger {
  return { acknowledged: new Set(), sent: new Set() }
}

const ERRORS_IN_REQUEST = 5

/** Sends until stopped, over HTTP/JSON; a request that was not answered is sent again as it was, to whatever listens there then. */
export function sendErrors(product: () => Product, ledger: Ledger, senders = 4): { stop(): Promise<void> } {
  let stopping = false
  const work = Array.from({ length: senders }, async () => {
    while (!stopping) {
      const traces = Array.from({ length: ERRORS_IN_REQUEST }, () => randomBytes(16).toString('hex'))
      for (const trace of traces) ledger.sent.add(trace)
      const body = JSON.stringify(request(traces))
      // A sender gives up at the end of the test only: what is unanswered by then counts as sent, not as acknowledged.
      while (!(await post(product().http, body))) {
        if (stopping) return
        await sleep(50)
      }
      for (const trace of traces) ledger.acknowledged.add(trace)
    }
  })
  return {
    stop: async () => {
      stopping = true
      await Promise.all(work)
    },
  }
}

async function post(address: string, body: string): Promise<boolean> {
  try {
    const response = await fetch(`http://${address}/v1/traces`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      signal: AbortSignal.timeout(5000),
    })
    await response.arrayBuffer()
    return response.status === 200
  } catch {
    return false
  }
}

const STACK = `Error: the order can not be placed
    at place (/srv/shop/src/orders.js:41:11)
    at checkout (/srv/shop/src/checkout.js:17:5)
    at handle (/srv/shop/src/routes/order.js:9:3)`

function request(traces: string[]): unknown {
  const now = BigInt(Date.now()) * 1_000_000n
  const text = (key: string, stringValue: string) => ({ key, value: { stringValue } })
  return {
    resourceSpans: [
      {
        resource: { attributes: [text('service.name', 'shop'), text('telemetry.sdk.language', 'nodejs')] },
        scopeSpans: [
          {
            spans: traces.map((traceId) => ({
              traceId,
              spanId: traceId.slice(0, 16),
              name: 'POST /orders',
              kind: 2,
              startTimeUnixNano: String(now - 5_000_000n),
              endTimeUnixNano: String(now),
              status: { code: 2 },
              events: [
                {
                  timeUnixNano: String(now - 1_000_000n),
                  name: 'exception',
                  attributes: [
                    text('exception.type', 'Error'),
                    text('exception.message', `order ${traceId} can not be placed`),
                    text('exception.stacktrace', STACK),
                  ],
                },
              ],
            })),
          },
        ],
      },
    ],
  }
}

export interface Verdict {
  issues: number
  issueCount: number
  stored: number
  /** Acknowledged, but not there. */
  lost: string[]
  /** There more than once. */
  twice: string[]
  /** There, but never sent. */
  unknown: string[]
}

/** Reads every stored event back through the API once nothing more arrives, and holds it against the ledger. */
export async function audit(product: Product, ledger: Ledger): Promise<Verdict> {
  const stored = await readUntilStill(product, ledger)
  const { issues } = await get<IssueList>(`${product.api}/issues`)
  const times = new Map<string, number>()
  for (const trace of stored) times.set(trace, (times.get(trace) ?? 0) + 1)
  return {
    issues: issues.length,
    issueCount: issues.reduce((sum, issue) => sum + issue.count, 0),
    stored: stored.length,
    lost: [...ledger.acknowledged].filter((trace) => !times.has(trace)),
    twice: [...times].filter(([, count]) => count > 1).map(([trace]) => trace),
    unknown: [...times.keys()].filter((trace) => !ledger.sent.has(trace)),
  }
}

async function readUntilStill(product: Product, ledger: Ledger): Promise<string[]> {
  let before = -1
  for (let round = 0; round < 120; round++) {
    const { total } = await get<EventList>(`${product.api}/events?limit=1`)
    const count = typeof total === 'number' ? total : total.atLeast
    if (count === before && count >= ledger.acknowledged.size) break
    before = count
    await sleep(500)
  }
  const traces: string[] = []
  let cursor: string | null = null
  do {
    const page: EventList = await get(`${product.api}/events?limit=100${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`)
    for (const event of page.events) traces.push(event.traceId ?? '')
    cursor = page.nextCursor
  } while (cursor !== null)
  return traces
}

async function get<T>(url: string): Promise<T> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  return (await response.json()) as T
}

/** Kills all of Faultline's processes at random moments of a load, starting it again each time, then audits. */
export async function crashAtRandom(kills: number): Promise<Verdict & { acknowledged: number }> {
  const ledger = openLedger()
  let product = await startProduct()
  const load = sendErrors(() => product, ledger)
  for (let kill = 0; kill < kills; kill++) {
    await sleep(200 + Math.random() * 1800)
    await product.killAll()
    product = await startProduct({ like: product })
  }
  await sleep(500)
  await load.stop()
  const verdict = await audit(product, ledger)
  await product.stop({ remove: true })
  return { ...verdict, acknowledged: ledger.acknowledged.size }
}

/** Lets one process die at a failpoint under load, kills the rest, starts again without it, then audits. */
export async function crashAt(failpoint: string, occurrence: number): Promise<Verdict & { acknowledged: number; reached: boolean }> {
  const ledger = openLedger()
  let product = await startProduct({ env: { FAULTLINE_FAILPOINT: `${failpoint}:${occurrence}` } })
  const load = sendErrors(() => product, ledger)
  const mark = `failpoint ${failpoint} reached`
  for (let waited = 0; waited < 30_000 && !product.output().includes(mark); waited += 20) await sleep(20)
  const reached = product.output().includes(mark)
  await product.killAll()
  product = await startProduct({ like: product })
  await sleep(300)
  await load.stop()
  const verdict = await audit(product, ledger)
  await product.stop({ remove: true })
  return { ...verdict, acknowledged: ledger.acknowledged.size, reached }
}
