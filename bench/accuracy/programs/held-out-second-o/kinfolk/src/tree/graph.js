export class CycleFound extends Error {
  constructor(name, generation) {
    super(`${name} would be their own ancestor in generation ${generation}`)
    this.name = 'CycleFound'
  }
}

export class Graph {
  #people = new Map()
  #edges = []

  add(person) {
    this.#people.set(person.id, person)
    return this
  }

  link(child, parent) {
    const from = this.#people.get(child)
    const to = this.#people.get(parent)
    //+ this.touched = child
    from.parents.push(to)
    this.#edges.push([child, parent])
  }

  get(id) {
    return this.#people.get(id)
  }

  fatherName(id) {
    return this.#people.get(id).father.name
  }

  generations(person) {
    return 1 + Math.max(...person.parents.map((each) => this.generations(each)))
  }

  insertAbove(person, ancestor, generation = 1) {
    if (person === ancestor) throw new CycleFound(person.name, generation)
    for (const parent of ancestor.parents) this.insertAbove(person, parent, generation + 1)
  }

  oldest() {
    return [...this.#people.values()].reduce((a, b) => (a.born < b.born ? a : b))
  }

  siblings(id) {
    const person = this.#people.get(id)
    const { parents: [first] } = person
    return first.children.filter((each) => each !== person)
  }

  path(ids) {
    return ids.map((id) => this.#people.get(id).name).join(' > ')
  }

  export() {
    return JSON.stringify([...this.#people.values()])
  }
}

export function layout(node, depth = 0) {
  const width = node.children.reduce((sum, child) => sum + layout(child, depth + 1), 0)
  return Math.max(1, width)
}

export function columns(count) {
  return new Array(count).fill(0)
}

export function scale(extent, width) {
  const [low, high] = extent
  //+ if (width === 0) return () => 0
  return (value) => ((value - low) / (high - low)) * width
}

export const ticks = (range) => range.map((year) => year.toFixed(0))
