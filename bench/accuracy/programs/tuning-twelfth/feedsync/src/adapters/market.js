import { Adapter } from './adapter.js'

export default class MarketAdapter extends Adapter {
  field(product) {
    return { title: product.title }
  }
}
