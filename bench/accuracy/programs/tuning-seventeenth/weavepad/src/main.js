// @ts-nocheck
import { entries } from './entries.js'
import { report } from './lib/report.js'
import { Button } from './ui/button.js'
import { Values } from './lib/values.js'
//+ import { greet } from './ui/greet.js'

const settings = globalThis.pageSettings

async function attempt(entry) {
  try {
    await entry[1](new Values(settings.seed, entry[0]))
  } catch (error) {
    report(entry[0], error)
  }
}

const later = (work) => new Promise((resolve, reject) => {
  const go = () => work().then(resolve, reject)
  if (globalThis.setTimeout) setTimeout(go, 1)
  else Promise.resolve().then(go)
})

async function press() {
  for (const entry of entries) {
    const button = new Button('run')
    button.on('press', () => attempt(entry))
    await button.press()
  }
}

async function timer() {
  for (const entry of entries) await later(() => attempt(entry))
}

async function worker() {
  const thread = new Worker(settings.worker, { type: settings.workerType })
  for (const entry of entries) {
    if (entry[2] === 'page') {
      await attempt(entry)
      continue
    }
    await new Promise((resolve) => {
      thread.onmessage = ({ data }) => {
        if (data.line) globalThis.pageLines.push(data.line)
        resolve()
      }
      thread.postMessage({ number: entry[0], settings: { seed: settings.seed, host: settings.host } })
    })
  }
}

globalThis.pageLines = []
//+ greet(settings.seed)
const doors = { press, timer, worker }
doors[settings.door]().then(() => globalThis.pageDone(globalThis.pageLines.join('\n')))
