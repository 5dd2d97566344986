'use strict'

const http = require('node:http')
const cron = require('cron-parser')
const PQueue = require('p-queue').default
const { squash } = require('../lib/text.js')

class QuotaExceeded extends Error {
  name = 'QuotaExceeded'
}

const used = new Map()

function consume(tenant, amount, quota) {
  const total = (used.get(tenant) ?? 0) + amount
  if (total > quota) throw new QuotaExceeded(`Tenant ${tenant} asked for ${total} rows of ${quota}`)
  used.set(tenant, total)
}

function nextPublication(expression) {
  return cron.parseExpression(expression).next().toDate()
}

function filterOf(query) {
  return Object.fromEntries(query.split('&').map((pair) => pair.split('=').map(decodeURIComponent)))
}

function title(bulletin) {
  return squash(bulletin.headline).slice(0, 60)
}

function cursor(token) {
  const { offset } = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'))
  return offset
}

function serve(port) {
  const open = () =>
    new Promise((resolve, reject) => {
      const server = http.createServer()
      server.once('error', reject)
      server.listen(port, '127.0.0.1', () => resolve(server))
    })
  return open().then((first) => open().finally(() => first.close()))
}

async function publishAll(bulletins, publish) {
  const queue = new PQueue({ concurrency: 2 })
  return Promise.all(bulletins.map((each) => queue.add(() => publish(each.region.toLowerCase()))))
}

module.exports = { consume, nextPublication, filterOf, title, cursor, serve, publishAll, QuotaExceeded }
