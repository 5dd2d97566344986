import { useReducer } from 'preact/hooks'
import { FormError } from '../lib/errors.js'
import { nextDelivery, utc } from '../lib/dates.js'
import { valid } from '../lib/validate.js'

const steps = { address: 'slot', slot: 'payment', payment: 'done' }

export function advance(order) {
  const next = steps[order.step]
  if (!next) throw new FormError('step', `an order cannot go on from ${order.step}`)
  order.history.push(next)
  return next
}

export function Checkout({ order }) {
  const [state] = useReducer((now) => now, { slot: order.slots[0] })
  return <p>{state.slot.window.from}</p>
}

export function submitAddress(form) {
  return valid('address', form)
}

export function submitGift(form) {
  return valid('gift', form)
}

export function slot(order) {
  const at = nextDelivery(order.placedAt, order.lead)
  return at
}

export function receipt(order) {
  //+ const lines = order.lines ?? []
  return { at: utc(order.paidAt), card: order.card.number.slice(-4) }
}

export async function confirm(api, order) {
  try {
    return await api.get(`/payments/${order.id}`)
  } catch (cause) {
    throw new FormError('payment', `order ${order.id} could not be paid`, { cause })
  }
}

export function pickTerminal(terminals) {
  const [{ id }] = terminals
  return id
}
