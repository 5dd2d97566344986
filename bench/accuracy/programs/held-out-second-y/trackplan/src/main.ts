// @ts-nocheck
import { actions } from './actions'

const { seed, door, wrap } = globalThis.pageSettings

const shown = { press: ['click', 0], timer: ['refresh', 0], microtask: ['effect', 0] }

function traced(work) {
  return () => work()
}

function handle(work) {
  const run = wrap ? traced(traced(work)) : work
  return new Promise((resolve) => {
    const fire = async () => {
      try {
        await run()
        resolve(undefined)
      } catch (error) {
        resolve(error)
      }
    }
    if (door === 'timer') setTimeout(fire, 1)
    else if (door === 'microtask') Promise.resolve().then(fire)
    else fire()
  })
}

async function all() {
  const lines = []
  for (const [bug, work] of actions(seed)) {
    const error = await handle(work)
    if (error === undefined) {
      lines.push(`nothing failed: ${bug}`)
      continue
    }
    const [span, kind] = shown[door]
    const type = error.code ? String(error.code) : error.name
    lines.push(JSON.stringify({ bug, type, message: error.message ?? '', stack: error.stack ?? '', span, kind }))
  }
  globalThis.pageDone(lines.join('\n'))
}

void all()
