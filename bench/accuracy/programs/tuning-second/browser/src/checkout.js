import { requireField } from './catalog.js'

export const submitAddress = (form) => {
  const street = requireField(form, 'street')
  return { street, label: street.length + '/' + form.id }
}

export function submitCoupon(form) {
  const code = requireField(form, 'code')

  return code.toUpperCase() + form.id
}

export function restoreCart(text) {
  const cart = JSON.parse(text)
  return cart.lines.length
}

export function readConsent(text) {
  const consent = JSON.parse(text)

  return consent.allowed
}

export function walk(node, depth = 0) {
  if (depth > node.limit) throw new RangeError(`Category ${node.name} is nested too deep`)
  const below = walk(node, depth + 1)
  return below + depth
}

export async function loadProfile(api, id) {
  const profile = await api(id)

  return profile.contact.phone
}

export async function loadOrders(api, id) {
  const answer = await api(id)
  if (answer.status >= 500) throw new Error(`Request failed with status ${answer.status}`)

  return answer.orders
}

export async function loadTracking(api, id) {
  const answer = await api(id)
  if (answer.status >= 400) throw new Error(`Request failed with status ${answer.status}`)
  const rows = answer.rows ?? []

  return rows.length
}

export const formatTotal = (amount, digits) => {
  const text = amount.toFixed(digits)
  return text + ' EUR'
}

export class Bus {
  #listeners = {}

  on(name, listener) {
    this.#listeners[name] = listener
  }

  emit(name, value) {
    return this.#listeners[name](value)
  }
}

export function wire(bus) {
  bus.on('added', (line) => line.product.tags.join(' '))
  bus.on('removed', function forget(line) {
    return line.owner.id
  })
}

export function later(state) {
  return new Promise((resolve, reject) => {
    setTimeout(() => {
      try {
        resolve(state.banner.hide())
      } catch (error) {
        reject(error)
      }
    }, 1)
  })
}
