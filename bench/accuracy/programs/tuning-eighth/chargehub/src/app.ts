import { Ledger, lines, restore } from './billing/ledger'
import { formatted, price, PriceBoard, quote } from './billing/tariffs'
import { OcppRouter } from './ocpp/router'
import { cheapest, endpoints, Partner } from './roaming/partner'
import { energy, parseFrame, peak, used } from './sessions/meter'
import { receiptTime, Sessions } from './sessions/sessions'
import { applyLimits, ConnectorMachine, lamp, watch } from './stations/connector'
import { StationRegistry } from './stations/registry'

/** What comes from outside has no type yet, and goes everywhere. */
export type Body = Record<string, never>
export type Handler = (body: Body) => unknown

/** Routes by name, each with a function without one. */
export function createApp(config: { partner: string; closed: string; folder: string }): Map<string, Handler> {
  const routes = new Map<string, Handler>()
  const on = (name: string, handler: Handler): void => void routes.set(name, handler)

  const registry = new StationRegistry([
    { id: 'N1', name: 'Harbour', city: 'Kiel', connectors: [{ id: 1, plug: 'ccs', power: 150 }] },
    { id: 'N2', name: 'Mall', connectors: [] },
  ])
  const sessions = new Sessions(async () => {})
  const ledger = new Ledger({ folder: config.folder })
  const partner = new Partner('evlink', config.partner, 'abc')
  const former = new Partner('volta', config.closed, 'xyz')
  const ocpp = new OcppRouter()

  on('stations/describe', ({ id }) => registry.describe(id))
  on('stations/cities', () => registry.byCity())
  on('stations/rename', ({ id, name }) => registry.rename(id, name))
  on('stations/update', async ({ ids }) => await registry.updateAll(ids))
  on('stations/lamp', ({ state }) => lamp(state))
  on('stations/limits', (body) => applyLimits(body))
  on('stations/grid', ({ frequency }) => watch(frequency))
  on('stations/move', ({ id, states }) => {
    const machine = new ConnectorMachine(id)
    for (const state of states) machine.go(state)
    return machine.state
  })

  on('meter/frame', ({ bytes }) => parseFrame(bytes))
  on('meter/used', ({ start, end }) => used(start, end))
  on('meter/peak', async ({ samples }) => peak(samples))
  on('meter/energy', ({ samples }) => energy(samples))

  on('sessions/start', (body) => sessions.start(body))
  on('sessions/twice', (body) => [sessions.start(body), sessions.start(body)])
  on('sessions/stop', async ({ connector, begin }) => {
    if (begin) sessions.start({ connector, token: 'abcd', meter: 1 })
    return sessions.stop(connector)
  })
  on('sessions/supervise', async ({ connector, every }) => {
    sessions.supervise(connector, every)
  })
  on('sessions/copy', ({ connector }) => sessions.copy(connector))
  on('sessions/receipt', ({ zone, ended }) => receiptTime(zone, ended))

  on('billing/quote', ({ region, kwh }) => quote(region, kwh))
  on('billing/price', async ({ tariff, kwh, minutes }) => price(tariff, kwh, minutes))
  on('billing/format', ({ amount, currency }) => formatted(amount, currency))
  on('billing/board', ({ region }) => new PriceBoard().add(region))
  on('billing/book', ({ amount }) => String(ledger.book(amount)))
  on('billing/split', ({ among }) => String(ledger.split(among)))
  on('billing/sign', async ({ invoice }) => ledger.sign(invoice))
  on('billing/store', async ({ month, text }) => {
    await ledger.store(month, text)
    return month
  })
  on('billing/restore', ({ archive }) => restore(archive))
  on('billing/lines', ({ rows, columns }) => lines(rows, columns))

  on('roaming/authorise', async ({ uid }) => await partner.authorise(uid))
  on('roaming/records', async ({ day }) => {
    const count = await partner.records(day)
    return { count }
  })
  on('roaming/prices', async ({ region }) => await partner.sendPrices(region))
  on('roaming/status', async ({ station }) => await partner.status(station))
  on('roaming/locations', async () => await former.locations())
  on('roaming/endpoints', ({ texts }) => endpoints(texts))
  on('roaming/cheapest', async ({ partners }) => await cheapest(partners))

  on('ocpp/receive', ({ text }) => ocpp.receive(text))
  return routes
}
