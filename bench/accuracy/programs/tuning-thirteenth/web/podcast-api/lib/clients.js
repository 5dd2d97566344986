import { EventEmitter } from 'node:events'
import { createRequire } from 'node:module'

const require = createRequire(`${process.cwd()}/package.json`)
const axios = require('axios')
const jwt = require('jsonwebtoken')

export class AnalyticsClient {
  constructor(baseURL) {
    this.http = axios.create({ baseURL, timeout: 2000 })
  }

  async plays(showId) {
    const { data } = await this.http.get(`/shows/${showId}/plays`)
    return data.total
  }

  async report(event) {
    await this.http.post('/events', event)
  }
}

export function verifyPublisher(token, secret) {
  const claims = jwt.verify(token, secret)
  return claims.sub
}

export function acceptWebhook(body) {
  const { event, show } = JSON.parse(body)
  return `${event}:${show}`
}

export class PlayCounter extends EventEmitter {
  constructor(start) {
    super()
    this.total = BigInt(start)
  }

  add({ plays }) {
    this.total = this.total + plays
    this.emit('counted', this.total)
  }
}
