import { EventEmitter, once } from 'node:events'
import { Worker } from 'node:worker_threads'

export function render(rows) {
  const widths = Object.keys(rows[0]).map((key) => Math.max(...rows.map((row) => row[key].length)))
  return rows.map((row) => Object.values(row).map((cell, i) => cell.padEnd(widths[i])).join(' ')).join('\n')
}

export async function collect(sources) {
  const results = await Promise.all(sources.map((source) => source()))
  return results.flat()
}

export function broadcast(text) {
  const bus = new EventEmitter()
  bus.emit('error', new Error(`Digest "${text}" has no recipients`))
}

export async function inThread(code, data) {
  const worker = new Worker(code, { eval: true, workerData: data })
  const [answer] = await once(worker, 'message')
  return answer
}

export async function lines(stream) {
  const all = []
  for await (const line of stream) all.push(line.trim())
  return all
}
