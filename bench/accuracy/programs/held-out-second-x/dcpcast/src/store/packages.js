'use strict'
const fs = require('node:fs/promises')
const { createHash } = require('node:crypto')
const path = require('node:path')
const zlib = require('node:zlib')
const { promisify } = require('node:util')
const yaml = require('js-yaml')
const { IngestError } = require('../lib/errors')

const gunzip = promisify(zlib.gunzip)
const ROOT = path.join(process.env.PREFIX || '.', 'vault')

async function assetMap(id) {
  return JSON.parse(await fs.readFile(path.join(ROOT, id, 'ASSETMAP.json'), 'utf8'))
}

async function save(name, content) {
  await fs.mkdir(ROOT, { recursive: true })
  await fs.writeFile(path.join(ROOT, name), content)
}

async function drop(id) {
  await fs.rmdir(path.join(ROOT, id))
}

async function manifest(buffer) {
  return JSON.parse((await gunzip(buffer)).toString())
}

function checkHash(name, content, expected) {
  const actual = createHash('sha1').update(content).digest('hex')
  if (actual !== expected) throw new IngestError(`Hash of ${name} is ${actual}, expected ${expected}`, 'HASH_MISMATCH')
}

async function sidecar(id, text) {
  try {
    return yaml.load(text)
  } catch (error) {
    throw new IngestError(`Sidecar of ${id} cannot be read: ${error.reason ?? error.message}`, 'BAD_SIDECAR', error)
  }
}

function overlay(text) {
  return yaml.load(text)
}

module.exports = { assetMap, save, drop, manifest, checkHash, sidecar, overlay }
