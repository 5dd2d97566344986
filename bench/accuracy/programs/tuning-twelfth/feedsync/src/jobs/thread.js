import { parentPort, workerData } from 'node:worker_threads'

function histogram(pixels, buckets) {
  const counts = new Uint32Array(buckets)
  for (const pixel of pixels) counts[Math.floor((pixel / 256) * buckets)]++
  return counts
}

function thumbnail({ image, width }) {
  const scale = width / image.width
  return { width, height: Math.round(image.height * scale) }
}

const tasks = { histogram: ({ pixels, buckets }) => histogram(pixels, buckets), thumbnail }

parentPort.postMessage(tasks[workerData.kind](workerData))
