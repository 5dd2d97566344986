'use strict'
const { parentPort } = require('node:worker_threads')

const steps = {
  blank: ({ width, height }) => new Uint8Array(width * height),
  blend: ({ layers }) => layers.map((layer) => layer.pixels.length),
}

parentPort.once('message', (task) => {
  const step = steps[task.step]
  parentPort.postMessage(step(task))
})
