import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { IssueList, ServiceList } from '../collector/api/types.ts'
import { startProduct } from './product.ts'
import { startCollector } from './servers/collector.ts'
import { read } from './sources.ts'

/** A Collector as teams run it, with tail sampling that keeps next to nothing; the block is merged into it by a second `--config`. */
const THEIRS = `
receivers:
  otlp: { protocols: { http: { endpoint: '\${env:OTLP_HTTP}' } } }
processors:
  tail_sampling:
    decision_wait: 1s
    policies: [{ name: few, type: probabilistic, probabilistic: { sampling_percentage: 0.0001 } }]
exporters:
  debug: {}
service:
  telemetry: { metrics: { level: none } }
  pipelines:
    traces: { receivers: [otlp], processors: [tail_sampling], exporters: [debug] }
`

const TRACE = '0af7651916cd43dd8448eb211c80319c'

test('a Collector with the block sends only what carries an exception, and that becomes issues', { timeout: 600_000 }, async ({ skip }) => {
  const product = await startProduct()
  const collector = await startCollector([THEIRS, read('docs/collector-block.yaml')], { FAULTLINE_ENDPOINT: `http://${product.http}` })
  if ('missing' in collector) {
    await product.stop({ remove: true })
    return skip(collector.missing)
  }
  try {
    const spans = Array.from({ length: 20 }, (_, index) =>
      span(index, index === 7 ? [{ name: 'retrying' }, exception('TypeError', 'x is undefined')] : [{ name: 'retrying' }]),
    )
    await send(collector.url, 'traces', { resourceSpans: [{ resource: resource('checkout'), scopeSpans: [{ spans }] }] })
    const plain = { timeUnixNano: now(), body: { stringValue: 'all is well' } }
    const failing = {
      timeUnixNano: now(),
      severityNumber: 17,
      body: { stringValue: 'it broke' },
      attributes: exception('ValueError', 'no such cart').attributes,
    }
    await send(collector.url, 'logs', {
      resourceLogs: [{ resource: resource('carts'), scopeLogs: [{ logRecords: [plain, failing, plain] }] }],
    })

    const issues = await waitFor(async () => {
      const list = (await (await fetch(`${product.api}/issues`)).json()) as IssueList
      return list.issues.length >= 2 ? list.issues : undefined
    })
    expect(
      issues.map(({ type, message, service, count }) => ({ type, message, service, count })).sort((a, b) => (a.type < b.type ? -1 : 1)),
    ).toEqual([
      { type: 'TypeError', message: 'x is undefined', service: 'checkout', count: 1 },
      { type: 'ValueError', message: 'no such cart', service: 'carts', count: 1 },
    ])
    const services = await waitFor(async () => {
      const list = (await (await fetch(`${product.api}/services`)).json()) as ServiceList
      // Counts follow within a second, behind the exceptions.
      return list.services.filter(({ spans, logs }) => spans + logs > 0).length >= 2 ? list.services : undefined
    })
    expect(services.map(({ name, spans, logs }) => ({ name, spans, logs })).sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: 'carts', spans: 0, logs: 1 },
      { name: 'checkout', spans: 1, logs: 0 },
    ])
  } finally {
    await collector.stop()
    await product.stop({ remove: true })
  }
})

function span(index: number, events: object[]): object {
  const spanId = (0xb7ad6b71692030n * 256n + BigInt(index)).toString(16).padStart(16, '0')
  return { traceId: TRACE, spanId, name: `GET /${index}`, kind: 2, startTimeUnixNano: now(), endTimeUnixNano: now(), events }
}

function exception(type: string, message: string): { name: string; timeUnixNano: string; attributes: object[] } {
  return {
    name: 'exception',
    timeUnixNano: now(),
    attributes: [attribute('exception.type', type), attribute('exception.message', message)],
  }
}

function resource(service: string): object {
  return { attributes: [attribute('service.name', service)] }
}

function attribute(key: string, stringValue: string): object {
  return { key, value: { stringValue } }
}

function now(): string {
  return `${Date.now()}000000`
}

async function send(url: string, signal: string, body: object): Promise<void> {
  const response = await fetch(`${url}/v1/${signal}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(response.status).toBe(200)
}

async function waitFor<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let waited = 0; waited < 30_000; waited += 200) {
    const found = await look()
    if (found !== undefined) return found
    await sleep(200)
  }
  throw new Error('It did not arrive within 30 s.')
}
