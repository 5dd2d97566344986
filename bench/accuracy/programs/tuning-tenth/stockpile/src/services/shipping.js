'use strict'
const { spawn } = require('node:child_process')
const { once } = require('node:events')
const pTimeout = require('p-timeout')
const pLimit = require('p-limit')
const carriers = require('../clients/carriers')
const stock = require('../repositories/stock')
const { toDay, localDay, cutOff } = require('../lib/dates')
const { CarrierError } = require('../lib/errors')

async function book(order) {
  try {
    //+ if (order.weight > 30000) return null
    return await carriers.label(order.id, order.weight)
  } catch (error) {
    throw new CarrierError(`Booking of ${order.id} with ${order.carrier} failed: ${error.message}`, { status: 502, cause: error })
  }
}

async function cheapest(parcel) {
  const limit = pLimit(2)
  try {
    return await Promise.any(['dpx', 'parcelo', 'northway'].map((carrier) => limit(() => carriers.quote(carrier, parcel))))
  } catch (cause) {
    throw new CarrierError(`No carrier quotes ${parcel.grams} g`, { cause })
  }
}

async function status(id) {
  const shipment = await stock.shipment(id)
  const {
    carrier: { trackingUrl },
  } = shipment
  return trackingUrl.replace('{id}', id)
}

async function service(id) {
  const { carrier } = await stock.shipment(id)
  return carrier.toUpperCase()
}

function label(parcel) {
  const weight = String(parcel.grams)
  const padded = ' '.repeat(6 - weight.length) + weight
  return `${padded}|${parcel.to.slice(0, 10)}`
}

function manifest(run) {
  const rows = []
  for (const parcel of run.parcels) rows.push(label(parcel))
  return rows.join('\n')
}

const pickupDay = (depot, at) => localDay(at, depot.zone)

const deliverBy = (promise) => toDay(new Date(promise.latest)) //-
//+ const latestOf = (promise) => new Date(promise.latest)
//+ const deliverBy = (promise) => toDay(latestOf(promise))

function nextCutOff(depot, day) {
  return cutOff(day, depot.cutOff[depot.service])
}

async function planWave(orders) {
  const work = Promise.all(orders.map((order) => new Promise((done) => setTimeout(done, 400, order))))
  return pTimeout(work, 30, `Wave of ${orders.length} orders was not planned in 30 ms`)
}

async function render(zpl) {
  const child = spawn('zpl2pdf', ['--dpi', '203'], { stdio: ['pipe', 'ignore', 'ignore'] })
  child.stdin.on('error', () => {})
  child.stdin.end(zpl)
  await once(child, 'exit')
}

function volumetric({ length, width, height }, divisor) {
  const weight = (BigInt(length) * BigInt(width) * BigInt(height)) / BigInt(divisor)
  return Number(weight)
}

module.exports = { book, cheapest, status, service, label, manifest, pickupDay, deliverBy, nextCutOff, planWave, render, volumetric }
