import type { Rival } from './rival.ts'
import { firstLine } from './rival.ts'

/** Title, culprit and kind of event. The title has the type and the message in it, the culprit is the transaction, else where it broke. */
export const glitchtip: Rival = {
  name: 'GlitchTip',
  described: 'hash of title, culprit and event type; no frames',
  keys: (event) => {
    const { type, message } = event.exceptions[0]!
    const title = type === '' ? firstLine(message) : `${type}: ${firstLine(message)}`
    return [JSON.stringify([title, event.span?.name ?? event.culprit ?? '', 'error'])]
  },
}
