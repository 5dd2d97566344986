import { scenarios } from './scenarios.js'

const { seed, door, signal } = globalThis.pageSettings

const WORDS = ['amphora', 'fresco', 'mosaic', 'etching', 'tapestry', 'bronze', 'icon', 'relief', 'altar', 'pastel', 'sketch']
const NAMES = ['Ada Moss', 'Rafi Cohen', 'Ilse Brandt', 'Noor Khan', 'Teo Ricci', 'Wanda Nowak', 'Kofi Mensah']

let state = seed * 48271
const random = () => {
  state = (state * 16807) % 2147483647
  return state / 2147483647
}

const values = {
  seed,
  pick: (of) => of[Math.floor(random() * of.length)],
  number: () => 100 + Math.floor(random() * 8000),
  word: () => values.pick(WORDS),
  name: () => values.pick(NAMES),
}

const printed = []

/** What the SDK for the web makes of an exception. */
function record(bug, error, span) {
  const text = typeof error === 'string'
  const type = text ? '' : error.code ? String(error.code) : error.name
  printed.push(JSON.stringify({ bug, type: type ?? '', message: text ? error : error.message, stack: (text ? '' : error.stack) ?? '', span, kind: 0 }))
}

class Control {
  constructor(entry) {
    this.entry = entry
  }

  async press() {
    await this.entry(values)
  }
}

async function press(bug, entry) {
  const control = new Control(entry)
  try {
    await control.press()
  } catch (error) {
    record(bug, error, 'click')
  }
}

function later(bug, entry) {
  return new Promise((done) => {
    setTimeout(() => {
      Promise.resolve(values)
        .then((all) => entry(all))
        .catch((error) => record(bug, error, 'timer'))
        .finally(done)
    }, 1)
  })
}

async function start() {
  for (const [bug, entry] of scenarios) await (door === 'timer' ? later : press)(bug, entry)
  globalThis.pageDone(printed.join('\n'))
}

void signal
start()
