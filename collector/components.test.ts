import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { event } from './pipeline/sample-components.ts'
import { components } from './components.ts'
import { faultsOf } from './config/definition.ts'
import { listComponents } from './config/list-components.ts'
import { checkExporter, checkProcessor, checkReceiver } from './testing.ts'
import type { Told } from './testing.ts'

const items = [event('018bcfe568000123456789abcdef0123'), event('018bcfe568000123456789abcdef0124')]

function receiver(type: string) {
  const found = components.find((one) => one.kind === 'receiver' && one.type === type)
  if (found?.kind !== 'receiver') throw new Error(`${type} is not in the list`)
  return found
}

async function freeEndpoint(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `127.0.0.1:${port}`
}

/** As an OTLP sender reads the answer: 429, 502, 503 and 504 may be tried again. */
async function post(url: string, body: object): Promise<Told> {
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  await answer.arrayBuffer()
  if (answer.ok) return 'accepted'
  return [429, 502, 503, 504].includes(answer.status) ? 'try_again' : 'refused'
}

describe('each component that comes with Faultline', () => {
  for (const definition of components) {
    test(`${definition.kind} ${definition.type} is a sound definition`, () => {
      expect(faultsOf(definition)).toEqual([])
    })

    if (definition.kind === 'processor' && [definition.signal].flat().includes('exceptions')) {
      test(`${definition.kind} ${definition.type} keeps the contract of a processor`, () => checkProcessor(definition, { items }))
    }
  }

  test('exporter debug keeps the contract of an exporter', async () => {
    const definition = components.find((one) => one.kind === 'exporter' && one.type === 'debug')
    if (definition?.kind !== 'exporter') throw new Error('debug is not in the list')
    await checkExporter(definition, { batches: [items] })
  })

  test('receiver events tells senders what became of their events', async () => {
    const endpoint = await freeEndpoint()
    const send = () => post(`http://${endpoint}/v1/events`, { version: 1, service: 'shop', type: 'TypeError', message: 'no' })
    await checkReceiver(receiver('events'), { config: { endpoint }, signal: 'exceptions', send })
  })

  test('receiver otlp tells senders what became of their spans', async () => {
    const endpoint = await freeEndpoint()
    const span = {
      traceId: '5b8efff798038103d269b633813fc60c',
      spanId: 'eee19b7ec3c1b174',
      name: 'GET /',
      startTimeUnixNano: '1',
      endTimeUnixNano: '2',
    }
    const send = () => post(`http://${endpoint}/v1/traces`, { resourceSpans: [{ scopeSpans: [{ spans: [span] }] }] })
    await checkReceiver(receiver('otlp'), { config: { protocols: { http: { endpoint } } }, signal: 'traces', send })
  })

  test('has a type of its own within its kind', () => {
    const names = components.map(({ kind, type }) => `${kind} ${type}`)
    expect(names).toEqual([...new Set(names)])
  })

  test('is listed with what it does and how stable it is', () => {
    const listed = listComponents(components)
    for (const { type, description } of components) {
      expect(listed).toContain(`type: ${type}\n`)
      expect(listed).toContain(description.slice(0, 30))
    }
  })
})
