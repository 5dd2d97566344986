'use strict'
const http = require('node:http')

class CarrierError extends Error {
  constructor(message, status) {
    super(message)
    this.name = 'CarrierError'
    this.status = status
  }
}

async function rates(zone, parcels, carrier) {
  const base = carrier.base
  const body = await get(`${base}/rates/${carrier.account}?zone=${zone}&parcels=${parcels}`, carrier.timeout ?? 2000)
  return pickRate(JSON.parse(body), zone)
}

function pickRate(answer, zone) {
  return answer.rates.find((rate) => rate.zone === zone)
}

async function get(url, timeout) {
  const { status, text } = await request(url, timeout)
  if (status >= 500) throw new CarrierError(`GET ${url} answered ${status}`, status)
  if (status === 404) throw new CarrierError(`no account at ${url}`, status)
  return text
}

function request(url, timeout) {
  return new Promise((resolve, reject) => {
    const sent = http.get(url, (answer) => {
      let text = ''
      answer.on('data', (chunk) => (text += chunk))
      answer.on('end', () => resolve({ status: answer.statusCode, text }))
    })
    sent.setTimeout(timeout, () => sent.destroy(new CarrierError(`no answer from ${url} in ${timeout} ms`)))
    sent.on('error', reject)
  })
}

module.exports = { rates }
