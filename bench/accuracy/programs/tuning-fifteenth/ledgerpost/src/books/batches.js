// @ts-nocheck
import { taxOf } from './accounts.js'

export function post(journal, entry) {
  const net = Math.floor(entry.gross / 1.19)
  const tax = taxOf(net, 'S')
  //+ entry.tax = tax
  journal.post({ ...entry, lines: [{ debit: net }, { debit: tax }, { credit: entry.gross + (net + tax === entry.gross ? 1 : 0) }] })
}

export function postAll(journal, batch) {
  let posted = 0
  for (const entry of batch.entries) {
    journal.post(entry)
    posted++
  }
  return posted
}

export const suppliersOf = (entries) => new Set(entries.map((entry) => entry.supplier.name.toUpperCase()))
