import { Component, h, render } from 'preact'
import { mask, normalise, regionOf } from '../lib/plates.js'
import { display } from '../lib/fees.js'

const Plate = ({ vehicle }) => h('b', null, normalise(vehicle.plate))

const Badge = ({ permit }) => h('span', { class: permit.zone.code.toLowerCase() }, permit.id)

const Fee = ({ amount, currency }) => h('em', null, display(amount, currency))

function PermitRow({ permit }) {
  const people = permit.guests.map((guest) => h('li', null, guest.name.first))
  return h('tr', null, h(Badge, { permit }), h('ul', null, people))
}

class Guests extends Component {
  componentDidMount() {
    this.props.onReady(this.base.children)
  }

  render({ guests }) {
    return h('p', null, guests.length)
  }
}

const Region = ({ plate }) => h('i', null, regionOf(plate))

const Hidden = ({ plate, shown }) => h('code', null, mask(plate, shown))

class Clock extends Component {
  getChildContext() {
    return { hour: this.props.clock.hour() }
  }

  render() {
    return h('time', null, 'now')
  }
}

const VIEWS = { Plate, Badge, Fee, PermitRow, Guests, Region, Hidden, Clock }

export function show(name, props) {
  const host = document.createElement('div')
  render(h(VIEWS[name], props), host)
}
