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
  ['chart-frozen', 'rename account', (v) => rename(CHART, 1200, v.supplier)],
  ['rounding-tax', 'post batch', (v) => post(new Journal(), { ...entry(v), gross: Math.floor(v.amount) * 10 + 3 })],
  ['name-wider', 'print journal', (v) => posted(v).print(8)],
  ['linked-circle', 'link', (v) => link([entry(v), entry(v)])],
  ['share-fraction', 'allocate', (v) => allocate(Math.floor(v.amount) * 7 + 1, [1, 2, 4].map((n) => n + 0.5))],
  ['clone-function', 'reverse', (v) => reverse({ ...entry(v), lines: [{ debit: 1, format: () => v.amount }] })],
  ['closing-empty', 'close', () => closing([])],
  ['names-undeclared', 'report', (v) => report([entry(v)], 'supplier')],
  ['supplier-deleted', 'list suppliers', (v) => suppliersOf([{ supplier: { name: v.supplier } }, { supplier: null }])],
]
