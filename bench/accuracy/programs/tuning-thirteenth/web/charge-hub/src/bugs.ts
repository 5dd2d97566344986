import { Biller, periodOf, priceAt } from './billing.ts'
import { decodeFrame, Dispatcher, Locks, RoamingClient } from './ocpp.ts'
import { Meter, StationRegistry, totalReading } from './stations.ts'

export interface Values { id: string; n: number; word: string; date: string; open: string; closed: string }
export type Entry = [label: string, ways: ((v: Values) => unknown)[]]

const flat = Object.fromEntries(Array.from({ length: 24 }, (_, hour) => [hour, [0.3, 'EUR'] as [number, string]]))
const registry = new StationRegistry()
const biller = new Biller({ name: 'flat', prices: flat })

function stationOf(v: Values): string {
  registry.register({ id: v.id, connectors: [{ id: 1, powerKw: v.n }] })
  return v.id
}

async function doubleLock(v: Values): Promise<void> {
  const locks = new Locks()
  await locks.acquire(v.id, 10)
  await locks.acquire(v.id, 10 + v.n)
}

const remote = new Dispatcher()
  .on('StartTransaction', (payload) => biller.checkTariff.call({ tariff: payload }))
  .on('MeterValues', (payload) => totalReading(payload as Meter[]))

/** Label, and the ways to meet it: a request first, then a job. */
export const entries: Entry[] = [
  ['connector-unknown', [(v) => registry.powerOf(stationOf(v), 2 + v.n)]],
  ['station-without-site', [(v) => registry.zoneOf(stationOf(v)), (v) => `${v.word} ${registry.zoneOf(stationOf(v))}`]],
  ['session-stale', [(v) => registry.closeSession({ id: v.id, seen: v.n, meter: new Meter(1) }, 4000 + v.n)]],
  ['meter-read-unbound', [(v) => totalReading([new Meter(v.n)]), (v) => remote.dispatch('MeterValues', [new Meter(v.n)])]],
  ['hour-without-price-used', [(v) => priceAt({ name: v.word, prices: {} }, v.n), (v) => biller.amountOf({ number: v.id, lines: [{ kwh: v.n, hour: 24 + v.n }] })]],
  ['tariff-with-gap', [(v) => new Biller({ name: v.word, prices: { 0: [v.n, 'EUR'] } }).checkTariff(), (v) => remote.dispatch('StartTransaction', { name: v.id, prices: {} })]],
  ['refund-of-nothing', [(v) => biller.refund(v.id, 0), (v) => biller.refund(v.id, -v.n)]],
  ['collect-from-credit', [(v) => biller.collect({ id: v.id, balance: -v.n })]],
  ['signing-key-unset', [(v) => biller.sign({ number: v.id, lines: [] })]],
  ['archive-of-correction', [(v) => {
    const invoice = { number: v.id, lines: [], children: [] as unknown[] }
    invoice.children.push({ number: v.word, lines: [], parent: invoice })
    return biller.archive(invoice as never)
  }]],
  ['payment-declined', [(v) => biller.bill({ number: v.id, lines: [] }, async () => { throw new Error(`card of ${v.word} declined`) })]],
  ['period-from-words', [(v) => periodOf({ from: v.word, days: v.n })]],
  ['frame-length-trusted', [(v) => decodeFrame(Buffer.from([1, 0, 40 + v.n, 3, 4, 5, 6, 7]))]],
  ['action-unknown', [(v) => remote.dispatch(`Vendor.${v.word}`, {}), (v) => remote.dispatch(v.word, [v.id])]],
  ['lock-never-released', [doubleLock]],
  ['hub-unreachable', [(v) => new RoamingClient(v.closed).pushLocation(v.id)]],
  ['hub-page-without-tokens', [(v) => new RoamingClient(v.open).tokens(v.word.slice(0, 2))]],
]
