// @ts-nocheck
import { enter } from './app/doors'
import { collected, record } from './app/report'
import { valuesOf } from './app/values'
import { routes } from './routes/index'

async function start() {
  const { seed, door, signal } = globalThis.pageSettings
  for (const [i, [bug, span, work]] of routes.entries()) {
    try {
      await enter(door, work, valuesOf(seed * 1000 + i))
    } catch (error) {
      record(bug, span, error)
    }
  }
  globalThis.pageDone(collected.join('\n'))
}

start()
