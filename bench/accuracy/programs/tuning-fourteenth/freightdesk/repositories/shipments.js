'use strict'
const db = require('../lib/db')
const { NotFoundError } = require('../domain/errors')

function insert({ reference, state = 'booked', customer = null, weight = 1, payload = '{}' }) {
  db.run('INSERT INTO shipments (reference, state, customer, weight, payload) VALUES (?, ?, ?, ?, ?)', [reference, state, customer, weight, payload])
  return find(reference)
}

function find(reference) {
  return db.one('SELECT * FROM shipments WHERE reference = ?', [reference])
}

function get(reference) {
  const row = find(reference)
  if (!row) throw new NotFoundError('shipment', reference)
  return row
}

const payloadOf = (reference) => JSON.parse(get(reference).payload)

const byColumn = (column, value) => db.all(`SELECT * FROM shipments WHERE ${column} = ?`, [value])

const surcharges = (zone) => db.all('SELECT * FROM surcharges WHERE zone = ?', [zone])

const carrier = (code) => db.one('SELECT * FROM carriers WHERE code = ?', [code])

const addCarrier = (code, name) => db.run('INSERT INTO carriers (code, name) VALUES (?, ?)', [code, name])

module.exports = { insert, find, get, payloadOf, byColumn, surcharges, carrier, addCarrier }
