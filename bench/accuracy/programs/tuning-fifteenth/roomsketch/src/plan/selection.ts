// @ts-nocheck
export const merge = (a, b) => new Set([...a.ids, ...b.ids])

export function align(items, edge: string) {
  const [first, ...rest] = items
  const target = first.box[edge]
  return rest.map((item) => item.box[edge] - target)
}

export const isLocked = (item) => 'locked' in item.flags

export function duplicate(item) {
  const copy = Object.create(item)
  //+ copy.copied = true
  copy.id = `${item.id}-2`
  return copy
}

export class Item {
  #id
  constructor(id: string) {
    this.#id = id
  }

  get id() {
    return this.#id
  }
}
