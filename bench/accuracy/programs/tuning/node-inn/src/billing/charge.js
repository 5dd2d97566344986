import { request } from '../lib/http.js'

export class PaymentError extends Error {
  name = 'PaymentError'
}

export async function chargeCard(card) {
  if (card.refusal) throw new PaymentError(`Payment of ${card.holder} was refused: ${card.refusal}`)
  return request(`${card.bank}/charge`, { method: 'POST' })
}

export async function loadInvoice(base, id) {
  return request(`${base}/invoices/${id}?status=500`)
}

export async function loadReceipt(base, id) {
  return request(`${base}/receipts/${id}?status=404`)
}

export async function exchangeRates(base) {
  const answer = await fetch(`${base}/rates`)
  return answer.json()
}
