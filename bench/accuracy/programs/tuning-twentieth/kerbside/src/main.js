import { entries } from './entries.js'

const { seed, door, wrap } = globalThis.pageSettings
const WORDS = ['maple', 'station', 'harrow', 'castle', 'elm', 'quarry', 'bridge', 'mercer', 'abbey', 'linden', 'victoria', 'north']

function values(at) {
  let state = (seed * 48271 + at * 7919) >>> 0
  const next = () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0), state / 2 ** 32)
  const num = (low, high) => low + Math.floor(next() * (high - low + 1))
  return { num, word: () => WORDS[num(0, WORDS.length - 1)], none: () => undefined }
}

const lines = []
const report = (bug, error) => lines.push(JSON.stringify({ bug, type: error.code ? String(error.code) : error.name, message: error.message ?? '', stack: error.stack ?? '', span: door, kind: 1 }))

const measured = (step) => (v) => {
  const started = Date.now()
  try {
    return step(v)
  } finally {
    globalThis.kerbTook = Date.now() - started
  }
}

async function perform([bug, meet], at) {
  const step = wrap ? measured(measured(meet)) : meet
  try {
    await step(values(at))
  } catch (error) {
    report(bug, error)
  }
}

const later = (work) => new Promise((over) => setTimeout(() => over(work()), 1))

async function start() {
  for (const [at, entry] of entries.entries()) {
    if (door === 'timer') await later(() => perform(entry, at))
    else if (door === 'promise') await Promise.resolve().then(() => perform(entry, at))
    else await perform(entry, at)
  }
  globalThis.pageDone(lines.join('\n'))
}

start()
