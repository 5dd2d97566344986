/** Presses each once, as the settings of the page say, and hands over what an SDK would have sent. */
import { routes } from './routes.js'
import { scenarios } from './scenarios.js'

const { seed, door, signal } = globalThis.pageSettings

let state = seed * 2654435761
const random = () => {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}
const int = (low, high) => low + Math.floor(random() * (high - low + 1))
const pick = (list) => list[int(0, list.length - 1)]
const values = {
  int,
  pick,
  name: () => `${pick(['Ana', 'Jonas', 'Mette', 'Farid'])} ${pick(['Keller', 'Sousa', 'Novak', 'Lund'])}`,
  word: () => pick(['harbor', 'willow', 'granite', 'meadow', 'ember', 'cobalt', 'juniper']) + int(2, 99),
}

const doors = {
  press: (handler, input) => new Promise((resolve) => resolve(handler(input))),
  timer: (handler, input) => new Promise((resolve, reject) => setTimeout(() => Promise.resolve(input).then(handler).then(resolve, reject), 1)),
}

async function main() {
  const lines = []
  for (const [bug, name, make] of scenarios) {
    try {
      await doors[door](routes.get(name), make(values))
      lines.push(`${bug}: nothing failed`)
    } catch (error) {
      const isError = error instanceof Error
      const type = isError ? String((signal !== 'logs' && error.code) || error.name) : ''
      lines.push(JSON.stringify({ bug, type, message: isError ? error.message : String(error), stack: isError ? String(error.stack) : '', span: `${door} ${name}`, kind: 1 }))
    }
  }
  globalThis.pageDone(lines.join('\n'))
}

main()
