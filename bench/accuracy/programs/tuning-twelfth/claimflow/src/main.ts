// @ts-nocheck: built by a toolchain of its own
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Payouts } from './claims/payout'
import { PolicyBook } from './claims/policy'
import { Draw } from './draw'
import { entries, type Functions } from './entries'
import { Api } from './handlers/api'
import { Events } from './handlers/events'
import { DocumentStore } from './ports/documents'
import { ClaimTable } from './ports/table'
import { neighbours } from './runtime'

type Work = () => unknown
type Handler = (work: Work) => Promise<unknown>
type Middleware = (next: Handler) => Handler

const logged: Middleware = (next) => async (work) => {
  try {
    return await next(work)
  } finally {
    process.emit('handled' as never)
  }
}

const warmed: Middleware = (next) => async (work) => (work === undefined ? 'warm' : next(work))

const handler = [logged, warmed].reduce<Handler>((next, each) => (process.env['WRAP'] === 'layers' ? each(next) : next), async (work) => work())

/** The local gateway, which calls the handler for each request. */
async function gateway(): Promise<{ invoke: Handler; close: () => void }> {
  const waiting: { work: Work; failed: (error: unknown) => void }[] = []
  const server = createServer(async (_request, response) => {
    const { work, failed } = waiting.shift()!
    try {
      await handler(work)
    } catch (error) {
      failed(error)
    }
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const invoke: Handler = (work) =>
    new Promise((resolve, failed) => {
      waiting.push({ work, failed })
      request({ port, host: '127.0.0.1', agent: false }, (response) => response.resume().on('end', resolve)).end()
    })
  return { invoke, close: () => server.close() }
}

const poller: Handler = async (work) => {
  for await (const next of (async function* () {
    yield await Promise.resolve(work)
  })())
    await handler(next)
}

/** As the SDK of OpenTelemetry does. */
function record(error: unknown): { type: string; message: string; stack: string } {
  if (typeof error === 'string') return { type: '', message: error, stack: '' }
  const { code, name, message, stack } = error as Error & { code?: string }
  return { type: code ? code.toString() : name, message, stack: stack ?? '' }
}

async function main(): Promise<void> {
  const server = await neighbours(9610)
  const url = 'http://127.0.0.1:9610'
  const made = (table: string): Api => new Api(new ClaimTable(table), new PolicyBook(url), payouts)
  const payouts = new Payouts(new ClaimTable(url), url)
  const functions: Functions = { api: made(url), away: made('http://127.0.0.1:9611'), events: new Events(new DocumentStore(url), payouts, url) }
  const draw = new Draw(Number(process.env['SEED']) * 7919)
  const local = process.env['DOOR'] === 'http' ? await gateway() : undefined
  const invoke = local?.invoke ?? { queue: poller }[process.env['DOOR']!] ?? handler
  let stray: (error: unknown) => void = () => undefined
  process.on('uncaughtException', (error) => stray(error))
  process.on('unhandledRejection', (error) => stray(error))
  for (const [label, span, entry] of entries) {
    const error = await new Promise((resolve) => {
      stray = resolve
      invoke(() => entry(functions, draw)).then(() => setTimeout(resolve, 200), resolve)
    })
    if (error === undefined) console.error(`nothing happened: ${label}`)
    else console.log(JSON.stringify({ bug: label, ...record(error), span: local ? span : span.split(' ').at(-1), kind: local ? 1 : process.env['DOOR'] === 'queue' ? 4 : 1 }))
  }
  local?.close()
  server.close()
  setTimeout(() => process.exit(0), 100)
}

void main()
