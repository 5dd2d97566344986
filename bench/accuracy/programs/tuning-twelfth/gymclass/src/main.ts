// @ts-nocheck: built by a toolchain of its own
import { Visit } from './app/visit'
import { entries } from './entries'

const SPORTS = ['Pilates', 'Spinning', 'Boxing', 'Yoga', 'Rowing', 'Judo', 'Zumba', 'Barre']
const WORDS = ['alpha', 'bravo', 'delta', 'foxtrot', 'hotel', 'kilo', 'lima', 'oscar', 'quebec', 'tango']
const NAMES = ['Mira Sand', 'Otto Lind', 'Zoe Park', 'Hugo Blanc', 'Nadia Khan', 'Ivo Petrov']

class Values {
  constructor(private state) {
    this.state = state * 104_729
  }

  number(below) {
    this.state = (this.state * 48_271) % 2_147_483_647
    return this.state % below
  }

  sport = () => SPORTS[this.number(SPORTS.length)]
  word = () => WORDS[this.number(WORDS.length)]
  name = () => NAMES[this.number(NAMES.length)]
}

/** As the SDK of OpenTelemetry does. */
function sent(error) {
  if (typeof error === 'string') return { type: '', message: error, stack: '' }
  return { type: error.code ? error.code.toString() : error.name, message: error.message, stack: error.stack ?? '' }
}

let current = (_error) => undefined
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
    const error = await new Promise((resolve) => {
      current = resolve
      const visit = new Visit(resolve)
      const start = () => {
        try {
          Promise.resolve(meet(visit, values)).catch(resolve)
        } catch (failure) {
          resolve(failure)
        }
      }
      if (door === 'timer') setTimeout(start, 1)
      else if (door === 'promise') void Promise.resolve().then(start)
      else start()
      setTimeout(resolve, 500)
    })
    if (error) lines.push(JSON.stringify({ bug: label, ...sent(error), span: `${door} ${page}`, kind: 0 }))
    else lines.push(`nothing happened: ${label}`)
  }
  globalThis.pageDone(lines.join('\n'))
}

all().catch((error) => globalThis.pageDone(`cannot go on: ${error} ${error.stack}`))
