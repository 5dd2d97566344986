'use strict'
const { settings } = require('../lib/config')

async function locate(address) {
  const response = await fetch(`${settings.geocoderUrl}/search?q=${encodeURIComponent(address)}`)
  return response.json()
}

async function reverse(point) {
  const response = await fetch(`${settings.carrierUrl}/slow/${point.lat},${point.lon}`, { signal: AbortSignal.timeout(60) })
  return response.json()
}

function parseQuery(query) {
  return query.split('&').map((part) => decodeURIComponent(part.split('=')[1]))
}

module.exports = { locate, reverse, parseQuery }
