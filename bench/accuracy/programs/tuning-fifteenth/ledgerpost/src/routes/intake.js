// @ts-nocheck
import { PassThrough } from 'node:stream'
import zlib from 'node:zlib'
import { creditNotes, largest, readCsv, statementLines } from '../intake/csv.js'
import { abandon, concat, decode, spool, template, unpack, unpackArchive } from '../intake/packed.js'
import { parseOrder, parsePayout } from '../intake/schema.js'
import { linesOf, readInvoice, sellerOf, summary } from '../intake/xml.js'

export const intake = [
  ['csv-extra-column', 'read statement', (v) => readCsv(`invoice;amount\n${v.invoice};${v.amount};${v.supplier}\n`)],
  ['csv-open-quote', 'read statement', (v) => readCsv(`invoice;note\n${v.invoice};"${v.supplier}\n`)],
  ['amount-thousands', 'read statement', (v) => statementLines(`invoice;amount;day\n${v.invoice};${v.amount.toLocaleString('de-DE', { minimumFractionDigits: 2 })};${v.period}-01\n`)],
  ['day-german', 'read statement', (v) => statementLines(`invoice;amount;day\n${v.invoice};${v.amount.toFixed(2)};${28 - v.next(9)}.${v.period.slice(5)}.${v.period.slice(0, 4)}\n`)],
  ['largest-of-none', 'read statement', (v) => largest(`invoice;amount;day\n${v.invoice};${v.amount.toFixed(2)};${v.period}-01\n`)],
  ['xml-unclosed', 'read invoice', (v) => readInvoice(`<Invoice><Id>${v.invoice}</Id><Note>${v.supplier}</Invoice>`)],
  ['xml-no-seller', 'read seller', (v) => sellerOf(`<Invoice><Party role="buyer"><Name>${v.supplier}</Name></Party><Party role="payee"><Name>x</Name></Party></Invoice>`)],
  ['terms-empty', 'summarize', (v) => summary(`<Invoice><Total currency="EUR">${v.amount.toFixed(2)}</Total><Issued>${v.period}-01</Issued><Terms/></Invoice>`)],
  ['order-cut', 'read order', (v) => parseOrder(`{"id":"${v.invoice}","supplier":{"name":"${v.supplier}"`)],
  ['order-quantity', 'read order', (v) => parseOrder(JSON.stringify({ id: v.invoice, supplier: { name: v.supplier, vat: v.vat }, lines: [{ sku: v.batch, quantity: '3' }] }))],
  ['payout-legacy-field', 'read payout', (v) => parsePayout({ id: v.invoice, cents: 100, iban: 'DE'.padEnd(22, '0'), bic: v.batch })],
  ['not-gzip', 'unpack', (v) => unpack(Buffer.from(`PK${v.invoice}`))],
  ['gzip-limit', 'unpack', (v) => unpack(zlib.gzipSync(Buffer.alloc((2 << 20) + v.next(9))))],
  ['brotli-cut', 'unpack archive', (v) => unpackArchive(zlib.brotliCompressSync(v.supplier.repeat(40)).subarray(0, -6))],
  ['charset-invalid', 'decode', (v) => decode(Buffer.from([0x41 + v.next(9), 0xfc, 0x42]), 'utf-8')],
  ['spool-folder', 'read spool', () => spool(`${process.env.PREFIX ?? '.'}/src`)],
  ['template-name', 'render', (v) => template(v.supplier.split(' ')[0].toLowerCase())],
  ['write-late', 'concat', (v) => concat([v.invoice + v.supplier, v.batch])],
  ['closed-early', 'copy', () => abandon(new PassThrough())],
]
