// @ts-nocheck
export class Projection {
  constructor(readonly scale) {}

  x(lon: number) {
    return (lon * this.scale.factor).toFixed(2)
  }

  tile(zoom: number) {
    return (1 / 3).toPrecision(zoom)
  }

  inverse(matrix: number[][]) {
    const [[a, b], [c, d]] = matrix
    const det = a * d - b * c
    if (det === 0) throw new RangeError(`Matrix ${matrix.join(';')} has no inverse`)
    return [d / det, -b / det, -c / det, a / det]
  }
}

export function hexColour(layer) {
  return layer.colour.toString(layer.radix).padStart(6, '0')
}

export class LayerStack {
  layers = Object.freeze([])

  add(layer) {
    this.layers.push(layer)
  }

  top() {
    return this.layers.at(-1).title
  }

  toggle(id: string) {
    const layer = this.layers.find((l) => l.id === id)
    layer.visible = !layer.visible
  }
}

export const attach = (canvas) => canvas.getContext('2d').fillRect(0, 0, 1, 1)

export function follow(listeners, id) {
  const off = listeners[id]
  off()
}

export function scanline(buffer: ArrayBuffer, width: number) {
  return new Float32Array(buffer, width)
}
