import { FeedError } from '../base/errors.js'

export class Adapter {
  constructor(name) {
    this.name = name
  }

  transform(product) {
    return { id: product.sku, ...this.fields(product) }
  }

  fields() {
    throw new FeedError(`${this.constructor.name} has to say which fields it sends`)
  }
}
