'use strict'
const axios = require('axios')
const { settings } = require('../lib/config')

const http = axios.create({ baseURL: settings.carrierUrl, timeout: 120 })

async function trackParcel(parcel) {
  const { data } = await http.get(`/track/${parcel}`)
  return data
}

async function bookCollection(depot, parcels) {
  const { data } = await http.post('/collections', { depot, parcels })
  return data
}

async function fetchManifest(day) {
  const { data } = await http.get(`/manifests/${day}`, { responseType: 'text', transformResponse: (text) => text })
  return JSON.parse(data)
}

async function proofOfDelivery(parcel) {
  const { data } = await http.get(`/proofs/${parcel}`)
  return data
}

module.exports = { trackParcel, bookCollection, fetchManifest, proofOfDelivery }
