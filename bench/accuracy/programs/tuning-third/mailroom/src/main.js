import { App } from './app.js'
import { requestOf } from './requests.js'

/** Runs the cases and hands what `recordException` of the SDK would send to `report`. */
async function main(cases, report) {
  for (const { bug, entry, v } of cases) {
    const { reply, ...request } = requestOf(bug, v)
    const app = new App(async () => reply)
    const failed = (error) => {
      const type = error.code ? String(error.code) : error.name
      report({ bug, type, message: error.message, stack: error.stack })
    }
    if (entry === 'click') await clicked(app, request, failed)
    else if (entry === 'timer') await later(app, request, failed)
    else await app.perform(request).catch(failed)
  }
}

function later(app, request, failed) {
  return new Promise((resolve) => {
    setTimeout(async function poll() {
      try {
        await app.perform(request)
      } catch (error) {
        failed(error)
      }
      resolve()
    }, 1)
  })
}

function clicked(app, request, failed) {
  return new Promise((resolve) => {
    const target = new EventTarget()
    target.addEventListener('click', async function onClick() {
      try {
        await app.perform(request)
      } catch (error) {
        failed(error)
      }
      resolve()
    })
    target.dispatchEvent(new Event('click'))
  })
}

globalThis.mailroom = main
