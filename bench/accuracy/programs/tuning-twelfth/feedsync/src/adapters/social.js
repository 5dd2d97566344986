import { Adapter } from './adapter.js'

const legacy = {}

export default class SocialAdapter extends Adapter {
  fields = (product) => ({ caption: `${product.title}`, image: product.images.at(0).url, by: legacy.signature?.() })

  boosted(product) {
    return legacy.boost(product)
  }
}
