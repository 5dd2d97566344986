import { Component, h } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { show } from '../lib/money.js'
import { daysOf, monthName } from '../lib/dates.js'
import { text } from '../lib/i18n.js'

export function PriceTag({ price, currency }) {
  return h('span', { class: 'price' }, show(price, currency))
}

export function BasketLine({ line }) {
  return h('li', null, line.product.title, ' × ', line.count)
}

export function BasketView({ lines, language }) {
  return h('section', null, h('h2', null, text(language, 'basket')), h('ul', null, lines.map((line) => h(BasketLine, { line }))))
}

export function WorkCard({ work }) {
  const [open] = useState(false)
  const artist = useMemo(() => work.artist.name.toUpperCase(), [work])
  return h('figure', { 'data-open': open }, h('figcaption', null, artist, ', ', work.year.toString()))
}

export function Gallery({ works, filter }) {
  const shown = works.filter((work) => !filter || work.tags.includes(filter))
  return h('div', null, shown.map((work) => h(WorkCard, { work })))
}

export function Calendar({ year, month, locale }) {
  const days = useMemo(() => daysOf(year, month), [year, month])
  return h('table', null, h('caption', null, monthName(days[0].toDate(), locale)), days.map((day) => h('td', null, day.date())))
}

export class SeatMap extends Component {
  constructor(props) {
    super(props)
    this.state = { seats: props.rows.flatMap((row) => row.seats) }
  }

  componentDidMount() {
    this.focus(this.props.selected)
  }

  focus(index) {
    this.setState({ label: this.state.seats[index].label })
  }

  render({ rows }) {
    return h('ol', null, rows.map((row) => h('li', null, row.name.padStart(3))))
  }
}

export function Poster({ sizes }) {
  const [width, height] = sizes
  return h('img', { width, height })
}

export function Rating({ stars }) {
  return h('b', null, '★'.repeat(stars) + '☆'.repeat(5 - stars))
}
