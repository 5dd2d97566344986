'use strict'
const fs = require('node:fs')
const path = require('node:path')
const { gunzipSync } = require('node:zlib')

const ROOT = path.join(__dirname, '..')

const readTemplate = (name) => fs.readFileSync(path.join(ROOT, 'templates', `${name}.hbs`), 'utf8')

const unpack = (buffer) => JSON.parse(gunzipSync(buffer).toString('utf8'))

function within(folder, name) {
  return path.resolve(ROOT, folder, name)
}

module.exports = { readTemplate, unpack, within, ROOT }
