import assert from 'node:assert'
import { validateHeaderValue } from 'node:http'
import { cents, must } from './check.js'
import { priceOf } from './prices.js'
import { retry } from './retry.js'

/** The counter: bookings, refunds, invoices, receipts. */
export class Desk {
  constructor({ store, terminal, gateway, locks }) {
    Object.assign(this, { store, terminal, gateway, locks })
  }

  async book({ id, programme, kilos, slot }) {
    const price = priceOf(programme, kilos)
    await this.store.save('bookings', { id, slot, price })
    return { id, price }
  }

  async refund(id) {
    const booking = await this.store.one('bookings', id)
    const price = priceOf(booking.programm, booking.kilos)
    return this.terminal.refund(id, price)
  }

  async open({ customer, basket }) {
    must(customer, 'customer')
    await this.store.save('baskets', { id: basket, customer: customer.id })
  }

  async invoice(id) {
    const customer = await this.store.one('customers', id)
    return { to: must(customer, 'customer').name, lines: await this.store.list('select kilos from baskets where customer = ?', id) }
  }

  async pay({ id, amount }) {
    return this.terminal.charge(id, cents(amount))
  }

  tip({ amount, share }) {
    return cents(amount * share)
  }

  deposit(rows) {
    return rows.map(({ amount }) => cents(amount)).reduce((sum, amount) => sum + amount, 0)
  }

  async close({ counted, day }) {
    const rows = await this.store.list('select cents from payments where day = ?', day)
    assert.equal(counted, rows.reduce((sum, row) => sum + row.cents, 0))
  }

  handOver(tills) {
    const [early, late] = tills
    assert.equal(late.start, early.end)
    return late
  }

  receipt({ id, paidAt, name }) {
    validateHeaderValue('content-disposition', `attachment; filename="${name}.pdf"`)
    return { id, date: new Date(paidAt).toISOString() }
  }

  overdue(rows) {
    return rows.filter(({ due }) => new Date(due).toISOString() < '2026-01-01')
  }

  async ready({ customer, locker }) {
    const phone = must(customer.phone, 'phone')
    await retry(3, () => this.gateway.send(phone, `Ready in ${locker}`))
  }

  unlock({ locker }) {
    return retry(5, () => this.locks.open(locker))
  }
}
