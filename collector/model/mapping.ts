/** What became of a frame when it was looked for in a source map: the closed set, each with the sentence that a person reads. */
export const MAPPING_REASONS = {
  mapped: 'Found in its source map.',
  not_minified: 'Needs no source map, as its file is source code already.',
  native: 'Is code of the runtime, which has no source map.',
  eval: 'Is code that was made while running, which has no source map.',
  extension: 'Is code of a browser extension, which has no source map here.',
  no_position: 'Has no line, so that there is nothing to look up.',
  no_column: 'Has no column, and its line holds code of several places.',
  no_release: 'Has neither a debug id nor a release that a source map could be looked up by.',
  no_artifact: 'No file or source map was uploaded for its path in this service and release.',
  other_build: 'A file of its path was uploaded, but of another build: the debug ids differ.',
  no_map_reference: 'Its file was uploaded, but names no source map, and none was uploaded beside it.',
  map_missing: 'Its file names a source map that was not uploaded.',
  map_invalid: 'Its source map can not be read.',
  map_too_large: 'Its source map is larger than the limit.',
  no_mapping: 'Its source map says nothing about this line and column.',
  no_source: 'Was found in its source map, which holds no source text.',
  store_failed: 'The store did not answer in time; it is tried again when the event is read.',
} as const

export type MappingReason = keyof typeof MAPPING_REASONS
