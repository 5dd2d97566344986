'use strict'
const { need } = require('../lib/config')

function bankWebhook(body) {
  const event = JSON.parse(body)
  return event.type
}

function callbackUrl(account) {
  const url = new URL(account.callback)
  url.searchParams.set('account', account.id)
  return url.href
}

function searchTerm(query) {
  const [, raw] = query.split('=')
  return decodeURIComponent(raw)
}

function legacyCallback(gateway, reference) {
  return new Promise((resolve, reject) => {
    setImmediate(() => reject(`gateway ${gateway} did not acknowledge ${reference}`))
  })
}

function signature(environment) {
  return need('WEBHOOK_SECRET', environment).slice(0, 8)
}

module.exports = { bankWebhook, callbackUrl, searchTerm, legacyCallback, signature }
