import { defineProcessor, keep, z } from '../../collector/api.ts'
import { Symbolicator } from './symbolicate.ts'

/** Maps frames of JavaScript to what was written, by the source maps that were uploaded. Stands behind `parse` and `scrub`. */
export default defineProcessor({
  type: 'symbolicate',
  description: 'Maps JavaScript frames to the source that was written, by uploaded source maps.',
  signal: 'exceptions',
  stability: 'alpha',
  config: z.strictObject({}),
  create: (_, host) => {
    const symbolicator = new Symbolicator(host)
    return {
      process: (events) => {
        const waiting = symbolicator.symbolicate(events)
        return waiting === undefined ? events.map(keep) : waiting.then(() => events.map(keep))
      },
      shutdown: () => symbolicator.shutdown(),
    }
  },
})
