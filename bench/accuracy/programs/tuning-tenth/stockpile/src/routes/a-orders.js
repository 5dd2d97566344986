'use strict'
const orders = require('../services/orders')
const repository = require('../repositories/orders')
const cache = require('../clients/cache')
const partners = require('../clients/partners')

module.exports = [
  //@ create-order-quantity-rule
  ['POST /orders', (v) => orders.create({ reference: v.id('R').slice(0, 12), customer: v.name(), lines: [...Array.from({ length: v.int(1, 12) }, () => ({ sku: v.sku(), qty: 2 })), { sku: v.sku(), qty: `${v.int(2, 9)} boxes` }] })],
  //@ duplicate-order-reference
  ['POST /orders/import', (v) => orders.create({ id: v.id('ord'), reference: 'R-1', customer: v.name(), lines: [{ sku: v.sku(), qty: 1 }] })],
  //@ line-of-unknown-sku
  ['POST /orders/:id/lines', (v) => repository.addLines('ord_seed', [{ sku: v.sku(), qty: v.int(1, 9) }])],
  //@ total-overflows-column
  ['POST /orders/b2b', (v) => orders.create({ id: v.id('ord'), reference: v.id('B').slice(0, 10), total: 1000000 + v.amount(), customer: v.name(), lines: [{ sku: 'AMB-1000', qty: 1 }] })],
  //@ note-too-long
  ['PATCH /orders/:id/notes', (v) => repository.annotate('ord_seed', `Please leave with ${v.name()} at the ${v.word()} door behind the shop`)],
  //@ return-without-reason
  ['POST /returns', (v) => orders.openReturn({ order: v.id('ord'), items: [...Array.from({ length: v.int(0, 9) }, () => ({ sku: v.sku(), reason: 'late' })), { sku: v.sku() }] })],
  //@ shipped-order-moved-back
  ['POST /orders/:id/pick', () => orders.move('ord_seed', 'picking')],
  //@ order-gone-on-cancel
  ['POST /orders/:id/cancel', (v) => orders.move(v.id('ord'), 'cancelled')],
  //@ order-gone-on-slip
  ['GET /orders/:id/slip.pdf', (v) => orders.packingSlip(v.id('ord'))],
  //@ reserve-more-than-free
  ['POST /reservations', (v) => orders.reserve('AMB-1000', v.int(5, 90))],
  //@ slip-without-address
  ['GET /orders/:id/slip', () => orders.packingSlip('ord_seed')],
  //@ draft-order-has-no-lines
  ['GET /orders/:id/summary', (v) => orders.summary({ id: v.id('ord'), state: 'draft' })],
  //@ line-has-no-price
  ['GET /baskets/:id/summary', (v) => orders.summary({ id: v.id('bsk'), lines: [{ qty: 1, price: { amount: v.amount() } }, { qty: v.int(2, 9) }] })],
  //@ invoice-currency-invalid
  ['GET /orders/:id/invoice', (v) => orders.invoice({ currency: v.word() === 'kelp' ? '€' : 'EURO', lines: [{ qty: 1, price: { amount: v.amount() } }] })],
  //@ coupon-not-in-list
  ['POST /orders/:id/coupon', (v) => orders.discount({ total: v.amount(), coupon: v.word() }, [{ code: 'WELCOME', percent: 10 }])],
  //@ instalments-mix-bigint
  ['GET /orders/:id/instalments', (v) => orders.instalments({ total: v.amount() }, v.int(2, 6))],
  //@ priority-undeclared-name
  ['GET /orders/:id/priority', (v) => orders.priority({ express: v.int(0, 1) === 1, value: 501 + v.int(1, 400) })],
  //@ contact-phone-missing
  ['GET /orders/:id/contact', (v) => orders.contact({ id: v.id('ord'), contact: {} })],
  //@ cost-centre-missing
  ['GET /orders/:id/cost-centre', (v) => orders.costCentre({ id: v.id('ord'), billing: null })],
  //@ states-list-empty
  ['GET /orders', () => repository.inStates([])],
  //@ late-orders-column-missing
  ['GET /orders/late', (v) => repository.latePromise(v.int(1, 9))],
  //@ cached-basket-cut
  ['GET /baskets/:id', (v) => cache.basket(`{"owner":"${v.name()}","lines":[{"sku":"${v.sku()}"`)],
  //@ accounting-refuses-connection
  ['POST /orders/:id/book', (v) => partners.accounting({ number: v.int(1000, 9999), total: v.amount() })],
  //@ tax-answer-is-html
  ['GET /orders/:id/tax', (v) => partners.taxOf(v.id('ord'))],
  //@ exchange-rates-absent
  ['GET /orders/:id/foreign-total', (v) => partners.exchange(v.word().slice(0, 3).toUpperCase())],
]
