// @ts-nocheck
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { concatMap, from, lastValueFrom } from 'rxjs'
import { type App, entries, Values } from './entries'
import { Harbours } from './gateways/harbours'
import { Payments } from './gateways/payments'
import { connect } from './repositories/database'
import { Sailings } from './repositories/sailings'
import { Ledger, Seats, Timetables } from './repositories/stores'
import { Desk } from './routes/desk'
import { BookingService } from './services/booking'
import { Pricing } from './services/pricing'

const { SEED, DOOR = 'http', WRAP, PREFIX = '' } = process.env

/** As the SDK makes attributes of an exception. */
function emit(n: number, error: Error & { code?: string | number }, span: string, kind: number): void {
  const type = error.code ? String(error.code) : error.name
  console.log(JSON.stringify({ n, type, message: error.message, stack: error.stack ?? '', span, kind }))
}

type Call = (n: number) => Promise<unknown>

const audited =
  (call: Call): Call =>
  async (n) => {
    try {
      return await call(n)
    } finally {
      audited.last = n
    }
  }
audited.last = 0

const traced =
  (call: Call): Call =>
  async (n) =>
    call(n)

async function overHttp(call: Call): Promise<void> {
  const app = new Hono()
  if (WRAP === 'layers') {
    app.use(async (context, next) => {
      context.header('x-desk', 'ferry')
      await next()
    })
  }
  app.post('/desk/:n', async (context) => {
    await call(Number(context.req.param('n')))
    return context.json({})
  })
  app.onError((error, context) => {
    emit(Number(context.req.param('n') ?? context.req.path.split('/').at(-1)), error, 'POST /desk/:n', 1)
    return context.json({}, 500)
  })
  const server = serve({ fetch: app.fetch, port: 9544, hostname: '127.0.0.1' })
  for (const n of entries.keys()) {
    const { status } = await fetch(`http://127.0.0.1:9544/desk/${n}`, { method: 'POST' })
    if (status !== 500) console.error('nothing failed:', n)
  }
  server.close()
}

async function overJobs(call: Call): Promise<void> {
  const jobs = from(entries.keys()).pipe(
    concatMap(async (n) => {
      try {
        await call(n)
        console.error('nothing failed:', n)
      } catch (error) {
        emit(n, error as Error, 'ferry.jobs process', 4)
      }
    }),
  )
  await lastValueFrom(jobs)
}

async function main(): Promise<void> {
  const peer = createServer((request, response) => {
    const url = request.url ?? ''
    const answer = (status: number, body: string) => response.writeHead(status, { 'content-type': 'application/json' }).end(body)
    if (url.startsWith('/refunds/')) answer(404, '{}')
    else if (url.startsWith('/statements/') || url.startsWith('/slow/')) setTimeout(answer, 500, 200, '{}')
    else if (url.startsWith('/captures/')) answer(409, '{}')
    else if (url.startsWith('/berths/')) answer(200, '{"items":[]}')
    else if (url.startsWith('/weather/')) answer(503, '{}')
    else answer(200, '{}')
  })
  await new Promise<void>((listening) => peer.listen(9545, '127.0.0.1', listening))
  const base = `http://127.0.0.1:${(peer.address() as AddressInfo).port}`
  const sailings = new Sailings(await connect())
  const seats = new Seats()
  const parts = { sailings, seats, bookings: new BookingService(sailings, seats), pricing: new Pricing(), payments: new Payments(base), harbours: new Harbours(base), ledger: new Ledger(), timetables: new Timetables(PREFIX) }
  const app: App = { ...parts, desk: new Desk(parts) }
  let call: Call = async (n) => entries[n]!(app, new Values(Number(SEED) * 619 + n))
  if (WRAP === 'layers') call = audited(traced(call))
  await (DOOR === 'http' ? overHttp(call) : overJobs(call))
  process.exit(0)
}

void main()
