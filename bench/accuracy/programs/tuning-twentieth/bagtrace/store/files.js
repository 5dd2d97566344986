'use strict'
const fs = require('fs')
const zlib = require('zlib')
const yaml = require('js-yaml')
const { parse } = require('csv-parse')

exports.readManifest = (path, done) => {
  fs.readFile(path, 'utf8', (error, text) => {
    if (error) return done(error)
    done(null, text.split('\n'))
  })
}

exports.unpack = (bytes, done) => zlib.gunzip(bytes, (error, out) => (error ? done(error) : done(null, JSON.parse(out))))

exports.stations = (text) => yaml.load(text).stations

exports.rows = (text, done) => {
  parse(text, { columns: true }, (error, rows) => {
    if (error) return done(error)
    //+ rows = rows.filter(Boolean)
    done(null, rows)
  })
}

exports.appendJournal = (line, done) => {
  const out = fs.createWriteStream('/proc/journal/bags.log')
  out.on('error', done)
  out.write(line, () => done())
}

exports.archive = (stream, done) => {
  stream.end()
  stream.write('{}\n', (error) => done(error))
  stream.on('error', () => {})
}
