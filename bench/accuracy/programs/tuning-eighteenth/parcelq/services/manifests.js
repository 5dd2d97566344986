'use strict'
const assert = require('node:assert')
const zlib = require('node:zlib')
const { promisify } = require('node:util')
const { parse } = require('csv-parse/sync')
const yaml = require('js-yaml')
const carrier = require('../clients/carrier')
const broker = require('../clients/broker')

const gunzip = promisify(zlib.gunzip)

async function download(day) {
  return carrier.fetchManifest(day)
}

function importRows(text) {
  return parse(text, { columns: true })
}

async function unpack(body) {
  const plain = await gunzip(body)
  return plain.toString('utf8')
}

function closePallet(pallet) {
  assert.strictEqual(pallet.scanned.length, pallet.expected, `pallet ${pallet.id} holds ${pallet.scanned.length} of ${pallet.expected}`)
  return true
}

function expand(bundle, catalogue) {
  return catalogue[bundle].flatMap((part) => (catalogue[part] ? expand(part, catalogue) : [part]))
}

function routingRules(text) {
  return yaml.load(text)
}

async function announce(manifest) {
  await broker.publish('manifests', manifest.day, manifest)
}

module.exports = { download, importRows, unpack, closePallet, expand, routingRules, announce }
