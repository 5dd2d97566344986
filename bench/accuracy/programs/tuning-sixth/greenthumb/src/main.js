import { actions } from './app.js'
import { scenarios } from './scenarios.js'

const { seed, door, transport } = globalThis.pageSettings

/** Listeners by name, as buttons have them. */
class Buttons {
  constructor(all) {
    this.listeners = new Map(all)
  }

  press(name, input) {
    const listener = this.listeners.get(name)
    return listener(input)
  }

  later(name, input) {
    return new Promise((resolve, reject) => {
      globalThis.setTimeout(() => {
        try {
          resolve(this.press(name, input))
        } catch (error) {
          reject(error)
        }
      }, 1)
    })
  }
}

async function start() {
  const buttons = new Buttons(actions(transport))
  const lines = []
  for (const [bug, action, input] of scenarios(seed)) {
    try {
      await (door === 'timer' ? buttons.later(action, input) : buttons.press(action, input))
      lines.push(`nothing failed: ${bug}`)
    } catch (error) {
      const type = error.code ? String(error.code) : error.name
      lines.push(JSON.stringify({ bug, type, message: error.message, stack: error.stack ?? '', span: `${door === 'timer' ? 'timer' : 'click'} ${action}`, kind: 1 }))
    }
  }
  globalThis.pageDone(lines.join('\n'))
}

void start()
