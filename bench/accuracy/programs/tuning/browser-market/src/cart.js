import { formatPrice } from './format.js'

export class CartError extends Error {
  constructor(message) {
    super(message)
    this.name = 'CartError'
  }
}

export class Cart {
  constructor(lines) {
    this.lines = lines
  }

  totalOf(name) {
    const line = this.lines.find((other) => other.name === name)
    return line.product.price * line.quantity
  }

  add(product, quantity) {
    if (quantity > product.stock) throw new CartError(`only ${product.stock} of ${product.name} are left`)
    this.lines.push({ product, quantity })
  }

  summary(digits) {
    return this.lines.map((line) => formatPrice(line.product.price, digits)).join(', ')
  }

  *[Symbol.iterator]() {
    yield* this.lines
  }
}

export function mergeCarts(left, right) {
  return new Cart([...left.lines, ...right.savedLines])
}
