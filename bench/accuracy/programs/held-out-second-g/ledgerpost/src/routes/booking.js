// @ts-nocheck
import { accountOf, CHART, depth, rename, taxOf } from '../books/accounts.js'
import { allocate, closing, Journal, link, report, reverse, rounded } from '../books/journal.js'
import { post, postAll, suppliersOf } from '../books/batches.js'

const entry = (v) => ({ id: v.invoice, period: v.period, amount: v.amount, supplier: v.supplier, lines: [{ debit: 100 }, { credit: 100 }] })
const posted = (v) => {
  const journal = new Journal()
  journal.post(entry(v))
  return journal
}

export const booking = [
  ['tax-code', 'book tax', (v) => taxOf(Math.round(v.amount * 100), v.pick(['AE', 'G', 'K']))],
  ['chart-cycle', 'depth of account', (v) => depth({ [v.batch]: { parent: 'x' }, x: { parent: v.batch } }, v.batch)],
  ['vat-unmapped', 'find account', (v) => accountOf(new Map(), v.vat)],
  ['chart-frozen', 'rename account', (v) => rename(CHART, 1200, v.supplier)],
  ['period-closed', 'post', (v) => new Journal([v.period]).post(entry(v))],
  ['rounding-tax', 'post batch', (v) => post(new Journal(), { ...entry(v), gross: Math.floor(v.amount) * 10 + 3 })],
  ['total-bigint', 'sum journal', (v) => posted(v).total()],
  ['export-bigint', 'export journal', (v) => posted(v).export()],
  ['name-wider', 'print journal', (v) => posted(v).print(8)],
  ['quarter-text', 'group journal', (v) => { const j = new Journal(); j.post({ ...entry(v), period: v.period.replace('-', '/') }); return j.byQuarter() }],
  ['linked-circle', 'link', (v) => link([entry(v), entry(v)])],
  ['share-fraction', 'allocate', (v) => allocate(Math.floor(v.amount) * 7 + 1, [1, 2, 4].map((n) => n + 0.5))],
  ['clone-function', 'reverse', (v) => reverse({ ...entry(v), lines: [{ debit: 1, format: () => v.amount }] })],
  ['amount-text', 'round', (v) => rounded({ ...entry(v), amount: String(v.amount) })],
  ['closing-empty', 'close', () => closing([])],
  ['names-undeclared', 'report', (v) => report([entry(v)], 'supplier')],
  ['batch-no-entries', 'post batch', (v) => postAll(new Journal(), { id: v.batch, entries: null })],
  ['supplier-deleted', 'list suppliers', (v) => suppliersOf([{ supplier: { name: v.supplier } }, { supplier: null }])],
]
