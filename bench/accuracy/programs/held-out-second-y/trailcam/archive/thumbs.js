'use strict'
const { Worker } = require('node:worker_threads')
const { QuotaReached } = require('../common/faults')

const limit = 40 * 1024

function reserve(used, wanted) {
  if (used + wanted > limit) throw new QuotaReached(`Thumbnails take ${used + wanted} of ${limit} bytes`)
  return used + wanted
}

function raster(width, height) {
  return new Uint8ClampedArray(width * height * 4)
}

function pixel(image, x, y) {
  return image.rows[y][x]
}

function encode(image) {
  return Buffer.alloc(image.size).fill(image.data, 0, image.size, image.encoding)
}

function resize(source) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(source, { eval: true })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

function palette(image) {
  const { colours } = structuredClone(image)
  return colours
}

module.exports = { reserve, raster, pixel, encode, resize, palette }
