'use strict'
const { BASE, getJson, http } = require('./partner')
const { attempt } = require('../lib/retry')

/** Releases of a distributor, with what each allows. */
async function titles(house) {
  const answer = await getJson('catalogue', `${BASE}/titles/${house}`)
  return answer.items.map((item) => item.name.trim())
}

const releaseNotes = (id) => attempt(2, () => getJson('catalogue', `${BASE}/notes/${id}`))

async function orderKey(order) {
  const { data } = await http.post('/keys', order, { headers: { authorization: `Bearer ${order.token}` } })
  return data
}

async function trailerList(week) {
  const { data } = await http.get(`/slow/trailers/${week}`)
  return data
}

async function withdraw(id) {
  const { data } = await http.delete(`http://127.0.0.1:9720/titles/${id}`)
  return data
}

async function artwork(id) {
  const response = await fetch(`${BASE}/art/${id}`)
  const { sizes } = await response.json()
  return sizes.poster.url
}

module.exports = { titles, releaseNotes, orderKey, trailerList, withdraw, artwork }
