import { cents, euros } from '../util/money.js'

const ZONES = [
  { upTo: 2000, price: '4,95' },
  { upTo: 10000, price: '9.9' },
  { upTo: 31500, price: '17,40' },
]

export class TooHeavy extends Error {
  constructor(grams) {
    super(`Parcel of ${grams} g is above 31500 g`)
  }
  get name() {
    return 'TooHeavy'
  }
}

export function postage(parcel) {
  const zone = ZONES.find(({ upTo }) => parcel.grams <= upTo)
  if (zone === undefined) throw new TooHeavy(parcel.grams)
  return euros(cents(zone.price))
}

export function declared(parcel) {
  return cents(parcel.declared)
}

export function stripes(parcel) {
  return '|'.repeat(parcel.width - parcel.margin)
}
