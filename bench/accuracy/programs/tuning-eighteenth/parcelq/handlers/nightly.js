'use strict'
const manifests = require('../services/manifests')
const billing = require('../services/billing')
const partners = require('../services/partners')

class NightlyJobs {
  constructor(name) {
    this.name = name
  }

  async download({ day }) {
    return manifests.download(day)
  }

  async importFile({ text }) {
    return manifests.importRows(text).length
  }

  async unpackFile({ body }) {
    return manifests.unpack(body)
  }

  async closePallets({ pallets }) {
    return pallets.filter((pallet) => manifests.closePallet(pallet))
  }

  async explode({ bundle, catalogue }) {
    return manifests.expand(bundle, catalogue)
  }

  async reloadRules({ text }) {
    return manifests.routingRules(text)
  }

  async announce({ manifest }) {
    await manifests.announce(manifest)
  }

  async invoice({ invoice }) {
    return billing.invoiceText(invoice)
  }

  async post({ invoice }) {
    return billing.book(invoice)
  }

  async tax({ invoice }) {
    return billing.vat(invoice)
  }

  async settle({ customer, contract }) {
    return billing.settle(customer, contract)
  }

  async contract({ customer }) {
    const found = await billing.contract(customer)
    return found.tiers
  }

  async callback({ token }) {
    return partners.verifyCallback(token)
  }

  async sign({ partner }) {
    return partners.signCallback(partner)
  }

  async declare({ payload }) {
    return partners.declare(payload)
  }

  async throttle({ partner }) {
    return partners.throttle(partner)
  }
}

module.exports = { NightlyJobs }
