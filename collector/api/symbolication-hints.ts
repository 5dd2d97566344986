import type { ExceptionEvent, Frame } from '../model/event.ts'
import type { MappingReason } from '../model/mapping.ts'
import { APP_BUILD_ID, RELEASE_NAMES } from '../model/semconv.ts'
import type { Artifact } from '../store/index.ts'

/** What is known of a frame besides itself. */
export interface Surroundings {
  event: ExceptionEvent
  /** Uploaded files with its debug id or base name. */
  near: readonly Artifact[]
}

type Hint = (frame: Frame, surroundings: Surroundings) => string | null

/** What a person can do, by reason; null where nothing is amiss. */
const HINTS: Record<MappingReason, Hint> = {
  mapped: () => null,
  not_minified: () => null,
  native: () => null,
  eval: () => null,
  extension: () => null,
  no_position: () => null,
  no_column: () => 'Its runtime sent no column; a bundle that keeps lines apart, or is not minified, can still be mapped by line.',
  no_release: () =>
    `Let the application say its version (OTEL_RESOURCE_ATTRIBUTES=${RELEASE_NAMES[0]}=1.2.3), and upload its files for that; or inject debug ids, and send them.`,
  no_artifact: (_, { event, near }) => {
    const other = near.find(
      ({ service, release, dist }) => service !== event.service || release !== event.release || dist !== distOf(event),
    )
    if (other === undefined) return 'Upload the files of this build for this service and release.'
    const what = `${other.service} ${other.release}${other.dist === '' ? '' : ` (${other.dist})`}`
    return `A file of this name was uploaded for ${what}: upload those of this build for ${event.service} ${event.release}.`
  },
  other_build: () => 'Upload the files of the build that runs; debug ids tell it from the one that was uploaded.',
  no_map_reference: () => 'Build with source maps (a hidden one will do), and upload them with the files.',
  map_missing: () => 'Upload the source map together with the file that names it.',
  map_invalid: () => 'Build again and upload what that makes; the log of the server says what is wrong with this one.',
  map_too_large: () => 'Split the bundle, so that each part has a map of its own.',
  no_mapping: () =>
    'Another build than the one that runs was uploaded, or the code was made by the bundler itself: upload exactly the files that run.',
  no_source: () => 'Build source maps with their sources in them (sourcesContent), to see lines of code here.',
  store_failed: () => 'Ask again shortly.',
}

/** Reasons that an upload would take away. */
const UPLOAD_HELPS: ReadonlySet<MappingReason> = new Set([
  'no_artifact',
  'other_build',
  'no_map_reference',
  'map_missing',
  'map_invalid',
  'no_mapping',
])

export function hintOf(frame: Frame, surroundings: Surroundings): string | null {
  return frame.reason === undefined ? null : HINTS[frame.reason](frame, surroundings)
}

/** The command that uploads the files of an event's release, where some of its frames lack them. */
export function uploadCommand(event: ExceptionEvent): string | null {
  const lacking = event.exceptions.some(({ frames }) => frames.some(({ reason }) => reason !== undefined && UPLOAD_HELPS.has(reason)))
  if (!lacking || event.release === '') return null
  const dist = distOf(event)
  return [
    'faultline sourcemaps upload DIR --inject',
    `--service ${quoted(event.service)}`,
    `--release ${quoted(event.release)}`,
    ...(dist === '' ? [] : [`--dist ${quoted(dist)}`]),
    ...(event.project === 'default' ? [] : [`--project ${quoted(event.project)}`]),
  ].join(' ')
}

/** As symbolicate reads it. */
function distOf({ attributes, resource, release }: ExceptionEvent): string {
  const build = attributes[APP_BUILD_ID] ?? resource[APP_BUILD_ID]
  return typeof build === 'string' && build !== release ? build : ''
}

/** For a shell: senders choose these words. */
const quoted = (text: string): string => (/^[\w.@:/+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`)
