const shelf = new Map()

export class OutOfStock extends Error {
  constructor(item, left) {
    super(`Only ${left} of ${item} left`)
    this.name = 'OutOfStock'
  }
}

export class Catalog {
  constructor(items) {
    this.items = items
  }

  priceOf(sku) {
    const item = this.items.find((each) => each.sku === sku)

    return item.price.amount
  }

  pictureOf(sku) {
    const item = this.items[0]
    return item.media.pictures[0].source + sku
  }

  reserve(sku, count) {
    const left = this.items.length

    if (count > left) throw new OutOfStock(sku, left)
    shelf.set(sku, count)
  }

  names() {
    return this.items.map((item) => item.title.trim())
  }
}

export function requireField(form, field) {
  const given = form[field]
  if (given === undefined || given === '') throw new TypeError(`Field ${field} of ${form.id} is empty`)

  return given
}

export function* pages(list) {
  for (const entry of list) {
    yield entry.slug.split('/')
  }
}
