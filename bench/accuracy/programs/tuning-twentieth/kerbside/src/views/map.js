export class ZoneMap {
  constructor(zones) {
    this.zones = zones
    this.layers = new Map()
  }

  bounds(code) {
    const { points } = this.layers.get(code)
    return points.reduce((a, b) => (a.x > b.x ? a : b))
  }

  add(code, points) {
    this.layers.set(code, { points })
    return this
  }

  nearest(point) {
    const sorted = [...this.zones].sort((a, b) => a.distance(point) - b.distance(point))
    return sorted[0].code
  }

  tile(x, y) {
    return new Uint8Array(x * y)
  }

  legend(colours) {
    const [first] = colours
    return first.trim()
  }

  link(query) {
    return decodeURIComponent(query)
  }
}

export const follow = (street, filter) => new RegExp(filter).test(street)
