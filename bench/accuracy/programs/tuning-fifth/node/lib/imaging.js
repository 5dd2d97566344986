'use strict'
const { readFileSync } = require('node:fs')
const path = require('node:path')
const { Worker } = require('node:worker_threads')
const { InvalidCrop } = require('./errors')

function render(task) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.join(__dirname, 'render-worker.js'), { workerData: task })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

function readHeader(buffer) {
  return { magic: buffer.readUInt16BE(0), length: buffer.readUInt32BE(2), width: buffer.readUInt16BE(6) }
}

function profile(paper) {
  return readFileSync(path.join(__dirname, '..', 'profiles', `${paper}.icc`))
}

function crop(image, ratio) {
  const width = Math.round(image.height * ratio)
  if (!(width > 0 && width <= image.width)) throw new InvalidCrop(`Cannot crop ${image.width}x${image.height} to a ratio of ${ratio}`)
  return { ...image, width }
}

async function prepare(upload) {
  const header = readHeader(upload.bytes)
  return { ...header, icc: profile(upload.paper) }
}

module.exports = { crop, prepare, profile, render }
