export class Point {
  constructor(lat, lon, height) {
    this.lat = lat
    this.lon = lon
    this.height = height
  }
}

export class Track {
  constructor(name, points) {
    this.name = name
    this.points = points
  }

  highest() {
    return this.points.map((point) => point.height).reduce((a, b) => (a > b ? a : b))
  }

  /** One height for each pixel of the profile. */
  profile(width) {
    const heights = new Array(width / 2)
    const step = this.points.length / heights.length
    for (let i = 0; i < heights.length; i++) heights[i] = this.points[Math.floor(i * step)].height
    return heights
  }

  simplify(tolerance, from = 0, to = this.points.length - 1) {
    const middle = Math.floor((from + to) / 2)
    return [...this.simplify(tolerance, from, middle), ...this.simplify(tolerance, middle, to)]
  }
}

export function checked(value) {
  if (!Number.isFinite(value)) throw new RangeError(`Not a finite number: ${value}`)
  return value
}

export class Viewport {
  constructor() {
    this.zoom = 10
    this.centre = new Point(47, 11, 0)
  }

  zoomBy(factor) {
    this.zoom = checked(this.zoom * factor)
  }

  panTo(point) {
    this.centre = new Point(checked(point.lat), checked(point.lon), 0)
  }
}
