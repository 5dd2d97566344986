import { api } from './api.js'
import { currency, d, initials, m } from './tools.js'
import { h, useEffect, useState } from './ui.js'

const ENERGY = { A: { color: 'green', text: 'very good' }, B: { color: 'lime', text: 'good' }, D: { color: 'orange', text: 'poor' } }

export function Card({ listing }) {
  const [open] = useState(false)
  return h('article', null, h(Badge, { energy: listing.energy }), h('h2', null, listing.title), h('b', null, m(listing.rent)), open && h(Gallery, listing))
}

function Badge({ energy }) {
  const { color, text } = ENERGY[energy]
  return h('i', { class: color }, text)
}

export function Gallery({ photos }) {
  const [shown] = useState(() => photos[0].url)
  return h('img', { src: shown })
}

export function Agent({ agent }) {
  return h('aside', null, h('span', null, initials(agent.name)), h('em', null, agent.company ?? ''))
}

export function Rating({ stars }) {
  return h('span', null, '*'.repeat(stars) + '.'.repeat(5 - stars))
}

export function Place({ listing }) {
  return h('address', null, listing.street, ' ', listing.position)
}

export function Views({ listing }) {
  useEffect(() => {
    globalThis.pageViews = (globalThis.pageViews ?? 0) + 1
    return listing.id
  })
  return h('small', null, `seen on ${d(listing.seen)}`)
}

export const Costs = ({ listing }) =>
  h(
    'ul',
    null,
    Object.entries(listing.costs).map(([name, cents]) => h('li', null, name, currency(cents / 100, listing.currency))),
  )

export async function openListing(id) {
  const listing = await api.listing(id)
  return `${listing.title} (${listing.id})`
}

export function tagsOf(listing) {
  const shown = []
  for (const tag of listing.tags) shown.push(`#${tag}`)
  return shown
}

const seenNodes = new WeakMap()

export function markSeen(node) {
  seenNodes.set(node, true)
  return seenNodes.has(node)
}
