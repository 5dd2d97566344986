import { createPinia } from 'pinia'
import { createApp, nextTick } from 'vue'
import StudioBench from './components/StudioBench.vue'
import { useStudio } from './stores/studio.js'
import { turns } from './turns.js'
import { draws } from './util/draws.js'

const { seed, door, wrap } = globalThis.pageSettings
const lines = []
let current

/** As `Span.recordException` of the SDK does. */
function sent(error) {
  if (current === undefined) return
  const [bug, page] = current
  current = undefined
  const type = error.code ? String(error.code) : error.name
  lines.push(JSON.stringify({ bug, type: type ?? '', message: error.message ?? '', stack: error.stack ?? '', span: `${door} ${page}`, kind: 2 }))
}

const measured = (work) => (show) => {
  const started = Date.now()
  const result = work(show)
  globalThis.lastTurn = Date.now() - started
  return result
}

const audited = (page, work) => (show) => (page === '' ? undefined : work(show))

const wait = (ms) => new Promise((done) => setTimeout(done, ms))

async function main() {
  const app = createApp(StudioBench)
  app.use(createPinia())
  app.config.errorHandler = (error) => sent(error)
  app.config.warnHandler = () => {}
  const bench = app.mount('#app')
  for (const [bug, page, work] of turns(draws(seed), useStudio())) {
    current = [bug, page]
    let settled
    const inner = wrap === 'layers' ? audited(page, measured(work)) : work
    const job = {
      work(show) {
        const result = inner(show)
        settled = Promise.resolve(result).catch(() => {})
        return result
      },
    }
    if (door === 'press') bench.press(job)
    else if (door === 'watch') bench.later(job)
    else
      setTimeout(async () => {
        try {
          await job.work(bench.show)
        } catch (error) {
          sent(error)
        }
      }, 1)
    await nextTick()
    await wait(3)
    await settled
    await wait(2)
    bench.clear()
    await nextTick()
  }
  globalThis.pageDone(lines.join('\n'))
}

main().catch((error) => globalThis.pageDone(`failed ${error} ${error.stack}`))
