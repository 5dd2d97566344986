// Runs every bug once, as the environment says, and prints what recordException would send, a line of JSON each.
import http from 'node:http'
import net from 'node:net'
import express from 'express'
import Koa from 'koa'
import { Bookings, importBookings } from './lib/bookings.js'
import * as customers from './lib/customers.js'
import * as events from './lib/events.js'
import * as pricing from './lib/pricing.cjs'
import * as remote from './lib/remote.js'
import { valuesOf } from './lib/values.js'
import * as vessels from './lib/vessels.js'

const { ENTRY = 'cli', WRAP = '0', SEED = '1', PREFIX = '' } = process.env
const v = valuesOf(Number(SEED))

/** As recordException of @opentelemetry/sdk-trace-base has it. */
function report(bug, error) {
  const type = error.code ? String(error.code) : error.name
  console.log(JSON.stringify({ bug, type, message: error.message, stack: error.stack ?? '' }))
}

const until = (start) => new Promise((resolve, reject) => start((result) => (result instanceof Error ? reject(result) : resolve(result))))
const emitted = (name, ship) => new events.Dock().emit(name, ship)
const tariff = new pricing.Tariff([{ good: 'salt', rate: 2 }])
const bookings = Bookings.open([{ id: v.id, good: v.good, slots: 2 + v.next(50), items: [{ pack: {} }], consignee: {} }])
const nest = (depth) => (depth === 0 ? { own: 1 } : { own: 1, children: [{ own: 2, children: [] }, nest(depth - 1)] })
const flat = (call) => call()

const bugs = (base, closed) => [
  ['booking-without-port', () => bookings.create({ id: v.id, port: '', good: v.good })],
  ['customer-without-email', () => customers.updateCustomer({ name: v.name, id: v.id, email: null })],
  ['invoice-without-price', () => customers.issueInvoice({ lines: [{ good: v.good, id: v.id }] })],
  ['label-without-address', () => bookings.label(v.id)],
  ['weight-of-empty-pack', () => bookings.weight(v.id)],
  ['latest-without-sailing', () => bookings.latest],
  ['vessel-is-full', () => bookings.confirm(v.id)],
  ['import-without-load', () => importBookings([{ id: v.id, load: { kilos: v.id } }, { id: v.id + 1 }])],
  ['vessel-not-found', () => vessels.findVessel(v.name)],
  ['port-not-found', () => vessels.findPort(v.port)],
  ['port-without-code', () => vessels.schedule([{ code: 'nl' }, { name: v.port }])],
  ['circular-route', () => vessels.legsBelow({ name: v.port, limit: v.depth })],
  ['container-tree-broken', () => vessels.countContainers(nest(v.depth))],
  ['tariff-too-heavy', () => pricing.quote(tariff, { good: v.good, kilos: 30001 + v.id })],
  ['tariff-unknown-good', () => pricing.quote(tariff, { good: v.good, kilos: 12 })],
  ['discount-above-price', () => pricing.quote(tariff, { good: 'salt', kilos: 3, discount: v.id, name: v.name })],
  ['settle-fraction', () => pricing.settle([{ amount: 3 }, { amount: v.id + 0.5 }])],
  ['cookie-is-no-json', () => customers.readPreferences(`${v.name}=${v.hex}`)],
  ['manifest-is-no-json', () => customers.parseManifest(`<html><title>${v.port} ${v.date}</title>`)],
  ['contract-file-missing', () => customers.loadContract(`${PREFIX}/data`, v.id)],
  ['logo-file-missing', () => customers.loadLogo(`${PREFIX}/data`, v.name)],
  ['profile-not-saved', () => customers.saveProfile(customers.db, { email: v.email, id: v.id })],
  ['avatar-not-saved', () => customers.saveAvatar(customers.db, { email: v.email, id: v.id })],
  ['customer-not-deleted', () => customers.deleteCustomer(v.id)],
  ['carrier-endpoint-invalid', () => remote.carrierUrl({ endpoint: `${v.name}/track` })],
  ['webhook-base-invalid', () => remote.webhookUrl({ id: v.id, base: `${v.name}.example.org` })],
  ['rates-are-no-json', () => remote.fetchRates(base, v.port)],
  ['tide-service-fails', () => remote.fetchTide(base, v.port)],
  ['update-refused', () => remote.pushUpdate(closed, v.id)],
  ['slow-report', () => remote.slowReport(base, v.id)],
  ['carrier-says-no', () => remote.carrierReply(`no;${v.reason}`)],
  ['tracker-refused', () => until((done) => remote.openTracker(closed, done))],
  ['tracker-hangs-up', () => until((done) => remote.pollTracker(base, done))],
  ['spool-file-missing', () => until((done) => remote.readSpool(`${PREFIX}/spool/${v.hex}.lbl`, done))],
  ['spool-folder-missing', () => until((done) => remote.listSpool(`${PREFIX}/spool/${v.date}`, done))],
  ['label-printer-fails', () => until((done) => remote.printLabel(`${v.good} to ${v.port} ${v.id}`, done))],
  ['buffer-size', () => remote.reserveBuffer(v.id)],
  ['ship-without-pilot', () => emitted('arrival', { id: v.id })],
  ['crew-without-badge', () => emitted('departure', { crew: [{ name: v.name }] })],
  ['line-is-no-weight', () => events.importLines([`${v.id},${v.good}\n`])],
  ['reminder-date-invalid', () => until((done) => events.remindLater({ due: new Date(`the ${v.date} of ${v.name}`) }, done))],
  ['alarm-without-bell', () => until((done) => events.everyMinute({ times: v.depth }, done))],
  ['load-does-not-fit', () => until((done) => events.optimise({ id: v.id, good: v.good, kilos: v.id, limit: 3 }, done))],
  ['mail-item-without-good', () => events.renderMail({ user: v, order: { items: [{ id: v.id }] } })],
  ['notice-without-status', () => events.renderNotice({ port: v.port, status: null })],
  ['order-schema', () => events.acceptOrder({ id: v.hex, good: v.id })],
  ['address-schema', () => events.acceptAddress({ city: v.id, zip: null })],
  ['booking-owner-missing', () => events.everyBooking([v.id, v.id + 1], async (id) => ({ id }))],
  ['currency-unknown', () => events.currencyOf(v.port)],
]

const timed = (next) => async function timing() {
  const started = Date.now()
  try {
    return await next()
  } finally {
    void (Date.now() - started)
  }
}
const authorised = (next) => async function authorise() {
  if (v.email === '') throw new Error('Unauthorised')
  return next()
}
const logged = (next) => () => next()
const wrap = (call) => [[], [timed], [authorised, logged, timed]][Number(WRAP)].reduce((inner, layer) => layer(inner), call)

/** Each bug through its own entry; an answer of 500 is what the caller sees. */
const entries = {
  cli: async (all) => {
    for (const [bug, call] of all) await wrap(call)().catch?.((error) => report(bug, error))
  },
  job: async (all) => {
    const queue = [...all]
    await new Promise((resolve) => {
      const work = async () => {
        const job = queue.shift()
        if (job === undefined) return resolve()
        try {
          await wrap(job[1])()
        } catch (error) {
          report(job[0], error)
        }
        setImmediate(work)
      }
      work()
    })
  },
  express: async (all) => {
    const app = express()
    app.use((request, response, next) => next())
    for (const [bug, call] of all) {
      app.get(`/${bug}`, async (request, response, next) => {
        try {
          response.json(String(await wrap(call)()))
        } catch (error) {
          next(error)
        }
      })
    }
    app.use((error, request, response, next) => {
      report(request.path.slice(1), error)
      response.status(500).end(String(next.length))
    })
    await visit(http.createServer(app), all)
  },
  koa: async (all) => {
    const app = new Koa()
    app.use(async (context, next) => {
      try {
        await next()
      } catch (error) {
        report(context.path.slice(1), error)
        context.status = 500
      }
    })
    for (const [bug, call] of all) app.use(async (context, next) => (context.path === `/${bug}` ? (context.body = String(await wrap(call)())) : next()))
    await visit(http.createServer(app.callback()), all)
  },
}

async function visit(server, all) {
  await new Promise((resolve) => server.listen(0, resolve))
  for (const [bug] of all) await fetch(`http://127.0.0.1:${server.address().port}/${bug}`).then((answer) => answer.text())
  server.closeAllConnections()
  server.close()
}

async function main() {
  const peer = http.createServer((request, response) => {
    if (request.url.startsWith('/rates')) response.end(`<h1>Bad gateway ${v.hex}</h1>`)
    else if (request.url.startsWith('/tides')) response.writeHead(500 + (v.id % 4)).end()
    else if (request.url.startsWith('/reset')) request.socket.destroy()
  })
  await new Promise((resolve) => peer.listen(0, resolve))
  const free = net.createServer()
  const closed = await new Promise((resolve) => free.listen(0, () => resolve(free.address().port)))
  await new Promise((resolve) => free.close(resolve))
  const all = bugs(`http://127.0.0.1:${peer.address().port}`, closed).map(([bug, call]) => [bug, async () => flat(call)])
  await entries[ENTRY](all)
  peer.closeAllConnections()
  peer.close()
}

main()
