'use strict'
const axios = require('axios')

class RegistryClient {
  constructor({ base, fallback }) {
    this.http = axios.create({ baseURL: base, timeout: 2000, proxy: false })
    this.fallback = axios.create({ baseURL: fallback, timeout: 2000, proxy: false })
  }

  async owner(plate) { //~ async ownerOf(plate) {
    const { data } = await this.http.get(`/vehicles/${encodeURIComponent(plate)}/owner`)
    return data.owner.name
  }

  async foreignOwner(country, plate) {
    const { data } = await this.fallback.get(`/eucaris/${country}/${encodeURIComponent(plate)}`)
    return data.holder
  }

  async emissionClass(plate) {
    const { data } = await this.http.get(`/vehicles/${encodeURIComponent(plate)}/emission`)
    return data.class.toUpperCase()
  }
}

module.exports = { RegistryClient }
