import { EventEmitter } from 'node:events'
import http from 'node:http'
import net from 'node:net'
import { inspect } from 'node:util'
import { Desk } from './src/desk.js'
import * as doors from './src/doors.js'
import { Gateway, Locks, Terminal } from './src/outside.js'
import { routes } from './src/routes.js'
import { scenarios } from './src/scenarios.js'
import { Store } from './src/store.js'
import { Hall } from './src/wash.js'

const { SEED, DOOR, WRAP = 'none', TEXT } = process.env

/** The database as it is: what it knows, and what it refuses. */
function answer({ text, values }) {
  const refuse = (code, message, detail) => ({ kind: 'E', code, message, detail })
  if (text.includes('kilos) from washes')) return refuse('42703', 'column "kilos" does not exist')
  if (text.includes('visits')) return refuse('42P01', 'relation "visits" does not exist')
  if (text.startsWith('insert into bookings') && values[1].endsWith('taken')) return refuse('23505', 'duplicate key value violates unique constraint "bookings_slot_key"', `Key (slot)=(${values[1]}) already exists.`)
  if (text.startsWith('insert into baskets')) return refuse('22001', 'value too long for type character varying(16)')
  if (text.includes('from bookings')) return { kind: 'R', rows: [String(values[0]).startsWith('paid') ? { programm: 'wool', kilos: 4 } : { programme: 'wool', kilos: 4 }] }
  return { kind: 'R', rows: [] }
}

const database = net.createServer((socket) => {
  socket.setEncoding('utf8').on('data', (text) => socket.write(`${JSON.stringify(answer(JSON.parse(text)))}\n`))
})

const terminalServer = http.createServer((request, response) => {
  if (request.url === '/settlements') response.end('{"total":null}')
  else response.writeHead(request.url === '/charges' ? 404 : 409).end()
})

const listen = (server) => new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(server.address().port)))

const store = new Store(await listen(database))
const terminal = new Terminal(`http://127.0.0.1:${await listen(terminalServer)}`)
const locks = new Locks()
const bus = new EventEmitter()
const parts = { store, terminal, locks, bus, hall: new Hall(bus), desk: new Desk({ store, terminal, locks, gateway: new Gateway() }) }
const asked = scenarios(Number(SEED)).map(([bug, route, input]) => ({ bug, route, input }))

function report({ bug, route }, error) {
  const type = error.code ? String(error.code) : (error.name ?? typeof error)
  const stack = TEXT === 'inspect' && error instanceof Error ? inspect(error) : (error.stack ?? '')
  const span = DOOR === 'http' ? route : `${DOOR} ${route.split('/')[1]}`
  process.stdout.write(`${JSON.stringify({ bug, type, message: error.message, stack, span, kind: { http: 2, queue: 5, cli: 1 }[DOOR] })}\n`)
}

await doors[DOOR](asked, new Map(routes(parts)), WRAP, report)
store.end()
database.close()
terminalServer.closeAllConnections()
terminalServer.close()
process.exit(0)
