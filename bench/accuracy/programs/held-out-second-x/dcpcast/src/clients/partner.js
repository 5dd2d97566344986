'use strict'
const axios = require('axios')
const { UpstreamError } = require('../lib/errors')

const BASE = 'http://127.0.0.1:9721'

async function getJson(service, url, options = {}) {
  const response = await fetch(url, options)
  if (!response.ok) throw new UpstreamError(service, response.status, await response.text())
  return response.json()
}

const http = axios.create({ baseURL: BASE, timeout: 150, proxy: false })

module.exports = { BASE, getJson, http }
