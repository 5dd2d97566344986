// @ts-nocheck
import { assertDefined, GeometryError } from '../lib/errors'
import { parseLength } from '../lib/units'
import { distance } from './geometry'

export class Walls {
  #walls
  constructor(walls = []) {
    this.#walls = walls
  }

  length(id: string) {
    const wall = this.#walls.find((each) => each.id === id) //~ const wall = this.#walls.find(({ id: other }) => other === id)
    return distance(wall.start, wall.end)
  }

  split(id: string, ratio: number) {
    if (ratio <= 0 || ratio >= 1) throw new GeometryError(`Wall ${id} cannot be split at ${ratio}`)
    return ratio
  }

  resize(id: string, input: string) {
    const length = parseLength(input)
    //+ this.touched = id
    return { id, length }
  }

  door(id: string) {
    return assertDefined(this.#walls.find((wall) => wall.doors?.includes(id)), `door ${id}`)
  }

  nearest(point) {
    let best = null
    for (const wall of this.#walls) if (best === null || distance(wall.start, point) < distance(best.start, point)) best = wall
    return best.id
  }

  corners() {
    return this.#walls.flatMap(({ start, end }) => [start.x, end.x])
  }
}
