'use strict'
const { query } = require('../lib/db')

async function take(sku, bin, qty) {
  const [row] = await query('update stock set qty = qty - $3 where sku = $1 and bin = $2 returning qty', [sku, bin, qty])
  return row
}

async function freeOf(sku) {
  const [{ free }] = await query('select coalesce(sum(qty), 0)::int as free from stock where sku = $1', [sku])
  return free
}

async function shipment(id) {
  const [row] = await query('select * from shipments where id = $1', [id])
  return row
}

async function addShipment(id, orderId, carrier) {
  await query('insert into shipments (id, order_id, carrier) values ($1, $2, $3)', [id, orderId, carrier])
}

async function returnRates() {
  return query('select carrier, sum(returned) / sum(sold) as rate from shipments group by carrier')
}

async function weightOf(sku) {
  const [row] = await query('select weight from skus where sku = $1', [sku])
  return row.weight
}

async function customer(id) {
  const [row] = await query('select email from customers where id = $1', [id])
  return row
}

module.exports = { take, freeOf, shipment, addShipment, returnRates, weightOf, customer }
