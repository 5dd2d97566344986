import { createPinia, setActivePinia } from 'pinia'
import { createApp } from 'vue'
import { Client } from './api/client.js'
import { entries } from './app/entries.js'
import { Values } from './app/values.js'

const { seed, door, transport } = globalThis.pageSettings

class Shell {
  constructor(caught) {
    this.caught = caught
    this.client = new Client(transport)
    this.pinia = createPinia()
    setActivePinia(this.pinia)
  }

  show(component, props) {
    const host = document.createElement('div')
    const app = createApp(component, props)
    app.config.errorHandler = this.caught
    app.use(this.pinia)
    app.mount(host)
    return host
  }

  press(component, props, name) {
    const button = find(this.show(component, props), name)
    button.click()
  }
}

function find(node, name) {
  if (node.className === name) return node
  for (const child of node.childNodes ?? []) {
    const found = find(child, name)
    if (found) return found
  }
  return undefined
}

const through = {
  press(call) {
    const button = document.createElement('button')
    button.addEventListener('click', call)
    button.click()
  },
  timer(call) {
    setTimeout(call, 1)
  },
}

async function all() {
  const lines = []
  for (const [n, entry] of entries.entries()) {
    const error = await new Promise((caught) => {
      const app = new Shell(caught)
      through[door](() => {
        try {
          const result = entry(app, new Values(seed * 577 + n))
          if (result && result.catch) result.catch(caught)
        } catch (error) {
          caught(error)
        }
      })
      setTimeout(() => caught(undefined), 900)
    })
    if (error === undefined) continue
    // As the SDK makes attributes of an exception.
    const type = typeof error === 'string' ? '' : error.code ? String(error.code) : error.name
    lines.push(JSON.stringify({ n, type, message: typeof error === 'string' ? error : error.message, stack: error.stack ?? '', span: door === 'press' ? 'click' : 'refresh', kind: 0 }))
  }
  globalThis.pageDone(lines.join('\n'))
}

all()
