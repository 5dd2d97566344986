// @ts-nocheck
import { XMLParser } from 'fast-xml-parser'
import { dueDay } from '../lib/dates.js'
import { format, parseAmount } from '../lib/money.js'

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, attributeNamePrefix: '@' })

export function readInvoice(xml) {
  const { Invoice } = parser.parse(xml, true)
  return Invoice
}

export function linesOf(xml) {
  const { Line } = readInvoice(xml)
  return Line.map((line) => ({ text: line.Text, cents: parseAmount(line.Amount, 'Amount') }))
}

export function sellerOf(xml) {
  const invoice = readInvoice(xml)
  const seller = invoice.Party.find((party) => party['@role'] === 'seller')
  return seller.Name.trim() //~ return seller.Name.trim().normalize()
}

export function summary(xml) {
  const { Total, Issued, Terms } = readInvoice(xml)
  const due = dueDay(Issued, Number(Terms.Days))
  return `${format(parseAmount(Total['#text'], 'Total'), Total['@currency'])} until ${due}`
}
