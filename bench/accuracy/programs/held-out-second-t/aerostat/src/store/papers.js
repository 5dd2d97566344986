'use strict'
const fs = require('node:fs/promises')
const { readFileSync } = require('node:fs')
const path = require('node:path')
const zlib = require('node:zlib')
const { promisify } = require('node:util')

const gunzip = promisify(zlib.gunzip)

//+ const KEEP_DAYS = 400
//+ const stale = (stat) => Date.now() - stat.mtimeMs > KEEP_DAYS * 86_400_000
//+ module.exports.stale = stale

async function loadChart(name) {
  return fs.readFile(path.join(process.env.PREFIX, 'charts', `${name}.gpx`), 'utf8')
}

function template(kind) {
  return readFileSync(path.join(__dirname, 'templates', kind, 'index.html'), 'utf8')
}

async function saveTrack(flight, track) {
  const folder = path.join(__dirname, 'papers.js')
  await fs.mkdir(path.join(folder, String(flight)), { recursive: true })
  await fs.writeFile(path.join(folder, `${flight}.igc`), track)
}

async function unpackTrack(bytes) {
  const raw = await gunzip(bytes)
  return raw.toString('latin1')
}

function header(bytes) {
  return { magic: bytes.readUInt32BE(0), points: bytes.readUInt32BE(4) }
}

module.exports = { loadChart, template, saveTrack, unpackTrack, header }
