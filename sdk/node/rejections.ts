import { contain } from '../core/contain.ts'
import type { Feature } from '../core/types.ts'

const EVENT = 'unhandledRejection'

/**
 * Rejections that the application listens for itself, or that Node only warns about. By default Node raises them as uncaught exceptions, but not where anybody
 * listens; so this listens as long as somebody else does, and nothing changes for the process.
 */
export function rejections(): Feature {
  return {
    name: 'rejections',
    setup: (client) => {
      const told = contain((reason: unknown) => void client.captureException(reason, { handled: false, mechanism: 'unhandledrejection' }))
      const isOn = (): boolean => process.listeners(EVENT).includes(told)
      const added = contain((event: string | symbol, listener: unknown) => {
        // Before the application's own, which may end the process.
        if (event === EVENT && listener !== told && !isOn()) process.prependListener(EVENT, told)
      })
      const removed = contain((event: string | symbol) => {
        if (event === EVENT && !onlyWarned() && process.listenerCount(EVENT) === 1 && isOn()) process.off(EVENT, told)
      })
      process.on('newListener', added)
      process.on('removeListener', removed)
      if (onlyWarned() || process.listenerCount(EVENT) > 0) process.prependListener(EVENT, told)
      return () => {
        process.off('newListener', added)
        process.off('removeListener', removed)
        process.off(EVENT, told)
      }
    },
  }
}

/** Whether a listener makes no difference. */
function onlyWarned(): boolean {
  const said = [...process.execArgv, ...(process.env['NODE_OPTIONS'] ?? '').split(/\s+/)]
  return said.some((arg) => /^--unhandled-rejections=(?:warn|none)$/.test(arg))
}
