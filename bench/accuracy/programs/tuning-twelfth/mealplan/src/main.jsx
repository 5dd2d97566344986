import { Visit } from './app/shell'
import { entries } from './entries'

const DISHES = ['Pea risotto', 'Miso ramen', 'Lentil dal', 'Beet tart', 'Corn chowder', 'Fish pie', 'Leek soup', 'Okra stew']
const WORDS = ['basil', 'cumin', 'fennel', 'ginger', 'nutmeg', 'sumac', 'thyme', 'turmeric', 'vanilla', 'zaatar']

class Values {
  constructor(seed) {
    this.state = seed * 7919
  }

  number(below) {
    this.state = (this.state * 48271) % 2147483647
    return this.state % below
  }

  dish = () => DISHES[this.number(DISHES.length)]
  word = () => WORDS[this.number(WORDS.length)]
}

/** As the SDK of OpenTelemetry does. */
function sent(error) {
  if (typeof error === 'string') return { type: '', message: error, stack: '' }
  return { type: error.code ? error.code.toString() : error.name, message: error.message, stack: error.stack ?? '' }
}

let current = () => undefined
globalThis.addEventListener?.('error', (event) => {
  event.preventDefault()
  current(event.error)
})
globalThis.addEventListener?.('unhandledrejection', (event) => current(event.reason))
globalThis.pageFailed = (error) => current(error)

async function all() {
  const { seed, door } = globalThis.pageSettings
  const values = new Values(seed)
  const lines = []
  for (const [label, page, meet] of entries) {
    let visit
    const error = await new Promise((resolve) => {
      current = resolve
      visit = new Visit(resolve)
      const start = () => {
        try {
          Promise.resolve(meet(visit, values)).catch(resolve)
        } catch (failure) {
          resolve(failure)
        }
      }
      if (door === 'timer') setTimeout(start, 1)
      else start()
      setTimeout(resolve, 700)
    })
    // Nothing of this visit is to be taken for the next.
    current = () => undefined
    visit.leave()
    await new Promise((resolve) => setTimeout(resolve, 20))
    if (error) lines.push(JSON.stringify({ bug: label, ...sent(error), span: `${door} ${page}`, kind: 0 }))
    else lines.push(`nothing happened: ${label}`)
  }
  globalThis.pageDone(lines.join('\n'))
}

all().catch((error) => globalThis.pageDone(`cannot go on: ${error} ${error.stack}`))
