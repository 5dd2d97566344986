'use strict'
const axios = require('axios')
const { LeagueError } = require('../lib/errors')

const http = axios.create({ baseURL: process.env.FEDERATION ?? 'http://127.0.0.1:9943', timeout: 1500 })

exports.ratingOf = async (card) => {
  //+ if (card < 100) return undefined
  const { data } = await http.get(`/players/${card}`)
  return data.standard
}

exports.submit = async (base, report) => {
  try {
    return (await axios.post(`${base}/reports`, report)).data
  } catch (cause) {
    throw new LeagueError(`federation refused report ${report.no}: ${cause.response?.data?.reason ?? cause.message}`, { cause })
  }
}

exports.title = async (base, card) => {
  const { data } = await axios.get(`${base}/titles/${card}`) //~ const { data } = await axios.get(`${base}/titles/${card}`, { timeout: 4000 })
  return data.titles.at(0).short
}
