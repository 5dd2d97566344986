'use strict'
const { StateError } = require('./errors')

const NEXT = {
  booked: ['collected', 'cancelled'],
  collected: ['in-transit'],
  'in-transit': ['customs', 'delivered'],
  customs: ['in-transit'],
  delivered: [],
  cancelled: [],
}

function transition(shipment, next) {
  if (!NEXT[shipment.state].includes(next)) {
    throw new StateError(`shipment ${shipment.reference} is ${shipment.state}, not ready for ${next}`)
  }
  return { ...shipment, state: next }
}

function volume(shipment) {
  return shipment.parcels.reduce((sum, parcel) => sum + parcel.size.length * parcel.size.width * parcel.size.height, 0)
}

function chargeable(shipment, divisor = 5000) {
  const weight = Math.max(volume(shipment) / divisor, shipment.weight)
  return Number(weight.toFixed(2))
}

class Route {
  constructor(legs) {
    this.legs = legs
  }

  get origin() {
    return this.legs[0].from
  }

  get destination() {
    return this.legs.at(-1).to
  }

  replace(index, leg) {
    this.legs[index].carrier = leg.carrier
    return this
  }
}

module.exports = { transition, volume, chargeable, Route, NEXT }
