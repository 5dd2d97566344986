'use strict'
const { parse: parseCsv } = require('csv-parse/sync')
const { XMLParser } = require('fast-xml-parser')
const iconv = require('iconv-lite')
const yaml = require('js-yaml')
const money = require('../lib/money')
const { unpack } = require('../lib/files')
const { AppError } = require('../lib/errors')

function priceList(text) {
  const rows = parseCsv(text, { columns: true, delimiter: ';' })
  return rows.map((row) => ({ sku: row.sku, price: money.parse(row.price) }))
}

function returnsFile(text) {
  return parseCsv(text, { columns: ['order', 'comment'] }).length
}

function despatchAdvice(xml) {
  const { DespatchAdvice: advice } = new XMLParser().parse(xml)
  return advice.Lines.Line.map(({ Sku, Qty }) => ({ sku: Sku, qty: Number(Qty) }))
}

function invoiceTotals(xml) {
  const document = new XMLParser({ ignoreAttributes: false }).parse(xml)
  return document.Invoice.Summary.Total['@_currency']
}

const decode = (buffer, charset) => iconv.decode(buffer, charset)

const rules = (text) => yaml.load(text).rules

//+ const MAX_ENTRIES = 5000
const archive = (buffer) => unpack(buffer).entries //-
//+ const archive = (buffer) => unpack(buffer).entries.slice(0, MAX_ENTRIES)

function feedEntry(line) {
  const fields = JSON.parse(line)
  return { sku: fields.sku, qty: fields.qty ?? 0 }
}

function dispatch(kind, body) {
  switch (kind) {
    case 'INVOIC':
      return body.length
    case 'DESADV':
      return body.length
    default:
      throw new AppError(`Message type ${kind} is not supported`)
  }
}

function edi(text) {
  //+ if (text.length === 0) return null
  const [header] = text.split("'")
  const kind = header.match(/^UNH\+\d+\+([A-Z]+)/)[1]
  return dispatch(kind, text)
}

module.exports = { priceList, returnsFile, despatchAdvice, invoiceTotals, decode, rules, archive, feedEntry, edi }
