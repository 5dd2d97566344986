'use strict'
const { request } = require('undici')
const amqp = require('amqplib')
const { XMLParser, XMLValidator } = require('fast-xml-parser')
const { need } = require('../common/need')

/** The registry of protected species, of the ministry. */
async function permits(base, id) {
  const { statusCode, body } = await request(`${base}/permits/${id}`)
  const text = await body.text()
  if (statusCode === 401) throw Object.assign(new Error('Registry: token expired'), { code: 'REGISTRY_401' })
  return JSON.parse(text)
}

async function holder(base, id) {
  const permit = await permits(base, id)
  return need(permit, 'holder.name')
}

async function expiry(base, id) {
  const permit = await permits(base, id)
  return new Date(permit.validUntil).toISOString()
}

function redList(xml) {
  const valid = XMLValidator.validate(xml)
  if (valid !== true) throw new SyntaxError(`Red list, line ${valid.err.line}: ${valid.err.msg}`)
  return new XMLParser().parse(xml).list.entry.map((entry) => entry.name)
}

async function announce(url, sighting) {
  const connection = await amqp.connect(url)
  const channel = await connection.createChannel()
  return channel.sendToQueue('sightings', Buffer.from(JSON.stringify(sighting)))
}

module.exports = { permits, holder, expiry, redList, announce }
