import { createContext, h, useContext, useEffect, useMemo, useState } from './framework.js'
import { formatPrice } from './money.js'

export const Venue = createContext('Venue')

export function SeatMap({ plan, onPick }) {
  return h('svg', { id: 'map' }, plan.rows.map((row) => h(SeatRow, { row, onPick })))
}

function SeatRow({ row, onPick }) {
  return h('g', { class: row.name }, row.seats.map((seat) => h(SeatButton, { seat, onPick })))
}

function SeatButton({ seat, onPick }) {
  const pick = (event) => {
    const [block, place] = event.target.dataset.seat.split('-')
    onPick(block, place)
  }
  return h('button', { id: `seat-${seat.id}`, onClick: pick }, seat.label)
}

export function PriceTag({ price, currency }) {
  return h('span', null, `${currency} ${price.toFixed(2)}`)
}

export function Total({ basket, currency }) {
  const sum = useMemo(() => basket.reduce((total, { price }) => total + price, 0), basket.length)
  return h('strong', null, formatPrice(sum, currency))
}

export function Legend({ colours }) {
  const venue = useContext(Venue)
  return h('ul', null, colours.map((colour) => h('li', null, `${venue.name} ${colour}`)))
}

export function MiniMap({ scale }) {
  const venue = useContext(Venue)
  return h('img', { src: venue.image, width: scale * 40 })
}

export function Tooltip({ seat }) {
  const [open, setOpen] = useState(false)
  if (open) {
    const [pinned] = useState(false)
    return h('div', { id: 'tip', pinned }, seat.label)
  }
  return h('div', { id: 'tip', onHover: () => setOpen(true) })
}

export function Countdown({ until }) {
  const [left, setLeft] = useState(until)
  if (left > 0) setLeft((value) => value)
  return h('time', null, String(left))
}

export function ShowHeader({ show }) {
  const starts = new Date(show.starts)
  return h('h1', null, `${show.title} ${starts.toISOString().slice(0, 10)}`)
}

export function Sections({ section }) {
  return h('details', null, section.name, h(Sections, { section: section.within ?? section }))
}

export function Stage({ target }) {
  useEffect(() => {
    const box = document.getElementById(target).getBoundingClientRect()
    document.title = String(box.width)
  })
  return h('div', { id: 'stage' })
}

export function Photo({ source }) {
  useEffect(() => {
    const canvas = document.createElement('canvas')
    canvas.getContext('2d').drawImage(source.bitmap, 0, 0)
  })
  return h('figure', null)
}
