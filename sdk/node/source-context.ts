import { readFileSync, statSync } from 'node:fs'
import { contain } from '../core/contain.ts'
import type { CapturedException, Client, Feature } from '../core/types.ts'
import { FAULTLINE_SOURCE_CONTEXT } from '../shared/attributes.ts'
import { callsOf, isOwnCall, pathOf, type Call } from './calls.ts'

/** Lines on either side of a call. */
const AROUND = 7
/** Calls of one event, and the length of what is sent of them, as JSON. */
const CALLS = 12
const JSON_LENGTH = 24 * 1024
/** Bytes of a file that is read, and the longest line that a person wrote: minified code says nothing. */
const FILE_BYTES = 2 * 1024 * 1024
const LINE_LENGTH = 400
/** Places that are remembered. */
const REMEMBERED = 500
/** Nothing else is read: the text of an error, which anybody may have written, can look like a call. */
const CODE = /\.[cm]?[jt]sx?$/

interface Context {
  pre: string[]
  line: string
  post: string[]
}

/** The lines of source around the application's own calls, from the disk of the process, without secrets. */
export function sourceContext(): Feature {
  return {
    name: 'source-context',
    setup: (client) => {
      /** By place; undefined where there is nothing to be had. The oldest makes room. */
      const known = new Map<string, Context | undefined>()
      client.onEvent((event) => {
        const found: Record<string, Context> = {}
        let left = JSON_LENGTH
        for (const call of event.exceptions.flatMap(ownCalls).slice(0, CALLS)) {
          const place = `${call.file}:${call.line}`
          if (!known.has(place)) remember(known, place, contain(() => read(client, call))())
          const context = known.get(place)
          if (context === undefined || place in found) continue
          left -= JSON.stringify(context).length + place.length + 4
          if (left < 0) break
          found[place] = context
        }
        if (Object.keys(found).length > 0) event.attributes[FAULTLINE_SOURCE_CONTEXT] = JSON.stringify(found)
      })
    },
  }
}

/** Below the title: a message of several lines may look like calls. */
function ownCalls({ message, stack }: CapturedException): Call[] {
  const at = message === '' ? -1 : stack.indexOf(message)
  return callsOf(at < 0 ? stack : stack.slice(at + message.length)).filter((call) => isOwnCall(call) && CODE.test(call.file))
}

function remember(known: Map<string, Context | undefined>, place: string, context: Context | undefined): void {
  if (known.size >= REMEMBERED) known.delete(known.keys().next().value!)
  known.set(place, context)
}

function read({ options: { scrubber } }: Client, { file, line }: Call): Context | undefined {
  const path = pathOf(file)
  const { size } = statSync(path)
  // No pipe, which would never end, and nothing that was made to be large.
  if (!statSync(path).isFile() || size > FILE_BYTES) return undefined
  const lines = readFileSync(path, 'utf8').split(/\r?\n/)
  const from = Math.max(0, line - 1 - AROUND)
  const window = lines.slice(from, line + AROUND)
  const own = window[line - 1 - from]
  if (own === undefined || window.some(({ length }) => length > LINE_LENGTH)) return undefined
  const scrubbed = (scrubber?.attributes({ window })['window'] ?? window) as string[]
  return { pre: scrubbed.slice(0, line - 1 - from), line: scrubbed[line - 1 - from]!, post: scrubbed.slice(line - from) }
}
