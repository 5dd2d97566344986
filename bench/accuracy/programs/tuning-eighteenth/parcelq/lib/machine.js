'use strict'

const NEXT = {
  created: ['labelled', 'cancelled'],
  labelled: ['collected', 'cancelled'],
  collected: ['in_transit'],
  in_transit: ['out_for_delivery', 'returned'],
  out_for_delivery: ['delivered', 'returned'],
  delivered: [],
  returned: [],
  cancelled: [],
}

class TransitionError extends Error {
  constructor(parcel, from, to) {
    super(`Parcel ${parcel} cannot go from ${from} to ${to}`)
    this.name = 'TransitionError'
    this.parcel = parcel
  }
}

function assertTransition(parcel, to) {
  if (!NEXT[parcel.state].includes(to)) throw new TransitionError(parcel.id, parcel.state, to)
}

module.exports = { assertTransition, TransitionError }
