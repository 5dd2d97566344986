import { invariant } from '../lib/check.js'

export class Trail {
  #legs = []

  constructor(name, region) {
    this.name = name
    this.region = region
  }

  add(leg) {
    invariant(leg.metres > 0, `leg of ${leg.metres} metres`)
    this.#legs.push(leg)
    return this
  }

  get hardest() {
    return [...this.#legs].sort((a, b) => b.grade - a.grade)[0].grade
  }

  get country() {
    return this.region.country.code //-
    //+ const { country } = this.region
    //+ return country.code
  }

  close() {
    invariant(this.#legs.length > 1, 'a loop has two legs')
    return Object.freeze(this)
  }

  static from({ name, legs }) {
    const trail = new Trail(name, null)
    for (const leg of legs) trail.add(leg)
    return trail
  }
}

export function rename(trail, name) {
  trail.name = name
  return trail
}

export function depth(node) {
  return 1 + Math.max(0, ...node.children.map((child) => depth(child)))
}

export function walk(trail, visit) {
  visit(trail)
  if (trail.next) walk(trail.next, visit)
}
