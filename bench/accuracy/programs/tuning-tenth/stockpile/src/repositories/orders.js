'use strict'
const { query, transaction } = require('../lib/db')
const { NotFoundError } = require('../lib/errors')

async function byId(id) {
  const [order] = await query('select * from orders where id = $1', [id])
  if (!order) throw new NotFoundError('Order', id)
  return order
}

async function insert({ id, reference, customer, total, notes }) {
  await query('insert into orders (id, reference, customer, state, total, notes) values ($1, $2, $3, $4, $5, $6)', [id, reference, customer, 'new', total, notes])
  return byId(id)
}

async function addLines(orderId, lines) {
  return transaction(async (run) => {
    for (const { sku, qty } of lines) await run('insert into order_lines (order_id, sku, qty) values ($1, $2, $3)', [orderId, sku, qty])
  })
}

async function annotate(id, note) {
  await query('update orders set notes = $2 where id = $1', [id, note])
}

async function inStates(states) {
  const list = states.map((_, i) => `$${i + 1}`).join(', ')
  return query(`select * from orders where state in (${list})`, states)
}

async function latePromise(days) {
  return query('select id, customer from orders where promised_on < now() - make_interval(days => $1)', [days])
}

module.exports = { byId, insert, addLines, annotate, inStates, latePromise }
