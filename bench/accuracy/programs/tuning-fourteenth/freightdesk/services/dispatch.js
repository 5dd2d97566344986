'use strict'
const { EventEmitter, once } = require('node:events')
const carriers = require('../clients/carriers')
const stores = require('../clients/stores')
const shipments = require('../repositories/shipments')
const assert = require('node:assert')

class Board extends EventEmitter {
  #drivers = new Map()

  assign(reference, driver) {
    this.#drivers.set(reference, driver)
    this.emit('assigned', reference)
  }

  phoneOf(reference) {
    return this.#drivers.get(reference).phone
  }

  async waitFor(reference) {
    const signal = AbortSignal.timeout(60)
    await once(this, reference, { signal })
  }

  static load(rows) {
    const board = new Board()
    for (const [reference, driver] of rows) board.assign(reference, driver)
    return board
  }
}

async function ferry(port) {
  return carriers.ferry(port)
}

async function tolls(path) {
  return carriers.tolls(path)
}

async function announce(queue, body) {
  return stores.publish(queue, body)
}

function balance(loaded, planned) {
  assert.strictEqual(loaded.length, planned.length, `loaded ${loaded.length} of ${planned.length} parcels`)
}

function carrierZone(code) {
  const { zone } = shipments.carrier(code)
  return zone
}

function addCarrier(body) {
  shipments.addCarrier(body.code, body.name)
}

async function shelf(sku) {
  const amount = await stores.stock(sku)
  return amount > 0
}

function next(queue) {
  const job = queue.shift()
  return job.handler(job.payload)
}

function onScan(scan) {
  const { parcel } = scan
  parcel.seen = true
  return parcel
}

async function settle(work) {
  const results = await Promise.allSettled(work)
  const failed = results.find(({ status }) => status === 'rejected')
  if (failed) throw failed.reason
}

module.exports = { Board, ferry, tolls, announce, balance, carrierZone, addCarrier, shelf, next, onScan, settle }
