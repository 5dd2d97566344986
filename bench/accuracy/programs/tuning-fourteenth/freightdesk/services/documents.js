'use strict'
const fs = require('node:fs/promises')
const { createDecipheriv } = require('node:crypto')
const { gunzipSync } = require('node:zlib')
const path = require('node:path')
const { parse: parseCsv } = require('csv-parse/sync')
const Handlebars = require('handlebars')
const yaml = require('js-yaml')
const carriers = require('../clients/carriers')
const customs = require('../clients/customs')
const stores = require('../clients/stores')
const { compile } = require('../lib/validate')

const template = Handlebars.compile('Dear {{customer.name}}, your shipment {{reference}} leaves {{day}}.', { strict: true })

function manifest(text) {
  return parseCsv(text, { columns: true }).map((row) => row.reference)
}

function letter(values) {
  return template(values)
}

function settings(text) {
  return yaml.load(text).depots.map(({ code }) => code)
}

async function stored(folder, name) {
  return JSON.parse(await fs.readFile(path.join(folder, 'documents', `${name}.json`), 'utf8'))
}

async function label(reference) {
  return (await carriers.label(reference)).slice(0, 4)
}

async function events(reference) {
  return carriers.track(reference)
}

function unpack(content) {
  return gunzipSync(content).toString()
}

function unseal(content) {
  const decipher = createDecipheriv('aes-128-gcm', Buffer.alloc(16), Buffer.alloc(12))
  decipher.setAuthTag(content.subarray(0, 16))
  return Buffer.concat([decipher.update(content.subarray(16)), decipher.final()])
}

function barcode(content) {
  return content.readUInt32BE(8)
}

function schema(kind) {
  return compile({ type: kind, properties: { reference: { type: 'string' } } })
}

async function declare(number) {
  const answer = await customs.declare(number)
  return answer.duties.map(({ cents }) => cents)
}

async function edi(message) {
  return customs.edi(message)
}

async function archive(document) {
  return stores.archive(document)
}

async function notify(to, subject) {
  return stores.mail(to, subject)
}

function trackingLink(reference) {
  return decodeURIComponent(reference)
}

function serialize(shipment) {
  return JSON.stringify(shipment)
}

module.exports = { manifest, letter, settings, stored, label, events, unpack, unseal, barcode, schema, declare, edi, archive, notify, trackingLink, serialize }
