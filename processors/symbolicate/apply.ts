import type { Frame, MappingReason } from '../../collector/api.ts'
import type { Place } from './loaded-map.ts'

/** `raw`: there was nothing to map. `missing`: an upload, or a better one, would help. */
const STATUS: Record<MappingReason, Frame['status']> = {
  mapped: 'mapped',
  no_source: 'mapped',
  not_minified: 'raw',
  native: 'raw',
  eval: 'raw',
  extension: 'raw',
  no_position: 'raw',
  no_column: 'missing',
  no_release: 'missing',
  no_artifact: 'missing',
  other_build: 'missing',
  no_map_reference: 'missing',
  map_missing: 'missing',
  no_mapping: 'missing',
  store_failed: 'missing',
  map_invalid: 'invalid',
  map_too_large: 'invalid',
}

/** Puts the original place over the frame; `raw` keeps what was sent. */
export function applyPlace(frame: Frame, place: Place): void {
  if (place.function !== undefined) frame.function = place.function
  frame.file = place.file
  frame.line = place.line
  frame.column = place.column
  frame.module = place.module
  frame.inApp = place.inApp
  // What a rule of an earlier run said was said of another file.
  delete frame.parsedInApp
  const { context } = place
  // Each frame gets its own, since later processors change it in place.
  if (context !== undefined) frame.context = { pre: [...context.pre], line: context.line, post: [...context.post] }
  if (place.generated !== undefined) frame.generated = { ...place.generated }
  applyReason(frame, context === undefined ? 'no_source' : 'mapped')
}

export function applyReason(frame: Frame, reason: MappingReason): void {
  frame.status = STATUS[reason]
  frame.reason = reason
}
