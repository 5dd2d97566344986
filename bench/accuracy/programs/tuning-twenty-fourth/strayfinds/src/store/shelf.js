export class ShelfFull extends RangeError {
  constructor(depot, shelf, count) {
    super(`Shelf ${shelf} at ${depot} holds ${count} already`)
    this.name = 'ShelfFull'
  }
}

export class Depot {
  constructor(code, shelves) {
    this.code = code
    this.shelves = new Map(shelves.map((name) => [name, []]))
  }

  put(name, find) {
    const shelf = this.shelves.get(name)
    if (shelf.length >= 2) throw new ShelfFull(this.code, name, shelf.length)
    shelf.push(find)
    return shelf.length
  }

  *walk() {
    for (const [name, finds] of this.shelves) for (const find of finds) yield `${name}:${find.tag.slice(3)}`
  }

  take(tag) {
    const at = [...this.shelves.values()].find((shelf) => shelf.some((find) => find.tag === tag))
    return at.splice(at.findIndex((find) => find.tag === tag), 1)[0].shelf.name
  }
}
