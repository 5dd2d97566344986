import { ENTRIES } from './entries.js'
import { TASKS } from './worker/tasks.js'
import { Values } from './lib/values.js'
import { recordOf } from './lib/record.js'
import { createApi } from './net/api.js'

const settings = globalThis.pageSettings
const app = { api: createApi(settings.transport), document: settings.document ?? globalThis.document, storage: new Map() }

class Emitter {
  constructor() {
    this.handlers = []
  }

  on(handler) {
    this.handlers.push(handler)
  }

  emit(event) {
    return Promise.all(this.handlers.map((handler) => handler(event)))
  }
}

async function handle(index, lines) {
  const [label, span, act] = ENTRIES[index]
  try {
    await act(app, new Values(settings.seed, index))
  } catch (error) {
    lines.push(recordOf(label, span, error))
  }
}

async function pressed(lines) {
  for (const index of ENTRIES.keys()) {
    const emitter = new Emitter()
    emitter.on((event) => handle(event.index, lines))
    await emitter.emit({ index })
  }
}

async function timed(lines) {
  for (const index of ENTRIES.keys()) {
    await new Promise((resolve) => {
      setTimeout(() => handle(index, lines).then(resolve), 0)
    })
  }
}

async function run() {
  const lines = []
  await (settings.door === 'timer' ? timed(lines) : pressed(lines))
  for (const index of TASKS.keys()) {
    const result = await settings.ask({ index, seed: settings.seed })
    if (result) lines.push(result)
  }
  globalThis.pageDone(lines.map((line) => JSON.stringify(line)).join('\n'))
}

run()
