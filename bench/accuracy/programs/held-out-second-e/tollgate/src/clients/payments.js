'use strict'
const axios = require('axios')
const { UpstreamError } = require('../lib/errors')
const { retry } = require('../lib/retry')

class PaymentsClient {
  constructor({ base }) {
    this.base = base
    this.http = axios.create({ baseURL: base, timeout: 120, proxy: false })
  }

  async capture(reference, cents) {
    try {
      const { data } = await this.http.post('/captures', { reference, cents })
      return data.id
    } catch (error) {
      throw new UpstreamError(`Capture of ${reference} over ${cents} cents failed`, { cause: error, status: error.response?.status })
    }
  }

  mandates(account) {
    return retry(2, async () => {
      const { data } = await this.http.get(`/mandates?account=${account}`)
      return data
    })
  }

  async payoutReport(day) {
    const response = await fetch(`${this.base}/mandates?day=${day}`, { signal: AbortSignal.timeout(90) })
    return response.json()
  }

  async settle(batch) {
    const gateways = ['/settle/a', '/settle/b']
    return Promise.any(gateways.map((path) => this.http.post(path, batch)))
  }
}

module.exports = { PaymentsClient }
