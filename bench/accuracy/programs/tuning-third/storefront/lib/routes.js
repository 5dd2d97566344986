'use strict'
const catalog = require('./catalog')
const checkout = require('./checkout')
const customers = require('./customers')
const mails = require('./mails')

const operations = {
  async order(body) {
    return checkout.place(body)
  },
  async register(body) {
    return customers.register(body)
  },
  async feed(body) {
    return catalog.importFeed(body.text)
  },
  async category(body) {
    catalog.moveCategory(body.slug, body.parent)
    return catalog.breadcrumb(body.slug)
  },
  async datasheet(body) {
    return catalog.datasheet(body.sku, body.folder)
  },
  async mail(body) {
    if (body.kind === 'confirmation') return mails.confirmation(body)
    if (body.kind === 'newsletter') return mails.newsletter(body.list)
    return mails.recommend(body.sku)
  },
  async hook(body) {
    return mails.onPayment(body)
  },
}

module.exports = { operations }
