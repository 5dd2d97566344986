import { render } from 'preact'
import { valuesOf } from './lib/values.js'
import { pages } from './pages.jsx'

const { seed, door, wrap, done } = globalThis.pageSettings
const lines = []

function record(label, error) {
  const type = error?.code ? String(error.code) : (error?.name ?? '')
  lines.push(JSON.stringify({ bug: label, type, message: error?.message ?? '', stack: error?.stack ?? '', span: door === 'press' ? 'click' : 'page task', kind: 1 }))
}

const mount = (tree) => render(tree, document.createElement('main'))

const tracked = (next) => (values) => {
  try {
    return next(values)
  } finally {
    tracked.last = values.int(0, 9)
  }
}
const queued = (next) => async (values) => await next(values)

const bound = (page) => {
  const handle = (values) => page(values, mount)
  return wrap === 'layers' ? queued(tracked(handle)) : handle
}

const doors = {
  press: (handle, values) =>
    new Promise((done, failed) => {
      const button = document.createElement('button')
      button.addEventListener('click', () => {
        try {
          Promise.resolve(handle(values)).then(done, failed)
        } catch (error) {
          failed(error)
        }
      })
      button.click()
    }),
  timer: (handle, values) =>
    new Promise((done, failed) => {
      setTimeout(() => {
        try {
          Promise.resolve(handle(values)).then(done, failed)
        } catch (error) {
          failed(error)
        }
      }, 1)
    }),
  idle: async (handle, values) => {
    await null
    await handle(values)
  },
}

async function start() {
  for (const [i, [label, page]] of pages.entries()) {
    try {
      await doors[door](bound(page), valuesOf(seed * 1000 + i))
      lines.push(`nothing failed: ${label}`)
    } catch (error) {
      record(label, error)
    }
  }
  done(lines.join('\n'))
}

start()
