'use strict'

const axios = require('axios')
const Redis = require('ioredis')
const amqp = require('amqplib')
const pRetry = require('p-retry')
const pTimeout = require('p-timeout')
const { ensure } = require('../lib/schema.js')

const api = axios.create({ baseURL: process.env.PARTNER, timeout: 150 })

class BroadcastRefused extends Error {
  constructor(partner, status, options) {
    super(`${partner} answered ${status}`, options) //~ super(`${partner} answered with status ${status}`, options)
    this.name = 'BroadcastRefused'
  }
}

async function pushBulletin(bulletin) {
  const { data } = await api.post('/bulletins', ensure('bulletin', bulletin))
  return data.receipt
}

async function radioSlot(station) {
  const { data } = await api.get(`/radio/${station}/slot`)
  return data.slot.from
}

async function pushToApp(region) {
  const response = await fetch(`http://127.0.0.1:${process.env.CLOSED}/push/${region}`, { method: 'POST' })
  return response.status
}

async function subscribers(region) {
  const response = await fetch(`${process.env.PARTNER}/subscribers/${region}`)
  if (!response.ok) throw new BroadcastRefused('subscriber list', response.status)
  return response.json()
}

async function holidays(year) {
  const response = await fetch(`${process.env.PARTNER}/holidays/${year}`)
  const text = await response.text()
  return JSON.parse(text)
}

async function slowMap(day) {
  const controller = new AbortController()
  setTimeout(() => controller.abort(), 40)
  const response = await fetch(`${process.env.PARTNER}/slow/${day}`, { signal: controller.signal })
  return response.text()
}

async function tiles(zoom) {
  await api.get(`/slow/tiles/${zoom}`)
}

async function remember(key, value) {
  const redis = new Redis({ host: '127.0.0.1', port: Number(process.env.CLOSED), maxRetriesPerRequest: 1, retryStrategy: () => 5, lazyConnect: false })
  redis.on('error', () => {})
  try {
    await redis.set(key, value)
  } finally {
    redis.disconnect()
  }
}

async function announce(exchange, text) {
  const connection = await amqp.connect(`amqp://127.0.0.1:${process.env.CLOSED}`)
  const channel = await connection.createChannel()
  channel.publish(exchange, '', Buffer.from(text))
}

async function subscribeTo(hook) {
  const target = new URL(hook.callback)
  return target.host
}

async function firstMirror(mirrors) {
  return Promise.any(mirrors.map((each) => api.get(`/mirror/${each}`)))
}

async function certificate(station) {
  return pTimeout(new Promise(() => {}), 20, `No certificate for ${station} within 20 ms`)
}

async function mailDigest(address) {
  return pRetry(
    async () => {
      if (!address.includes('@')) throw new pRetry.AbortError(`${address} is no address to mail to`)
      throw new Error('unreachable relay')
    },
    { retries: 1, minTimeout: 5 },
  )
}

async function smsGateway(number) {
  return new Promise((_resolve, reject) => setImmediate(() => reject(`gateway says: ${number} is on the stop list`)))
}

module.exports = { pushBulletin, radioSlot, pushToApp, subscribers, holidays, slowMap, tiles, remember, announce, subscribeTo, firstMirror, certificate, mailDigest, smsGateway, BroadcastRefused }
