import { FAULTLINE_DEBUG_IDS } from '../shared/attributes.ts'
import { urlsOf } from '../core/stacktrace.ts'
import type { Feature } from '../core/types.ts'

/** What `faultline sourcemaps inject`, and bundlers with debug ids of their own, register when a file runs: a stack of which the newest call is in the file, to its id. */
type Registry = { _debugIds?: Record<string, string> }

/** The ids of the files in the stack, by which their source maps are found whatever release they were built for. */
export function debugIds(): Feature {
  return {
    name: 'debug-ids',
    setup: (client) => {
      const known = new Map<string, string>()
      let read = 0
      client.onEvent((event) => {
        const entries = Object.entries((globalThis as Registry)._debugIds ?? {})
        for (const [stack, id] of entries.slice(read)) known.set(urlsOf(stack)[0] ?? '', id)
        read = entries.length
        const urls = event.exceptions.flatMap(({ stack }) => urlsOf(stack)).filter((url) => known.has(url))
        if (urls.length > 0)
          event.attributes[FAULTLINE_DEBUG_IDS] = JSON.stringify(Object.fromEntries(urls.map((url) => [url, known.get(url)])))
      })
    },
  }
}
