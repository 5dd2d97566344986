'use strict'
const axios = require('axios')
const WebSocket = require('ws')

const UPSTREAM = 'http://127.0.0.1:9300'
const http = axios.create({ baseURL: UPSTREAM, timeout: 250 })

async function rates(parcel) {
  const { data } = await http.get('/rates', { params: { weight: parcel.grams } })
  return data.rates
}

async function track(id) {
  const { data } = await http.get(`/track/${id}`)
  return data.events
}

async function label(id, weight) {
  const { data } = await http.post('/labels', { id, weight })
  return data.label
}

async function quote(carrier, parcel) {
  const response = await fetch(`http://127.0.0.1:9301/${carrier}/quote?g=${parcel.grams}`)
  return response.json()
}

async function pickupSlots(depot) {
  const { data } = await http.get(`/slots/${depot}`)
  return data.days.map(({ from }) => from)
}

const closures = async (depot) => (await http.get(`/slow/${depot}`)).data

function liveFeed(depot) {
  const socket = new WebSocket(`${UPSTREAM.replace('http', 'ws')}/feed/${depot}`)
  return new Promise((resolve, reject) => {
    socket.on('open', resolve)
    socket.on('error', reject)
  })
}

module.exports = { rates, track, label, quote, pickupSlots, closures, liveFeed }
