'use strict'
const shipping = require('../services/shipping')
const carriers = require('../clients/carriers')
const partners = require('../clients/partners')
const repository = require('../repositories/stock')

module.exports = [
  //@ label-booking-refused
  ['POST /shipments', (v) => shipping.book({ id: v.id('ord'), weight: v.int(100, 9000), carrier: ['dpx', 'parcelo'][v.int(0, 1)] })],
  //@ no-carrier-quotes
  ['GET /quotes', (v) => shipping.cheapest({ grams: v.int(100, 9000) })],
  //@ rates-in-maintenance
  ['GET /rates', (v) => carriers.rates({ grams: v.int(100, 9000) })],
  //@ tracking-unknown
  ['GET /tracking/:id', (v) => carriers.track(v.id('trk'))],
  //@ slots-are-null
  ['GET /depots/:id/slots', (v) => carriers.pickupSlots(v.id('dep'))],
  //@ closures-time-out
  ['GET /depots/:id/closures', (v) => carriers.closures(v.id('dep'))],
  //@ live-feed-forbidden
  ['GET /depots/:id/live', (v) => carriers.liveFeed(v.id('dep'))],
  //@ shipment-id-not-a-uuid
  ['GET /shipments/:id', (v) => shipping.service(v.id('shp'))],
  //@ shipment-absent-on-service
  ['GET /shipments/:id/service', (v) => shipping.service(v.uuid())],
  //@ tracking-url-of-text-carrier
  ['GET /shipments/:id/status', () => shipping.status('6f1c2a34-0d5e-4b7a-9c11-2f3e4d5c6b7a')],
  //@ shipment-without-order
  ['POST /shipments/manual', (v) => repository.addShipment(v.uuid(), null, v.word())],
  //@ label-weight-too-wide
  ['POST /labels', (v) => shipping.label({ grams: v.int(10000000, 99999999), to: v.name() })],
  //@ label-without-receiver
  ['POST /labels/return', (v) => shipping.label({ grams: v.int(100, 999) })],
  //@ manifest-without-parcels
  ['GET /manifests/:id', (v) => shipping.manifest({ id: v.id('man') })],
  //@ depot-zone-invalid
  ['GET /depots/:id/pickup', (v) => shipping.pickupDay({ zone: `Europe/${v.word()}` }, `${v.day()}T08:00:00`)],
  //@ promise-date-invalid
  ['GET /orders/:id/promise', (v) => shipping.deliverBy({ latest: `within ${v.word()}` })],
  //@ depot-without-service-cut-off
  ['GET /depots/:id/cut-off', (v) => shipping.nextCutOff({ service: v.word(), cutOff: { parcel: '16:30' } }, v.day())],
  //@ wave-planned-too-slowly
  ['POST /waves', (v) => shipping.planWave(Array.from({ length: v.int(3, 30) }, () => v.id('ord')))],
  //@ label-renderer-not-installed
  ['POST /labels/pdf', (v) => shipping.render(`^XA^FD${v.word()}^XZ`)],
  //@ geocoder-limits-rate
  ['GET /addresses/check', (v) => partners.geocode(v.city())],
  //@ customs-service-fails
  ['POST /customs/:id', (v) => partners.customs(v.id('cus'))],
]
