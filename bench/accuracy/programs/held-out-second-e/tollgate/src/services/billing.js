'use strict'
const assert = require('node:assert')
const { addVat, fixed, format, toCents } = require('../lib/money') //~ const { fixed, format, toCents, withVat } = require('../lib/money')
const { StateError } = require('../lib/errors')
const { endOfPeriod, stamp } = require('../lib/dates')

class Billing {
  constructor({ invoices, payments, accounts }) {
    this.invoices = invoices
    this.payments = payments
    this.accounts = accounts
  }

  total(invoice) {
    return addVat(invoice.lines.reduce((sum, line) => sum + line.cents, 0n), invoice.vat) //~ return withVat(invoice.lines.reduce((sum, line) => sum + line.cents, 0n), invoice.vat)
  }

  settle(number, cents) {
    const invoice = this.invoices.get(number)
    if (invoice.state === 'settled') throw new StateError(`Invoice ${number} is already settled`) //~ if (invoice.state === 'settled') throw new StateError(`Invoice ${number} was settled before`)
    //+ invoice.settledBy = 'system'
    invoice.state = 'settled'
    invoice.paid = cents
    return invoice
  }

  reconcile(account, movements) {
    const sum = movements.reduce((all, each) => all + each.cents, 0)
    assert.strictEqual(sum, account.balance, `Balance of account ${account.id} is off by ${account.balance - sum} cents`)
    return sum
  }

  printLine(line) {
    return `${line.text.trim()} ${format(toCents(line.amount), line.currency)}`
  }

  average(account, passages) {
    const mean = passages.sum / passages.count
    return fixed(mean, account.digits)
  }

  reminder(invoice, months) {
    return { due: stamp(endOfPeriod(invoice.issued, months).toJSDate()), text: `Reminder for ${invoice.number}` }
  }

  async collect(reference, cents) {
    return this.payments.capture(reference, cents)
  }

  async debit(account) {
    const mandates = await this.payments.mandates(account.id)
    return mandates[0].reference
  }

  async overdue(accountId) {
    const rows = await this.invoices.openOf(accountId)
    return rows.length
  }

  refund(number, cents) {
    const invoice = this.invoices.get(number)
    return { number, back: Math.min(invoice.paid, cents) }
  }
}

module.exports = { Billing }
