'use strict'
const { parentPort, workerData } = require('node:worker_threads')

function rotation(photo) {
  return { 1: 0, 3: 180, 6: 90, 8: 270 }[photo.exif.orientation]
}

function tile(photo, edge) {
  const tiles = []
  for (let y = 0; y < photo.height; y += edge) for (let x = 0; x < photo.width; x += edge) tiles.push(new Uint8Array(edge * edge))
  return tiles.length
}

const STEPS = {
  rotate: (photo) => rotation(photo),
  tile: (photo) => tile(photo, photo.edge),
}

setImmediate(() => {
  const { step, photo } = workerData
  parentPort.postMessage(STEPS[step](photo))
})
