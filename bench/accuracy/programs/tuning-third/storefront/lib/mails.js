'use strict'
const ejs = require('ejs')
const { z } = require('zod')
const catalog = require('./catalog')
const customers = require('./customers')

const webhook = z.object({ event: z.enum(['paid', 'refunded']), order: z.number().int() })

function confirmation(order) {
  const body = '<p>Dear <%= customer %></p>\n<p>Order <%= id %></p>\n<p>Total <%= total.cents %></p>'
  return ejs.render(body, { customer: order.name, id: order.id, total: order.total })
}

function onPayment(payload) {
  const message = webhook.parse(payload)
  return message.event
}

function newsletter(list) {
  return list.map((id) => customers.greet(id, (name) => `Hello ${name.first.trim()}`))
}

function recommend(sku) {
  const { category } = catalog.find(sku)
  return catalog.breadcrumb(category).join(' > ')
}

module.exports = { confirmation, onPayment, newsletter, recommend }
