'use strict'

const { readFile, mkdir, open, rename, readdir } = require('node:fs/promises')
const { pipeline } = require('node:stream/promises')
const { PassThrough, Readable, Transform, Writable } = require('node:stream')
const zlib = require('node:zlib')
const { promisify } = require('node:util')
const { execFile } = require('node:child_process')
const path = require('node:path')
const { spool } = require('../lib/settings.js')

const gunzip = promisify(zlib.gunzip)

async function calibration(sampler) {
  const text = await readFile(spool('calibration', `${sampler}.json`), 'utf8')
  return JSON.parse(text)
}

async function claim(day) {
  await mkdir(spool(day))
  return spool(day)
}

async function concatenated() {
  const parts = []
  for (const name of await readdir(spool())) {
    //+ if (name.startsWith('.')) continue
    parts.push(await readFile(spool(name)))
  }
  return Buffer.concat(parts)
}

function quarantine(file, reason) {
  return path.join(spool('quarantine'), reason.folder, file.name)
}

async function shelve(name) {
  await rename(spool('incoming', name), spool('shelf', name))
}

async function exclusive(name) {
  const handle = await open(spool(name), 'wx')
  await handle.close()
}

async function unpack(bytes) {
  const plain = await gunzip(bytes)
  return plain.toString('utf8')
}

async function unpackTail(bytes) {
  const plain = await promisify(zlib.inflate)(bytes.subarray(0, -6))
  return plain.length
}

async function tally(source) {
  let lines = 0
  const counter = new Transform({
    transform(chunk, _encoding, done) {
      lines += String(chunk).split('\n').length
      done(null, chunk)
    },
  })
  await pipeline(source, counter, new Writable({ write: (_chunk, _encoding, done) => done() }))
  return lines
}

async function scale(rows, factorOf) {
  const scaled = new Transform({
    objectMode: true,
    transform(row, _encoding, done) {
      try {
        done(null, { ...row, value: row.value * factorOf(row.sampler).factor })
      } catch (error) {
        done(error)
      }
    },
  })
  const out = []
  await pipeline(Readable.from(rows), scaled, async function (each) {
    for await (const row of each) out.push(row)
  })
  return out
}

function closeJournal(entries) {
  const journal = new PassThrough()
  return new Promise((resolve, reject) => {
    journal.on('error', reject).on('close', resolve)
    journal.write(`${entries.length} entries\n`)
    journal.end()
    for (const entry of entries) journal.write(`${entry}\n`)
  })
}

async function thumbnail(image) {
  const { stdout } = await promisify(execFile)('slide-thumb', ['--width', '320', image])
  return stdout
}

module.exports = { calibration, claim, concatenated, quarantine, shelve, exclusive, unpack, unpackTail, tally, scale, closeJournal, thumbnail }
