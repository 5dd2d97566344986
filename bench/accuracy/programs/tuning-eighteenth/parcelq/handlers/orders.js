'use strict'
const labels = require('../services/labels')
const billing = require('../services/billing')
const partners = require('../services/partners')

async function onOrderPlaced(message) {
  const text = await labels.render(message.order)
  return { text, by: message.order.cutOff }
}

async function onOrderScheduled(message) {
  return labels.shipBy(message.order)
}

async function onLabelWanted(message) {
  const template = await labels.loadTemplate(message.carrier, message.size)
  return template.length
}

async function onLabelIssued(message) {
  return labels.issue(message.order, message.trackingNo)
}

async function onPrint(message) {
  const width = labels.labelWidth(message.carrier)
  return labels.print(message.printer, 'x'.repeat(width))
}

async function onQuote(message) {
  const amount = message.live ? await billing.quote(message.parcel) : await billing.price(message.parcel)
  return amount + billing.surcharge(message.parcel.zone, amount)
}

async function onSurcharge(message) {
  return billing.surcharge(message.zone, message.amount)
}

async function onCarrierAdded(message) {
  return partners.credentials(message.carrier)
}

module.exports = { onOrderPlaced, onOrderScheduled, onLabelWanted, onLabelIssued, onPrint, onQuote, onSurcharge, onCarrierAdded }
