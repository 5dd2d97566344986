import type { ExceptionEvent, Frame } from '../../../collector/api.ts'
import type { Rival } from './rival.ts'

/**
 * Of each exception of the chain its type, its message only where it has no stack, and of each call of the application the source, the module
 * and the resolved name. Calls that no source map resolved are passed over where another was resolved; alone they count by their position.
 */
export const posthog: Rival = {
  name: 'PostHog',
  described: 'hash of types and resolved in-app frames of the chain; the first frame where none is in-app',
  keys: (event) => [JSON.stringify(event.exceptions.map((exception) => partsOf(event, exception)))],
}

function partsOf(event: ExceptionEvent, { type, message, frames }: ExceptionEvent['exceptions'][number]): unknown {
  if (frames.length === 0) return [type, message]
  const own = frames.filter(({ inApp }) => inApp)
  const looked = own.length > 0 ? own : frames.slice(0, 1)
  // Only pages need maps: what runs on a server names its functions itself.
  const page = event.resource['telemetry.sdk.language'] === 'webjs'
  const resolved = looked.filter(({ status }) => !page || status === 'mapped')
  return [type, ...(resolved.length > 0 ? resolved.map(nameOf) : looked.map(positionOf))]
}

const nameOf = ({ file, module, function: name }: Frame): unknown => [file, module, name]
const positionOf = ({ raw }: Frame): unknown => [raw.file, raw.function, raw.line, raw.column]
