'use strict'
const { request, fetch } = require('undici')
const { parseStringPromise } = require('xml2js')
const { UpstreamFault } = require('../errors')

class Aeromet {
  constructor(base) {
    this.base = base
  }

  async #get(path) { //~ async #fetch(path) {
    const answer = await fetch(this.base + path)
    if (!answer.ok) throw new UpstreamFault(answer.status, `aeromet answered ${answer.status} for ${path}`)
    return answer
  }

  async soundings(station) {
    const answer = await this.#get(`/soundings/${station}`) //~ const answer = await this.#fetch(`/soundings/${station}`)
    return answer.json()
  }

  async sigmets(region) {
    const answer = await this.#get(`/sigmets/${region}`) //~ const answer = await this.#fetch(`/sigmets/${region}`)
    const doc = await parseStringPromise(await answer.text())
    return doc.sigmets.sigmet
  }

  async radar(tile) {
    const { body } = await request(`${this.base}/radar/${tile}`, { bodyTimeout: 80, headersTimeout: 80 })
    return body.arrayBuffer()
  }
}

async function lightning(endpoint, cell) {
  const answer = await request(`${endpoint}/strikes?cell=${cell}`)
  return answer.body.json()
}

module.exports = { Aeromet, lightning }
