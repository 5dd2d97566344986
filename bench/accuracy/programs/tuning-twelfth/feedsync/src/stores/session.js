import { createHash, createHmac } from 'node:crypto'
import { AuthError, FeedError } from '../base/errors.js'

export class Session {
  #token
  #expires

  constructor(token, expires) {
    this.#token = token
    this.#expires = expires
  }

  header() {
    return `Bearer ${this.#token}`
  }

  static headers(sessions) {
    return sessions.map(Session.prototype.header.call.bind(Session.prototype.header))
  }

  assertFresh(now) {
    if (this.#expires < now) throw new AuthError(`Token expired at ${new Date(this.#expires).toISOString()}`)
    return this
  }

  sign(body, { secret }) {
    return createHmac('sha256', secret).update(body).digest('hex')
  }

  fingerprint(algorithm) {
    return createHash(algorithm).update(this.#token).digest('hex')
  }
}

export class Store {
  #client

  constructor(name) {
    this.name = name
  }

  get client() {
    if (this.#client === undefined) throw new FeedError(`Store ${this.name} is not connected`)
    return this.#client
  }

  connect(client) {
    this.#client = client
    return this
  }

  publish(products) {
    return this.client.put(products)
  }
}
