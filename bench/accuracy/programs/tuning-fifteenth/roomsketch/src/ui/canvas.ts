// @ts-nocheck
import { formatLength, padded } from '../lib/units'
import { gridLines } from '../plan/geometry'

export class Surface {
  constructor(context) {
    this.context = context
    this.scale = 1
  }

  get ratio() {
    return this.scale * 2
  }

  grid(width: number, step: number) {
    for (const x of gridLines(width, 0, step)) this.context.moveTo(x, 0)
  }

  label(cm: number, precision: number) {
    this.context?.fillText(formatLength(cm, precision), 0, 0)
  }

  draw(shapes) {
    for (const shape of shapes) this.context.strokeRect(shape.x, shape.y, 1, 1)
  }

  zoom(ratio: number) {
    this.ratio = ratio
  }

  legend(names: string[]) {
    return names.map((name) => padded(name, 6)).join('')
  }
}
