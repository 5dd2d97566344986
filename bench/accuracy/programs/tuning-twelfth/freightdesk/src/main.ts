// @ts-nocheck: built by a toolchain of its own
import 'reflect-metadata'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { stdSerializers } from './logging'
import { DataSource } from 'typeorm'
import { OfficeController } from './controllers/office'
import { ShipmentController } from './controllers/shipments'
import { Carrier, Invoice, Shipment } from './domain/entities'
import { cronDoor, httpDoor, plainDoor, queueDoor } from './doors'
import { entries } from './entries'
import { Container } from './framework/container'
import { Values } from './values'

async function upstream() {
  const server = createServer((request, response) => {
    const url = request.url!
    if (url.startsWith('/slow')) return void setTimeout(() => response.end('{}'), 400)
    if (url.startsWith('/customs')) return void response.writeHead(422).end('{}')
    if (url.startsWith('/offers/eu')) return void response.setHeader('content-type', 'application/json').end('{"items":[]}')
    if (url.startsWith('/offers/us')) return void response.setHeader('content-type', 'application/json').end('{"offers":[]}')
    if (/labels.*A$/.test(url)) return void response.writeHead(410).end()
    if (/labels.*B$/.test(url)) return void response.end('<html><body>Sign in</body></html>')
    response.end('{}')
  }).listen(9600, '127.0.0.1')
  await once(server, 'listening')
  return server
}

async function seed(source: DataSource) {
  await source.getRepository(Carrier).insert([
    { code: 'NORD', name: 'Nordline', tariff: '{"zones":{"EU":{"base":12,"perKg":0.4}}}' },
    { code: 'CUT', name: 'Cutter', tariff: '{"zones":{"EU":{"base":12' },
  ])
  const shipment = (id: number, status: string, currency = 'EUR') => ({ id, reference: id === 1 ? 'FR-TAKEN' : `FR-${id}`, status, weightKg: 3, declaredValue: '120.50', currency })
  await source.getRepository(Shipment).insert([shipment(1, 'draft'), shipment(2, 'delivered'), shipment(3, 'booked'), shipment(4, 'draft', 'EURO'), shipment(5, 'collected')])
}

/** What the SDK makes of an exception. */
function sent(error: unknown): { type: string; message: string; stack: string } {
  if (typeof error === 'string') return { type: '', message: error, stack: '' }
  const { code, name, message, stack } = error as Error & { code?: string | number }
  const logged = process.env['TEXT'] === 'pino' ? (stdSerializers.err(error as Error) as unknown as { stack: string; message: string }) : { stack: stack ?? '', message }
  return { type: code ? String(code) : name, message: logged.message, stack: logged.stack }
}

async function main() {
  const server = await upstream()
  const source = await new DataSource({ type: 'sqljs', entities: [Carrier, Shipment, Invoice], synchronize: true }).initialize()
  await seed(source)
  const container = new Container()
  container.provide(DataSource, source)
  container.provide(Container, container)
  const app = { shipments: container.resolve(ShipmentController), office: container.resolve(OfficeController) }
  const values = new Values(Number(process.env['SEED']))
  const http = process.env['DOOR'] === 'http' ? await httpDoor() : undefined
  const door = http ?? { queue: queueDoor, cron: cronDoor }[process.env['DOOR']!]?.() ?? plainDoor()
  let stray: (error: unknown) => void = () => undefined
  process.on('uncaughtException', (error) => stray(error))
  process.on('unhandledRejection', (error) => stray(error))
  for (const [label, span, meet] of entries) {
    const error = await new Promise((resolve) => {
      stray = resolve
      door(() => meet(app, values)).then(
        () => setTimeout(resolve, 300),
        (error: unknown) => resolve(error),
      )
    })
    if (error === undefined) console.error(`nothing happened: ${label}`)
    else console.log(JSON.stringify({ bug: label, ...sent(error), span: http ? span : `${process.env['DOOR']} ${span.split(' ').at(-1)}`, kind: http ? 1 : process.env['DOOR'] === 'queue' ? 4 : 0 }))
  }
  http?.close()
  server.close()
  setTimeout(() => process.exit(0), 200)
}

void main()
