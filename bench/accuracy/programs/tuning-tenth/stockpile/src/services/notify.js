'use strict'
const Handlebars = require('handlebars')
const { PassThrough } = require('node:stream')
const { readTemplate } = require('../lib/files')
const mail = require('../clients/mail')
const stock = require('../repositories/stock')

function render(name, data) {
  const template = Handlebars.compile(readTemplate(name))
  return template(data)
}

async function confirmation(to, order) {
  return mail.send({ to, subject: `Order ${order} confirmed`, text: 'Thank you' })
}

async function emailOf(customerId) {
  const customer = await stock.customer(customerId)
  return customer.email.toLowerCase()
}

function audit(actor, change) {
  const entry = { actor, change, at: Date.now() }
  change.entry = entry
  return JSON.stringify(entry)
}

function event(name, payload) {
  return Buffer.from(JSON.stringify({ name, sequence: payload.sequence, payload }))
}

function exportStream(rows) {
  const out = new PassThrough()
  return new Promise((resolve, reject) => {
    out.on('error', reject)
    out.resume()
    out.on('close', resolve)
    for (const row of rows) {
      out.write(`${row}\n`)
      if (row.length > 8) out.end()
    }
    out.end()
  })
}

module.exports = { render, confirmation, emailOf, audit, event, exportStream }
