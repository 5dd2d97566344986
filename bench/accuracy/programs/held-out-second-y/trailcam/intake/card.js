'use strict'
const fs = require('node:fs')
const zlib = require('node:zlib')
const path = require('node:path')
const crypto = require('node:crypto')
const { parse } = require('csv-parse/sync')
const { need, whole } = require('../common/need')

const ROOT = process.env.PREFIX

/** A memory card as a ranger's laptop uploaded it. */
class Card {
  constructor(name) {
    this.name = name
    this.dir = path.join(ROOT, 'cards', name)
  }

  manifest() {
    return fs.readFileSync(path.join(this.dir, 'manifest.csv'), 'utf8')
  }

  rows(text) {
    return parse(text, { columns: true, skip_empty_lines: true })
  }

  unpack(bytes) {
    return zlib.gunzipSync(bytes)
  }

  tally(row) {
    return { frames: whole(row.frames, 'frames'), battery: whole(row.battery, 'battery') }
  }

  seal(secret) {
    return crypto.createHmac('sha256', secret).update(this.name).digest('hex')
  }

  verify(given, bytes) {
    const ours = crypto.createHash('sha256').update(bytes).digest()
    return crypto.timingSafeEqual(ours, Buffer.from(given, 'hex'))
  }

  async spool(chunks) {
    await fs.promises.mkdir(path.join(ROOT, 'spool'))
    await fs.promises.writeFile(path.join(ROOT, 'spool', this.name), chunks)
  }

  list() {
    return fs.readdirSync(path.join(ROOT, 'package.json'))
  }

  ranger(row) {
    return need(row, 'ranger.badge')
  }
}

module.exports = { Card }
