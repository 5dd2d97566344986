import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Product } from '../product.ts'

/** A sender of errors, each a new issue of a service of its own, whose name stands for it. */
export interface NewIssues {
  acknowledged: ReadonlySet<string>
  /** Acknowledged or not. */
  sent: ReadonlySet<string>
  stop(): Promise<void>
}

/** Sends until stopped; what was not answered is sent again as it was, to whatever listens there then. */
export function sendNewIssues(product: () => Product, pauseMs: number): NewIssues {
  const acknowledged = new Set<string>()
  const sent = new Set<string>()
  let stopping = false
  const work = async (): Promise<void> => {
    while (!stopping) {
      const name = `service-${randomBytes(8).toString('hex')}`
      const body = JSON.stringify(request(name))
      sent.add(name)
      while (!(await post(product().http, body))) {
        if (stopping) return
        await sleep(50)
      }
      acknowledged.add(name)
      await sleep(pauseMs)
    }
  }
  const working = work()
  return {
    acknowledged,
    sent,
    stop: () => {
      stopping = true
      return working
    },
  }
}

async function post(address: string, body: string): Promise<boolean> {
  try {
    const headers = { 'Content-Type': 'application/json' }
    const response = await fetch(`http://${address}/v1/traces`, { method: 'POST', headers, body, signal: AbortSignal.timeout(5_000) })
    await response.arrayBuffer()
    return response.status === 200
  } catch {
    return false
  }
}

function request(name: string): object {
  const now = BigInt(Date.now()) * 1_000_000n
  const text = (key: string, stringValue: string) => ({ key, value: { stringValue } })
  const stack = `Error: no price\n    at price (/srv/${name}/price.js:41:11)\n    at handle (/srv/${name}/order.js:9:3)`
  const attributes = [text('exception.type', 'Error'), text('exception.message', 'no price'), text('exception.stacktrace', stack)]
  const span = {
    traceId: randomBytes(16).toString('hex'),
    spanId: randomBytes(8).toString('hex'),
    name: 'GET /orders/{id}',
    kind: 2,
    startTimeUnixNano: String(now - 5_000_000n),
    endTimeUnixNano: String(now),
    status: { code: 2 },
    events: [{ timeUnixNano: String(now), name: 'exception', attributes }],
  }
  return { resourceSpans: [{ resource: { attributes: [text('service.name', name)] }, scopeSpans: [{ spans: [span] }] }] }
}
