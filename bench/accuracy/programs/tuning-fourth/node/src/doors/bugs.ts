import { EventEmitter } from 'node:events'
import { Catalog } from '../billing/catalog.ts'
import * as invoices from '../billing/invoices.ts'
import type { Customer, Plan, Subscription } from '../billing/model.ts'
import { dispatch, Payments, readWebhook } from '../billing/payments.ts'
import { Table } from '../platform/table.ts'

export interface Entry {
  bug: string
  /** The route that it is behind, and the job. */
  route: string
  job: string
  call: () => unknown
}

/** Each entry is one fault; values come from the seed. */
export function entries(seed: number, folder: string, gateway: string, closed: string): Entry[] {
  const pick = <T>(...of: T[]): T => of[seed % of.length]!
  const id = (prefix: string): string => `${prefix}_${(seed * 2654435761).toString(36)}`
  const word = pick('amber', 'birch', 'copper', 'delta', 'ember', 'falcon', 'garnet', 'harbor')
  const customer: Customer = { id: id('cus'), name: `${word} Ltd`, currency: 'EUR', cards: [{ brand: 'visa', expires: '2031-04', primary: seed < 0 }] }
  const addressed: Customer = { ...customer, address: { line1: `${seed} ${word} Road`, country: 'IE' }, currency: pick('EURO', 'US$', 'POUND', '€') }
  const ring = ['a', 'b', 'c', 'd'].slice(0, 2 + (seed % 3)).map((letter, i, all): Customer => ({ ...customer, id: `${word}-${letter}`, parent: `${word}-${all[(i + 1) % all.length]}` }))
  const plan: Plan = { id: id('plan'), title: pick('Starter', 'Team', 'Scale'), cents: 900 + seed }
  const subscription: Subscription = { id: id('sub'), customer: customer.id, plan: plan.id, renewsAt: '2031-05-01' }
  const catalog = new Catalog(new Table('plan', [plan]), new Table('coupon', [{ id: `${word.toUpperCase()}10`, percent: 10 }]), new Table('customer', ring))
  const invoice: invoices.Invoice = { id: id('inv'), customer: customer.id, cents: 4200 + seed, issued: pick('', 'n/a', '31.04.2031 08:00', 'tomorrow'), version: seed + 3 }
  const ledger = new Table('invoice', [invoice])
  const payments = new Payments(gateway, closed)
  const bus = new EventEmitter()
  bus.on('renewed', (renewal: { subscription?: Subscription }) => renewal.subscription!.customer.trim())

  return [
    { bug: 'address-of-unaddressed', route: 'GET /invoices/:id', job: 'invoices.render', call: () => invoices.render(invoice, customer) },
    { bug: 'currency-by-symbol', route: 'GET /invoices/:id', job: 'invoices.render', call: () => invoices.render(invoice, addressed) },
    { bug: 'archive-undated', route: 'POST /invoices/:id/archive', job: 'invoices.archive', call: () => invoices.archiveName(invoice) },
    { bug: 'reminder-undated', route: 'GET /invoices/:id/reminders', job: 'invoices.remind', call: () => invoices.reminders(invoice, [7, 14]) },
    { bug: 'receipt-language', route: 'GET /invoices/:id/receipt', job: 'mail.receipt', call: () => invoices.receipt(folder, pick('pl', 'sv', 'pt-BR', 'ja', 'nl')) },
    { bug: 'finalized-twice', route: 'POST /invoices/:id/finalize', job: 'invoices.finalize', call: () => invoices.finalize(ledger, invoice.id, seed) },
    { bug: 'credit-stale', route: 'POST /invoices/:id/credit', job: 'invoices.credit', call: () => invoices.credit(ledger, invoice.id, seed + 1, 300) },
    { bug: 'plan-by-slug', route: 'PUT /subscriptions/:id/plan', job: 'subscriptions.change', call: () => catalog.changePlan(subscription, `${word}-yearly`) },
    { bug: 'coupon-in-lower-case', route: 'POST /checkout', job: 'subscriptions.discount', call: () => catalog.discounted(1900, `${word.toUpperCase()}10`) },
    { bug: 'own-grandparent', route: 'GET /customers/:id/family', job: 'customers.family', call: () => catalog.familyOf(ring[0]!) },
    { bug: 'prorated-backwards', route: 'POST /subscriptions/:id/proration', job: 'subscriptions.prorate', call: () => catalog.proration(plan, Date.now(), Date.now() - seed * 86_400_000) },
    { bug: 'too-many-seats', route: 'GET /quotes', job: 'quotes.make', call: () => catalog.seatPrice(100 + seed) },
    { bug: 'no-primary-card', route: 'POST /customers/:id/reminder', job: 'mail.card', call: () => payments.reminderFor(customer) },
    { bug: 'charge-declined', route: 'POST /charges', job: 'payments.charge', call: () => payments.charge(customer.id, 900 + seed) },
    { bug: 'tax-unavailable', route: 'POST /checkout', job: 'payments.tax', call: () => payments.taxRate(pick('FR', 'DE', 'PT', 'SE')) },
    { bug: 'ledger-refuses', route: 'POST /charges/:id/book', job: 'payments.book', call: () => payments.book(id('ent')) },
    { bug: 'usage-slow', route: 'GET /usage', job: 'usage.sum', call: () => payments.usage(customer.id, 4 + seed) },
    { bug: 'export-slow', route: 'POST /exports', job: 'exports.run', call: () => payments.exportAll(pick('csv', 'parquet', 'xlsx'), 3 + seed) },
    { bug: 'webhook-unparsable', route: 'POST /webhooks', job: 'webhooks.replay', call: () => readWebhook(pick(`<${word}>`, `id=${word}`, `{"id":"evt_${seed}",`, '')) },
    { bug: 'webhook-invalid', route: 'POST /webhooks', job: 'webhooks.replay', call: () => readWebhook(JSON.stringify({ id: `evt_${word}`, kind: 'charge.succeeded', amount: -seed })) },
    { bug: 'webhook-unhandled', route: 'POST /webhooks', job: 'webhooks.replay', call: () => dispatch({ id: id('evt'), kind: 'dispute.opened', amount: seed }, { 'charge.failed': () => seed }) },
    { bug: 'renewal-without-subscription', route: 'POST /renewals', job: 'subscriptions.renew', call: () => bus.emit('renewed', { word }) },
  ]
}
