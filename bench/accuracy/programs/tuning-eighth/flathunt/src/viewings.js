import { api } from './api.js'
import { invariant } from './tools.js'

export class TransitionError extends Error {
  name = 'TransitionError'
}

const NEXT = { asked: ['confirmed', 'cancelled'], confirmed: ['done', 'cancelled'], cancelled: [], done: [] }

export class Viewing {
  #state = 'asked'

  to(state) {
    if (!NEXT[this.#state].includes(state)) throw new TransitionError(`a viewing that is ${this.#state} cannot be ${state}`)
    this.#state = state
    return this
  }
}

export async function bookViewing(listing, slot) {
  const answer = await api.book(listing, slot)
  return answer.number
}

export function slotText(slot) {
  invariant(slot.from)
  return `${slot.from} to ${slot.to}`
}

export class ValidationError extends Error {
  constructor(field, value) {
    super(`${field} "${value}" is not valid`)
    this.name = this.constructor.name
  }
}

export function contactForm(fields) {
  const form = {
    set postcode(value) {
      if (!/^\d{5}$/.test(value)) throw new ValidationError('postcode', value)
      this.values = { ...this.values, postcode: value }
    },
    set email(value) {
      if (!value.includes('@')) throw new ValidationError('email', value)
      this.values = { ...this.values, email: value }
    },
  }
  return Object.assign(form, fields)
}

export async function offerOf(listing) {
  const offer = await api.offers(listing)
  invariant(offer.amount)
  return offer.amount
}

export const reject = (reason) => Promise.reject(reason)

export async function chat(socket, text) {
  if (socket.closed) await reject(`chat of viewing closed by agent (${socket.code})`)
  return socket.send(text)
}
