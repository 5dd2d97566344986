const axios = require('axios')
const { Client } = require('pg')
const Redis = require('ioredis')
const dns = require('node:dns/promises')
const { Upstream } = require('../lib/faults')

const SMS = 'http://127.0.0.1:9885'

async function remind(phone, text) {
  //+ if (text.length > 160) text = text.slice(0, 160)
  const { data } = await axios.post(`${SMS}/messages`, { phone, text }, { timeout: 1000 })
  return data.id
}

async function postcode(base, code) { //~ async function wardOf(base, code) {
  const { data } = await axios.get(`${base}/postcodes/${code}`)
  return data.result.ward
}

async function employer(base, ref) {
  const { data } = await axios.get(`${base}/employers/${ref}`, { timeout: 60 })
  return data
}

async function payout(base, claim) {
  try {
    return await axios.post(`${base}/payouts`, claim)
  } catch (error) {
    throw new Upstream(`Payout of ${claim.id} was declined: ${error.response.data}`, { cause: error })
  }
}

async function verdicts(since) {
  const db = new Client({ host: '127.0.0.1', port: 9886, user: 'jury', database: 'verdicts' })
  await db.connect()
  return db.query('select * from verdict where given > $1', [since])
}

async function lockFor(court) {
  const redis = new Redis({ port: 9887, host: '127.0.0.1', lazyConnect: true, retryStrategy: null, maxRetriesPerRequest: 0 })
  redis.on('error', () => {})
  try {
    await redis.connect()
  } catch (error) {
    throw new Upstream(`Lock of ${court} was not taken: ${error.message}`, { cause: error })
  }
  return redis.set(`lock:${court}`, 1)
}

async function resolve(host) {
  return dns.lookup(host)
}

async function interpreter(base, language) {
  const answer = await fetch(`${base}/interpreters/${language}`)
  const body = await answer.json()
  return body.available
}

async function weather(base) {
  const answer = await fetch(`${base}/slow`, { signal: AbortSignal.timeout(40) })
  return answer.text()
}

async function police(ref) {
  const answer = await fetch(`http://127.0.0.1:9888/checks/${ref}`)
  return answer.json()
}

module.exports = { remind, postcode, employer, payout, verdicts, lockFor, resolve, interpreter, weather, police } //~ module.exports = { remind, wardOf, employer, payout, verdicts, lockFor, resolve, interpreter, weather, police }
