import { invariant } from '../lib/check.js'

export class MapView {
  constructor(root) {
    this.root = root
    this.layers = new Map()
  }

  show(name) {
    const layer = this.layers.get(name)
    layer.visible = true
    return layer
  }

  toggle(names) {
    return names.map(function (name) {
      return this.layers.has(name)
    })
  }

  zoom(level) {
    invariant(level <= 18, `zoom ${level} is too near`)
    this.level = level
  }

  mount(document) {
    document.querySelector('#map-canvas').getContext('2d')
  }

  style(theme) {
    const { palette } = theme
    return palette.water
  }
}
