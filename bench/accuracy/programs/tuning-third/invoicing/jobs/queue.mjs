import { EventEmitter } from 'node:events'
import { Worker } from 'node:worker_threads'
import { exportRows, attach, template, snapshot, header } from './export.mjs'
import { post, transfer, openLedger } from './ledger.mjs'
import { sumOf } from './money.mjs'
import * as remote from './remote.mjs'
import * as tree from './tree.mjs'

const bus = new EventEmitter()
bus.on('reminder', (invoice, done) => {
  const days = invoice.reminders.at(-1).days
  done(days)
})

/** Jobs by name; a payload decides the rest. */
export const jobs = {
  statement: ({ rows, locale }) => sumOf(rows).format(locale),
  async export({ rows }) {
    return exportRows(rows)
  },
  async book({ invoices }) {
    const ledger = await openLedger()
    for (const invoice of invoices) await ledger.book(invoice)
    return ledger.balance(invoices[0].search ?? '')
  },
  transfer: async ({ from, to, cents, note }) => transfer(from, to, cents, note),
  refund: async ({ account, cents, note }) => new remote.Retry(3).run(() => post(account, cents, note)),
  async attach({ path }) {
    return attach(path)
  },
  async letter({ name }) {
    return template(name)
  },
  archive: ({ invoice }) => ({ head: header(invoice), body: snapshot(invoice) }),
  plugin: ({ name, invoice }) => remote.runPlugin(name, invoice),
  tax: ({ base, country, number }) => remote.taxNumber(base, country, number),
  rates: ({ sources, currency }) => remote.rate(sources, currency),
  callback: ({ url }) => remote.callbackUrl(url),
  weigh: ({ item }) => tree.weigh(item),
  depth: ({ item }) => tree.depth(item),
  remind: ({ invoice }) => new Promise((resolve, reject) => setTimeout(() => notify(invoice, resolve, reject), 1)),
  render: ({ text }) => inWorker(text),
}

function notify(invoice, resolve, reject) {
  try {
    bus.emit('reminder', invoice, resolve)
  } catch (error) {
    reject(error)
  }
}

function inWorker(text) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./render-worker.mjs', import.meta.url), { workerData: text })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
