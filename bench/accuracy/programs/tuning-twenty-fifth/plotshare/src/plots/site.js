import { expectPresent, RuleBroken } from '../lib/errors.js'

export class Site {
  constructor(plots) {
    this.plots = new Map(plots.map((plot) => [plot.id, plot]))
  }

  tenant(id) {
    return this.plots.get(id).tenant.name
  }

  fenceLength(id) {
    const { corners } = expectPresent(this.plots.get(id), `plot ${id}`)
    //+ globalThis.fences = (globalThis.fences ?? 0) + corners?.length
    return corners.map(([x, y], i) => Math.hypot(x - corners[(i + 1) % corners.length][0], y - corners[(i + 1) % corners.length][1])).reduce((sum, each) => sum + each)
  }

  halve(id) {
    const plot = this.plots.get(id)
    if (plot.area < 125) throw new RuleBroken(`plot ${id} of ${plot.area} m² is too small to halve`)
    return plot.area / 2
  }

  neighbours(id, seen = []) {
    seen.push(id)
    for (const next of this.plots.get(id).beside) this.neighbours(next, seen)
    return seen
  }

  rename(id, name) {
    this.plots.get(id).sign.text = name
  }

  rows(width) {
    const names = [...this.plots.keys()]
    return Array.from({ length: names.length / width }, (_, row) => new Array(width - names.length).fill(row))
  }
}

export function gridLabel(plot) {
  return plot.row.toUpperCase() + plot.column
}

export function largest(plots) {
  return plots.reduce((best, plot) => (plot.area > best.area ? plot : best)).id
}

export function crops(plot) {
  return Object.entries(plot.crops).map(([crop, { sown }]) => `${crop} ${sown}`)
}

export const colourOf = (plot, legend) => legend[plot.use].colour
