import Big from 'big.js'
import Handlebars from 'handlebars'
import { produce } from 'immer'
import { between } from '../lib/checks.js'
import { LiftError } from '../lib/errors.js'
import { clock } from '../lib/time.js'

Handlebars.registerHelper('money', (amount) => amount.toFixed(2))

const INVOICE = Handlebars.compile('{{#each lines}}{{what}}: {{money amount}}\n{{/each}}Total {{money total}}', { strict: true })

export class Billing {
  constructor(lifts, ledger, mailer) {
    this.lifts = lifts
    this.ledger = ledger
    this.mailer = mailer
    this.rates = new Map([['weekday', 82], ['night', 140]])
  }

  total(visits) {
    return this.lifts.cost(visits).toFixed(2)
  }

  perVisit(total, visits) {
    return this.lifts.rate(total, visits).toFixed(2)
  }

  invoice(order) {
    return INVOICE(order)
  }

  letter(source, order) {
    return Handlebars.compile(source)(order)
  }

  discount(order) {
    return Big(order.total).times(1 - between(order.discount, 0, 0.4))
  }

  hourly(kind, minutes) {
    return (this.rates.get(kind).amount * minutes) / 60
  }

  rounded(amount, digits) {
    return Number(amount).toFixed(digits)
  }

  duration(minutes, locale) {
    return clock(minutes, locale)
  }

  credit(account, cents) {
    return BigInt(account.balance) + BigInt(cents)
  }

  correct(order) {
    return produce(order, (draft) => {
      draft.lines[order.lines.length - 1].amount = 0
      return { total: 0, lines: draft.lines }
    })
  }

  async settle(invoices) {
    const results = await Promise.allSettled(invoices.map((invoice) => this.ledger.post(invoice)))
    const failed = results.filter(({ status }) => status === 'rejected')
    if (failed.length > 0) throw new AggregateError(failed.map(({ reason }) => reason), `${failed.length} of ${invoices.length} invoices were not posted`)
  }

  async remind(customers) {
    await Promise.any(
      customers.map(async (customer) => {
        if (!customer.mail) throw new LiftError(`Customer ${customer.id} has no mail address`)
      }),
    )
  }

  serialise(invoice) {
    return JSON.stringify(invoice)
  }
}
