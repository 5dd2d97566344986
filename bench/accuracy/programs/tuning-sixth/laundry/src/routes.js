import { firstOffer } from './outside.js'
import { importPrices, meterReadings, webhook } from './files.js'
import { bundlePrice, percent, tariff } from './prices.js'

/** What can be asked of the laundry, over HTTP, from the queue or by hand. */
export const routes = ({ desk, hall, bus, store, terminal, locks }) => [
  ['POST /bookings', (input) => desk.book(input)],
  ['POST /refunds', ({ id }) => desk.refund(id)],
  ['POST /baskets', (input) => desk.open(input)],
  ['GET /invoices', ({ id }) => desk.invoice(id)],
  ['POST /payments', (input) => desk.pay(input)],
  ['POST /tips', async (input) => desk.tip(input)],
  ['POST /deposits', async ({ rows }) => desk.deposit(rows)],
  ['POST /days', (input) => desk.close(input)],
  ['POST /tills', async ({ tills }) => desk.handOver(tills)],
  ['GET /receipts', async (input) => desk.receipt(input)],
  ['GET /overdue', async ({ rows }) => desk.overdue(rows)],
  ['POST /ready', (input) => desk.ready(input)],
  ['POST /lockers', (input) => desk.unlock(input)],
  ['POST /lockers/test', ({ lockers }) => locks.selfTest(lockers)],
  ['POST /drums', async ({ drum, ...load }) => hall.fill(drum, load)],
  ['POST /events', async ({ event, ...rest }) => bus.emit(event, rest)],
  ['POST /watch', ({ drum }) => new Promise(() => hall.watch(drum, 2))],
  ['POST /hooks', async ({ text }) => webhook(text)],
  ['POST /prices', ({ lines }) => importPrices(lines)],
  ['POST /meters', ({ lines }) => meterReadings(lines)],
  ['GET /bundles', async ({ bundle, bundles }) => bundlePrice(bundles[bundle], bundles)],
  ['GET /tariffs', ({ name }) => tariff(name)],
  ['GET /load', async ({ part, whole, digits }) => percent(part, whole, digits)],
  ['GET /reports', ({ week }) => store.list('select sum(kilos) from washes where week = ?', week)],
  ['GET /visits', ({ day }) => store.list('select count(*) from visits where day = ?', day)],
  ['POST /settlements', ({ batch }) => terminal.settle(batch)],
  ['POST /soap', ({ suppliers, litres }) => firstOffer(suppliers, litres)],
]
