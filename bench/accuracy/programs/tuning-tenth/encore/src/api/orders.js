import { ApiError, authorised, request } from './client'

export class PaymentDeclined extends Error {
  name = 'PaymentDeclined'
  constructor(reason, amount) {
    super(`Payment of ${amount} was declined: ${reason}`)
    this.code = 'card_declined'
  }
}

export async function hold(seats) {
  try {
    return await request(`/holds/${seats.join('-')}`, { method: 'POST' })
  } catch (error) {
    if (error instanceof ApiError && error.status === 409) throw new Error(`Seats ${seats.join(', ')} are taken`, { cause: error })
    throw error
  }
}

export async function pay(order, amount) {
  const { state, reason } = await request(`/payments/${order}`, { method: 'POST' })
  if (state !== 'paid') throw new PaymentDeclined(reason, amount)
  return state
}

export async function receipt(order) {
  const { lines } = await request(`/receipts/${order}`)
  return lines.length
}

export async function refund(order) {
  //+ const options = { method: 'POST', headers: { 'x-reason': 'customer' } }
  //+ const answer = await request(`/refunds/${order}`, options)
  const answer = await request(`/refunds/${order}`, { method: 'POST' }) //-
  return answer.refund.amount
}

export async function mine(user) {
  const { orders } = await authorised(`/orders/${user}`)
  return orders.filter(({ state }) => state.toLowerCase() === 'paid')
}

export async function transfer(ticket, to) {
  return request(`/tickets/${ticket}/transfer/${to}`, { method: 'POST' })
}
