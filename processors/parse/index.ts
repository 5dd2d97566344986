import { defineProcessor, keep, z } from '../../collector/api.ts'
import { parseEvent } from './parse.ts'

/** Reads `exceptions[0].stack` into frames and causes. Pure over a batch; an unreadable stack leaves its event as it was. */
export default defineProcessor({
  type: 'parse',
  description: 'Reads stack traces of JavaScript, Python, Java, Go, .NET, Ruby, PHP, Rust and Elixir into frames and causes.',
  signal: 'exceptions',
  stability: 'alpha',
  config: z.strictObject({}),
  create: () => ({
    process: (events) =>
      events.map((event) => {
        parseEvent(event)
        return keep(event)
      }),
  }),
})
