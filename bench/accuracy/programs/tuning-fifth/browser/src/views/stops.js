import { h } from '../runtime/component.js'
import { nights } from '../trip/days.js'

export function StopCard({ stop }) {
  return h('li', { id: `stop-${stop.id}` }, h('b', null, stop.place.name), ` ${nights(stop.from, stop.to)} nights`, h(Lodging, { stop }))
}

export function Lodging({ stop }) {
  if (stop.kind !== 'hotel') return h('i', null, 'own bed')
  return h('a', { href: `/bookings/${stop.booking.reference}` }, stop.booking.reference)
}

export function StopList({ stops, onReorder }) {
  return h('ol', { id: 'stops', onDrop: ({ detail }) => onReorder(detail.from, detail.to) }, stops.map((stop) => h(StopCard, { stop })))
}
