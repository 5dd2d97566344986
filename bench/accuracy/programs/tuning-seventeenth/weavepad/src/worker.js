// @ts-nocheck
import { entries } from './entries.js'
import { line } from './lib/report.js'
import { Values } from './lib/values.js'

self.onmessage = async ({ data }) => {
  globalThis.pageSettings = { ...data.settings, transport: (path, request) => fetch(path, request) }
  try {
    const entry = entries.find(([number]) => number === data.number)
    await entry[1](new Values(data.settings.seed, data.number))
    self.postMessage({})
  } catch (error) {
    self.postMessage({ line: line(data.number, error, 'worker message') })
  }
}
