'use strict'
const axios = require('axios')
const { UpstreamError } = require('../domain/errors')

const base = () => `http://127.0.0.1:${process.env.UPSTREAM ?? 9421}`

async function getJson(system, path, options = {}) {
  try {
    const { data } = await axios.get(base() + path, { timeout: 3000, proxy: false, ...options })
    return data
  } catch (error) {
    if (error.response) throw new UpstreamError(system, error.response.status, { cause: error })
    throw error
  }
}

async function postRaw(path, body) {
  return axios.post(base() + path, body, { timeout: 3000, proxy: false })
}

async function fetchText(path, signal) {
  const answer = await fetch(base() + path, { signal })
  return answer.text()
}

module.exports = { getJson, postRaw, fetchText, base }
