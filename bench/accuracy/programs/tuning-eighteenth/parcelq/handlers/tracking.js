'use strict'
const tracking = require('../services/tracking')
const returns = require('../services/returns')
const partners = require('../services/partners')
const geocoder = require('../clients/geocoder')

const onTrack = async (message) => tracking.refresh(message.parcel)
const onProof = async (message) => tracking.latest(message.parcel)
const onScan = async (message) => tracking.applyScan(message)
const onDepotReport = async (message) => tracking.depotSummary(message.depot)
const onRoute = async (message) => tracking.routeSheet(message.route)
const onArrival = async (message) => tracking.arrivalTime(message)
const onPartnerScan = async (message) => partners.scanFromPartner(message.body)

async function onReturn(message) {
  if (message.cancelled) return returns.cancel(message.parcel)
  if (message.address) return returns.nearestDepot(message.address)
  if (message.point) return returns.depotAt(message.point)
  return returns.bookReturns(message.depot, message.ids)
}

async function onCollect(message) {
  return Promise.all(message.batches.map((ids) => returns.collect(message.depot, ids)))
}

const onHistory = async (message) => returns.history(message.parcel)

async function onReturned(message) {
  returns.remember(message.parcel, message.reason)
}

async function onAddressLookup(message) {
  return geocoder.parseQuery(message.query)
}

module.exports = { onTrack, onProof, onScan, onDepotReport, onRoute, onArrival, onPartnerScan, onReturn, onCollect, onHistory, onReturned, onAddressLookup }
