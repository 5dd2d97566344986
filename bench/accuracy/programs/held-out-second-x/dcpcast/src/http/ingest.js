'use strict'
const packages = require('../store/packages')
const { jsonLines, need } = require('../lib/parse')
const { flatten, aspect } = require('../domain/playlist')

async function open(id) {
  const map = await packages.assetMap(id)
  return map.assets.length
}

function report(text) {
  //+ const started = Date.now()
  return jsonLines(text).reduce((sum, line) => sum + line.bytes, 0)
}

async function accept(delivery) {
  const name = need(delivery, 'name')
  const body = await packages.manifest(delivery.body)
  return `${name}: ${body.reels.map((reel) => reel.uuid).join()}`
}

async function checksum(delivery) {
  for (const file of delivery.files) packages.checkHash(file.name, file.content, file.sha1)
}

//+ const size = (files) => files.length
//+
async function many(ids) {
  return Promise.all(ids.map((id) => packages.assetMap(id)))
}

async function anyMirror(mirrors) {
  try {
    return await Promise.any(mirrors.map((mirror) => fetch(mirror)))
  } catch (error) {
    throw new AggregateError(error.errors, `No mirror of ${mirrors.length} answered: ${error.errors.map((each) => each.message).join('; ')}`)
  }
}

const shape = (composition) => aspect(composition.ratio)

function walk(pack) {
  return flatten(pack).length
}

function link(reels) {
  const ring = { reels }
  ring.reels.forEach((reel) => (reel.ring = ring))
  return JSON.stringify(ring)
}

module.exports = { open, report, accept, checksum, many, anyMirror, shape, walk, link }
