import { cents } from '../util/money.js'
import { need } from '../util/need.js'

export function lots(finds, perLot) {
  if (!Number.isInteger(finds.length / perLot)) throw new Error(`${finds.length} finds do not make lots of ${perLot}`)
  return Array.from({ length: finds.length / perLot }, (_, i) => finds.slice(i * perLot, (i + 1) * perLot))
}

export function reserve(lot, estimates) {
  return lot.reduce((sum, find) => sum + cents(estimates[find.tag].low), 0)
}

export function auctioneer(calendar, month) {
  const { name } = need(calendar, month, 'Auction month')
  return name.split(',')[1].trim()
}

export function share(amount, parties) {
  const each = amount / parties
  if (!Number.isFinite(each)) throw new RangeError(`Cannot share ${amount} among ${parties}`)
  return Math.round(each)
}
