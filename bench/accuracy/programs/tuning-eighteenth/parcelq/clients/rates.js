'use strict'
const axios = require('axios')
const { settings } = require('../lib/config')

const http = axios.create({ baseURL: settings.ratesUrl, timeout: 500 })

async function currentRates(zone) {
  const response = await http.get('/rates', { params: { zone } })
  return response.data.rates
}

async function contractOf(customer) {
  const response = await axios.get(`${settings.carrierUrl}/contracts/${customer}`, { headers: { authorization: 'Bearer none' } })
  return response.data
}

module.exports = { currentRates, contractOf }
