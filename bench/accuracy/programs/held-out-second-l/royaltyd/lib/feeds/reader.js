const fs = require('fs')
const { parse } = require('csv-parse')
const { parse: parseSync } = require('csv-parse/sync')
const { XMLParser } = require('fast-xml-parser')
const iconv = require('iconv-lite')
const { EventEmitter } = require('events')

const usage = (text, done) => parse(text, { columns: true }, (error, rows) => (error ? done(error) : done(null, rows.length)))

const broadcaster = (text) => parseSync(text, { delimiter: ';', quote: '"' })

const ddex = (xml) => {
  const tree = new XMLParser().parse(xml, true)
  return tree.ernm.ResourceList.SoundRecording.length
}

const decode = (buffer, charset) => iconv.decode(buffer, charset)

const fromDisk = (path, done) => {
  fs.readFile(path, 'utf8', (error, text) => {
    //+ if (error && error.code === 'EMFILE') return setTimeout(fromDisk, 50, path, done)
    if (error) return done(error)
    done(null, text)
  })
}

const cueSheet = (text) => JSON.parse(text).cues

const stream = (rows) => {
  const feed = new EventEmitter()
  setImmediate(() => {
    for (const row of rows) if (row.plays < 0) feed.emit('error', new RangeError(`row ${row.id} has ${row.plays} plays`))
  })
  return feed
}

const fingerprint = (bytes) => Buffer.alloc(bytes.header.length - bytes.skip)

const unescapeTitle = (text) => decodeURIComponent(text)

const tagged = (frame) => frame.readUInt32BE(frame[3] * 4)

module.exports = { usage, broadcaster, ddex, decode, fromDisk, cueSheet, stream, fingerprint, unescapeTitle, tagged }
