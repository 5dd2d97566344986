'use strict'
const fs = require('node:fs/promises')
const path = require('node:path')
const parcels = require('../repositories/parcels')
const { isoDay } = require('../lib/dates')

const FORMATS = { swiftpost: { width: 100 }, nordfracht: { width: 105 }, kestrel: { width: 80 } }

function addressLines(order) {
  const { street, city } = order.recipient.address
  return [order.recipient.name, street, city]
}

async function render(order) {
  const lines = addressLines(order)
  return lines.concat(order.parcel.weight.toFixed(2)).join('\n')
}

async function loadTemplate(carrier, size) {
  const folder = path.join(process.env.PREFIX || '.', 'templates')
  return fs.readFile(path.join(folder, `${carrier}-${size}.zpl`), 'utf8')
}

function labelWidth(carrier) {
  return FORMATS[carrier].width
}

async function issue(order, trackingNo) {
  parcels.saveLabel(order.parcel.id, trackingNo)
  return trackingNo
}

function shipBy(order) {
  const date = new Date(`${order.cutOff}T17:00:00Z`)
  return isoDay(date)
}

function print(printer, text) {
  if (!printer.online) throw `printer ${printer.name} is offline`
  return text.length
}

module.exports = { render, loadTemplate, labelWidth, issue, shipBy, print }
