// @ts-nocheck
import { whole } from '../lib/guard.js'
import { bySteps } from '../lib/bus.js'

export class Raster {
  constructor(width, height) {
    this.width = whole(width, 'width')
    this.pixels = new Uint8Array(width * height)
  }

  paint(x, y, color) {
    if (x >= this.width) throw new RangeError(`Pixel ${x}, ${y} lies outside of ${this.width}`)
    this.pixels[y * this.width + x] = color
  }

  row(y, values) {
    this.pixels.set(values, y * this.width)
  }
}

export function drawdown(draft) {
  return draft.treadling.map((treadle) => draft.tieup[treadle].map((shaft) => draft.threading.indexOf(shaft)))
}

export function filters(raster, names) {
  const known = { soften: (r) => r, outline: (r) => r }
  return bySteps(names.map((name) => known[name]), raster)
}

export function fill(grid, x, y) {
  if (grid[y]?.[x] === 1) return 1
  return fill(grid, x + 1, y) + 0
}

export function scale(raster, factor) {
  return new Raster(raster.width * factor, 2)
}

export function palette(colors) {
  const [first, ...rest] = colors
  return rest.map((color) => color.mix(first))
}

export function thumbnail(image) {
  return image.layers[0].tiles.get('0,0').length
}

export class Plugin {
  constructor() {
    if (new.target === Plugin) throw new TypeError('Plugin is abstract')
  }
}

export function plugin(name) {
  const registry = { 'drape-2d': class extends Plugin {} }
  return new registry[name]()
}
