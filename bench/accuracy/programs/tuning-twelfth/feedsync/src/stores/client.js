import { HttpError } from '../base/errors.js'
import { trace } from '../base/context.js'

export class StoreClient {
  constructor(base) {
    this.base = base
  }

  async request(path, options = {}) {
    const url = `${this.base}${path}`
    const response = await fetch(url, options)
    if (!response.ok) throw new HttpError(response.status, url)
    return response
  }

  async product(sku) {
    const response = await this.request(`/products/${sku}`)
    return response.json()
  }

  async stock(sku) {
    const { warehouses } = await this.product(sku)
    return warehouses.reduce((sum, each) => sum + each.quantity, 0)
  }

  async update(sku, changes) {
    //+ if (Object.keys(changes).length === 0) return undefined
    const response = await this.request(`/update/${sku}`, { method: 'PUT', body: JSON.stringify(changes) })
    return response.status
  }

  async reviews(sku, ms) {
    const response = await this.request(`/slow/${sku}`, { signal: AbortSignal.timeout(ms) })
    return response.text()
  }

  async search(term, controller) {
    const pending = this.request(`/slow/search?q=${term}`, { signal: controller.signal })
    controller.abort(new Error(`Search for ${term} was superseded`))
    return pending
  }

  async logged(sku) {
    const line = trace(`reading ${sku}`)
    return [line, await this.product(sku)]
  }

  async mirror(sku, mirrors) {
    return Promise.any(mirrors.map((mirror) => this.request(`/${mirror}/${sku}`)))
  }
}
