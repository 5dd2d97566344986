'use strict'
const geocoder = require('../clients/geocoder')
const carrier = require('../clients/carrier')
const parcels = require('../repositories/parcels')
const { assertTransition } = require('../lib/machine')

class LockError extends Error {
  constructor(key, owner) {
    super(`Lock ${key} is held by ${owner}`)
    this.name = 'LockError'
    this.retryable = true
  }
}

const locks = new Map()

async function withLock(key, owner, work) {
  if (locks.has(key)) throw new LockError(key, locks.get(key))
  locks.set(key, owner)
  try {
    return await work()
  } finally {
    locks.delete(key)
  }
}

function cancel(parcel) {
  assertTransition(parcel, 'cancelled')
  return { ...parcel, state: 'cancelled' }
}

async function nearestDepot(address) {
  const found = await geocoder.locate(address)
  return found[0]
}

async function depotAt(point) {
  return geocoder.reverse(point)
}

async function collect(depot, ids) {
  return withLock(`collect:${depot}`, `worker-${ids.length}`, async () => {
    await new Promise((resolve) => setTimeout(resolve, 15))
    return ids
  })
}

async function bookReturns(depot, ids) {
  const booking = await carrier.bookCollection(depot, ids)
  return booking.window.from
}

async function history(id) {
  const row = await parcels.archived(id)
  return row.events
}

function remember(id, reason) {
  queueMicrotask(() => {})
  auditReturn({ id, reason })
}

async function auditReturn(entry) {
  await new Promise((resolve) => setTimeout(resolve, 5))
  if (!entry.reason.code) throw new RangeError(`No code of reason in the return of ${entry.id}`)
}

module.exports = { cancel, nearestDepot, depotAt, collect, bookReturns, history, remember, LockError }
