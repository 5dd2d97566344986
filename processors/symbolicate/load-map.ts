import { LIMITS } from '../../collector/api.ts'
import type { MappingReason } from '../../collector/api.ts'
import type { Artifact } from '../../collector/store/index.ts'
import { readInlineMap } from './inline-map.ts'
import { LoadedMap } from './loaded-map.ts'

/** Parsing takes this many times the bytes of the map for a moment. */
export const PARSING_FACTOR = 3

/** Reads the map in an uploaded file's bytes, `inline` where the file is the minified one. Never throws. */
export async function loadMap(
  artifact: Artifact,
  inline: boolean,
  bytes: Uint8Array,
): Promise<{ map: LoadedMap } | { reason: MappingReason; problem: string }> {
  const file = textOf(bytes)
  const text = inline ? readInlineMap(file) : file
  if (text === undefined) return { reason: 'map_invalid', problem: `The map within ${artifact.name} can not be read` }
  if (text.length > LIMITS.mapBytes) return { reason: 'map_too_large', problem: `The map within ${artifact.name} is too large` }
  try {
    return { map: await LoadedMap.open(text) }
  } catch (error) {
    return { reason: 'map_invalid', problem: `${artifact.name}: ${error instanceof Error ? error.message : String(error)}` }
  }
}

export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
}
