'use strict'
const { spawn } = require('node:child_process')
const { createReadStream, promises: files } = require('node:fs')
const { join } = require('node:path')
const { Readable, Transform, Writable } = require('node:stream')
const { pipeline } = require('node:stream/promises')
const { Worker } = require('node:worker_threads')
const { createGunzip } = require('node:zlib')

/** Renders in a thread of its own. */
function render(task) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, process.env.BUNDLED ? 'render-worker.js' : '../render-worker.js'))
    worker.once('message', (done) => resolve(void worker.terminate(), done))
    worker.once('error', reject)
    worker.postMessage(task)
  })
}

class Captions extends Transform {
  constructor() {
    super({ objectMode: true })
  }

  _transform(cue, _encoding, done) {
    this.push(`${cue.from} ${cue.text.trim()}`)
    done()
  }
}

const nowhere = () => new Writable({ objectMode: true, write: (_chunk, _encoding, done) => done() })

const unpack = (bytes) => pipeline(Readable.from([bytes]), createGunzip(), nowhere())
const caption = (cues) => pipeline(Readable.from(cues), new Captions(), nowhere())
const manifest = async (folder, name) => JSON.parse(await files.readFile(join(folder, name), 'utf8'))
const subtitles = (folder, name) => pipeline(createReadStream(join(folder, name)), nowhere())

const probe = (tool, name) =>
  new Promise((resolve, reject) => {
    spawn(tool, ['-show_streams', name]).on('error', reject).on('exit', resolve)
  })

async function* segments(count) {
  for (let i = 0; i <= count; i++) {
    if (i === count) throw new RangeError(`Segment ${i} is beyond the list`)
    yield { i }
  }
}

async function collect(count) {
  const all = []
  for await (const segment of segments(count)) all.push(segment)
  return all
}

module.exports = { caption, collect, manifest, probe, render, subtitles, unpack }
