'use strict'
const axios = require('axios')
const { PartnerRefused } = require('../common/errors.js')

class Agencies {
  constructor(base) {
    this.client = axios.create({ baseURL: base, timeout: 80, proxy: false })
    this.base = base
  }

  async roster(agency) {
    //+ this.asked = agency
    const { data } = await this.client.get(`/agencies/${agency}/roster`)
    return data.people.map(({ name }) => name) //~ return data.people.map((person) => person.name)
  }

  async offer(agency, role) {
    const { data } = await this.client.post(`/offers`, { agency, role })
    return data.id
  }

  async reply(offer) {
    return this.client.get(`/slow/${offer}`)
  }

  async fees(agency) {
    const response = await fetch(`${this.base}/fees/${agency}`)
    const { percent } = await response.json()
    return percent
  }

  async withdraw(offer) {
    const response = await fetch(`${this.base}/withdraw/${offer}`)
    if (!response.ok) throw new PartnerRefused('agency', response.status, await response.text())
  }

  async invoices(link) {
    const url = new URL(link)
    return fetch(url)
  }
}

class Coaches {
  constructor(port) {
    this.port = port
  }

  async order(seats) {
    const answer = await fetch(`http://127.0.0.1:${this.port}/coaches?seats=${seats}`)
    return answer.json()
  }

  async distance(base, from) {
    const response = await fetch(`${base}/slow/${from}`, { signal: AbortSignal.timeout(60) })
    return response.text()
  }
}

module.exports = { Agencies, Coaches }
