import { defineProcessor, keep, z } from '../../collector/api.ts'
import { parseEvent } from './parse.ts'
import { addSourceContext } from './source-context.ts'

/** Reads `exceptions[0].stack` into frames and causes, with the lines of source that the sender gave. Pure over a batch; an unreadable stack leaves its event as it was. */
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
        addSourceContext(event)
        return keep(event)
      }),
  }),
})
