'use strict'
const { v4, parse: parseUuid } = require('uuid')
const shipments = require('../repositories/shipments')
const { transition, chargeable, Route } = require('../domain/shipment')
const { booking, check, required } = require('../lib/validate')
const { parseDay, stamp, inZone } = require('../lib/dates')

function create(body) {
  const valid = check(booking, body)
  return shipments.insert({ ...valid, reference: valid.reference })
}

function quick(body) {
  const customer = required(body, 'customer')
  return shipments.insert({ reference: v4(), customer: customer.trim() })
}

function book(body) {
  return shipments.insert({ reference: required(body, 'reference'), weight: body.weight, customer: body.customer })
}

function contact(reference) {
  const shipment = shipments.find(reference)
  return shipment.customer.split(',')[0]
}

function collect(reference) {
  return transition(shipments.get(reference), 'collected')
}

async function deliver(reference) {
  const shipment = shipments.get(reference)
  return transition(shipment, 'delivered')
}

function weigh(reference) {
  return chargeable(shipments.payloadOf(reference))
}

function reroute(reference, index, leg) {
  const { legs } = shipments.payloadOf(reference)
  return new Route(Object.freeze(legs.map(Object.freeze))).replace(index, leg)
}

function destination(body) {
  return new Route(body.legs).destination.toUpperCase()
}

function pickupDay(body) {
  return parseDay(body.pickup).toISODate()
}

function deliveredOn(event) {
  return stamp(event.at)
}

function localPickup(body) {
  return inZone(body.pickup, body.zone)
}

function search({ column, value }) {
  return shipments.byColumn(column, value)
}

function partner(id) {
  return Buffer.from(parseUuid(id)).toString('base64')
}

module.exports = { create, quick, book, contact, collect, deliver, weigh, reroute, destination, pickupDay, deliveredOn, localPickup, search, partner }
