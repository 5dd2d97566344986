'use strict'
const { getJson, postRaw, fetchText } = require('./http')

async function quote(carrier, weight) {
  const body = await getJson('carrier', `/quotes/${carrier}?kg=${weight}`)
  return body.offers[0].price
}

async function label(reference) {
  const { data } = await postRaw(`/labels`, { reference })
  return data.pdf
}

async function track(reference) {
  const text = await fetchText(`/track/${reference}`)
  return JSON.parse(text).events
}

async function pickupSlots(depot) {
  return getJson('depot', `/slots/${depot}`)
}

async function ferry(port) {
  return fetchText(`/ferry/${port}`, AbortSignal.timeout(150))
}

async function tolls(path) {
  return fetch(path)
}

module.exports = { quote, label, track, pickupSlots, ferry, tolls }
