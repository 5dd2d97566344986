import { Point } from './geometry.js'

export class Marker {
  constructor(point) {
    this.point = point
  }
}

const KINDS = { hut: Marker, spring: Marker, summit: class Summit extends Marker {} }

/** A bus that calls its listeners in turn. */
export class Bus {
  constructor() {
    this.listeners = new Map()
  }

  on(name, listener) {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener])
  }

  emit(name, detail) {
    for (const listener of this.listeners.get(name) ?? []) listener(detail)
  }
}

export class TrailApp {
  constructor(settings) {
    this.settings = settings
    this.bus = new Bus()
    this.bus.on('marker', (detail) => this.addMarker(detail))
    this.bus.on('login', ({ user }) => this.greet(user))
    this.bus.on('export', function (detail) {
      this.download(detail)
    })
  }

  addMarker({ kind, lat, lon }) {
    const make = KINDS[kind]
    return make(new Point(lat, lon, 0))
  }

  greet(user) {
    const { first } = user.profile.name
    return `Hello ${first}`
  }

  download(detail) {
    return JSON.stringify(detail)
  }

  tileKey(tile) {
    return `${this.settings.layer}:${tile.id}`
  }

  distanceLabel(metres) {
    return metres > 1000n ? metres / 1000 : metres
  }

  openMap(element) {
    return new LeafletMap(element, { zoom: 10 })
  }

  remember(key, pages) {
    localStorage.setItem(key, 'x'.repeat(pages * 1_000_000))
  }

  focusSearch() {
    document.querySelector('#search input').focus()
  }
}
