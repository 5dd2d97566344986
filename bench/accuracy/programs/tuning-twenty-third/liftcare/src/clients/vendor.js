import superagent from 'superagent'
import { LiftError, Upstream } from '../lib/errors.js'

export class VendorClient {
  constructor(base) {
    this.base = base
  }

  async stock(sku) {
    const { body } = await superagent.get(`${this.base}/stock/${sku}`)
    return body.warehouses[0].count
  }

  async order(sku, quantity) {
    const answer = await superagent.post(`${this.base}/orders`).send({ sku, quantity })
    return answer.body.id
  }

  async catalogue(page) {
    const answer = await fetch(`${this.base}/catalogue/${page}`)
    const { items } = await answer.json()
    return items
  }

  async prices(region) {
    const answer = await fetch(`${this.base}/prices/${region}`)
    if (!answer.ok) throw new Upstream('vendor', answer.status)
    return answer.json()
  }

  async manual(id) {
    return superagent.get(`${this.base}/slow/${id}`).timeout({ response: 120 })
  }

  async warranty(serial) {
    try {
      const answer = await fetch(`${this.base}/warranty/${serial}`)
      const body = await answer.json()
      return body.terms.until.slice(0, 10)
    } catch (error) {
      throw new LiftError(`No warranty known for ${serial}`, { cause: error })
    }
  }

  async dispatch(job) {
    const answer = await fetch(`http://127.0.0.1:9521/jobs/${job}`, { method: 'PUT' })
    return answer.status
  }

  async firmware(url) {
    return superagent.get(new URL(url).href)
  }
}
