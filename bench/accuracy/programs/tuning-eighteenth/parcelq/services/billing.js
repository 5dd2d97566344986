'use strict'
const Handlebars = require('handlebars')
const { cached } = require('../clients/cache')
const rates = require('../clients/rates')
const invoices = require('../repositories/invoices')
const { sumBy } = require('../lib/collections')

class SettlementError extends Error {
  constructor(customer, cause) {
    super(`Settlement of ${customer} failed: ${cause.message}`, { cause })
    this.name = 'SettlementError'
  }
}

const SURCHARGES = new Map([
  ['domestic', { percent: 0 }],
  ['eu', { percent: 4 }],
])

const TEMPLATE = Handlebars.compile('{{#each lines}}{{title}}: {{money amount}}\n{{/each}}')

function surcharge(zone, amount) {
  return Math.round((amount * SURCHARGES.get(zone).percent) / 100)
}

async function price(parcel) {
  const list = await cached(`rates:${parcel.zone}`, () => rates.currentRates(parcel.zone))
  return list[0].amount
}

async function quote(parcel) {
  const list = await rates.currentRates(parcel.zone)
  return list.find((rate) => rate.carrier === parcel.carrier).amount
}

function invoiceText(invoice) {
  return TEMPLATE(invoice)
}

function book(invoice) {
  const total = sumBy(invoice.lines, (line) => line.amount)
  invoices.saveInvoice({ ...invoice, total })
}

function vat(invoice) {
  return invoice.net + invoice.net / 5
}

function discountOf(contract) {
  const tier = contract.tiers.find(({ from }) => contract.volume >= from)
  return tier.discount
}

function settle(customer, contract) {
  try {
    return discountOf(contract)
  } catch (error) {
    throw new SettlementError(customer, error)
  }
}

async function contract(customer) {
  return rates.contractOf(customer)
}

module.exports = { surcharge, price, quote, invoiceText, book, vat, settle, contract, SettlementError }
