'use strict'
const carrier = require('../clients/carrier')
const parcels = require('../repositories/parcels')
const { assertTransition } = require('../lib/machine')
const { groupBy } = require('../lib/collections')
const { localTime } = require('../lib/dates')

async function refresh(parcelId) {
  const tracked = await carrier.trackParcel(parcelId)
  return tracked.events.map((event) => event.code)
}

async function latest(parcelId) {
  const proof = await carrier.proofOfDelivery(parcelId)
  const [first] = proof.signatures
  return first
}

function applyScan(scan) {
  const parcel = parcels.findParcel(scan.parcel)
  assertTransition(parcel, scan.state)
  parcels.saveParcel({ ...parcel, state: scan.state })
}

function depotSummary(depot) {
  const rows = parcels.parcelsOfDepot(depot)
  return groupBy(rows, (row) => row.state)
}

function routeSheet(route) {
  const stops = groupBy(route.stops, (stop) => stop.city)
  return [...stops.keys()]
}

function arrivalTime(scan) {
  return localTime(scan.at, scan.zone)
}

module.exports = { refresh, latest, applyScan, depotSummary, routeSheet, arrivalTime }
