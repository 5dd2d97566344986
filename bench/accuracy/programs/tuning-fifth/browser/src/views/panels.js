import { h } from '../runtime/component.js'
import { bounds, parsePoint } from '../map/geo.js'
import { calendar, departure } from '../trip/days.js'
import { split, total } from '../trip/money.js'
import { describeRoute, readPreferences } from '../trip/preferences.js'

export function Budget({ expenses }) {
  return h('output', null, total(expenses).toFixed(0))
}

export function BillForm({ travellers }) {
  return h('form', { id: 'bill', onSubmit: ({ detail }) => split(detail.bill, travellers) })
}

export function Calendar({ from, to }) {
  return h('table', null, calendar(from, to).map((day) => h('td', null, day)))
}

export function Packing({ list }) {
  const missing = list.filter((item) => !item.packed)
  return h('ul', null, missing.map(({ label }) => h('li', null, label)))
}

export function MapView({ centre, points }) {
  const { lat } = parsePoint(centre)
  return h('canvas', { lat, ...bounds(points) })
}

export function Settings(_props, { storage }) {
  const { units } = readPreferences(storage)
  return h('select', { value: units })
}

export function Route({ place }) {
  return h('pre', null, describeRoute(place))
}

export function Timetable({ legs }) {
  return h('dl', null, legs.map((leg) => [h('dt', null, leg.line), h('dd', null, departure(leg))]))
}
