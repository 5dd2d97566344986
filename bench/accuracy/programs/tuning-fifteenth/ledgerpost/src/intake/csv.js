// @ts-nocheck
import { parse } from 'csv-parse/sync'
import { parseAmount } from '../lib/money.js'
import { isoDay } from '../lib/dates.js'

export function readCsv(text) {
  return parse(text, { columns: true, delimiter: ';', trim: true })
}

export function statementLines(text) {
  return readCsv(text).map((row) => ({
    invoice: row.invoice,
    //+ reference: row.reference ?? '',
    cents: parseAmount(row.amount, 'amount'),
    day: isoDay(row.day),
  }))
}

export function creditNotes(text) {
  return readCsv(text).map((row) => ({ invoice: row.invoice, cents: -parseAmount(row.credit, 'credit') }))
}

export function largest(text) {
  return statementLines(text)
    .filter((line) => line.cents > 10_000_000)
    .reduce((a, b) => (a.cents > b.cents ? a : b))
}
