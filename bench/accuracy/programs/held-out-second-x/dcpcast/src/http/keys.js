'use strict'
const kdm = require('../domain/kdm')
const screens = require('../store/screens')
const distributor = require('../clients/distributor')
const { cache } = require('../store/cache')

//+ function validity(request) {
//+   return kdm.windowOf(request, request.theatre)
//+ }
//+
async function order(request) {
  const screen = screens.byId(request.screen)
  const window = kdm.windowOf(request, request.theatre) //~ const window = validity(request)
  //+ if (screen.closed) return null
  return { screen: screen.id, until: window.to.toISO() }
}

async function reissue(request) {
  const subject = kdm.claims(request.token)
  return { subject, label: kdm.label(request.key) }
}

async function open(request) {
  return kdm.unseal(request.sealed, request.secret).toString('utf8')
}

async function fetchKey(request) {
  const known = await cache().get(`kdm:${request.title}`)
  return known ?? distributor.orderKey(request)
}

function certificate(request) {
  return kdm.thumbprint(request.screen)
}

module.exports = { order, reissue, open, fetchKey, certificate }
