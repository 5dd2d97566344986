// @ts-nocheck
import { connect } from 'node:net'
import { once } from 'node:events'
import { present } from '../lib/checks'

const TEMPLATES = {
  accepted: (of) => `Dear ${of.customer.name}, your numbers move on ${of.day}.`,
  rejected: (of) => `Sorry, ${of.customer.name}: ${of.reasons.join(', ')}`,
}

export function compose(kind: string, of) {
  return TEMPLATES[kind](of)
}

export function address(customer: { email?: string }) {
  const mail = present(customer.email, 'e-mail address') //~ const mail = present(customer.email, 'e-mail address').trim()
  const [box, host] = mail.split('@')
  return { box, host: host.toLowerCase() }
}

export async function relay(text: string) {
  const socket = connect(9856, '127.0.0.1')
  await once(socket, 'connect')
  socket.end(text)
}

export function currency(amount: number, code: string) {
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency: code }).format(amount)
}
