import { SourceMapConsumer } from 'source-map'

/** Where a generated position was written. `source` is an index; the line counts from 1, the column from 0. */
export interface Original {
  source: number
  line: number
  column: number
  /** The identifier as it was written, where the map says it. */
  name: string
}

/**
 * The decoded mappings of one section of a source map. All that is known of the library behind it is in this file, so that another can
 * stand in.
 */
export interface Mappings {
  /** The last mapping of the line at or before the column (line from 1, column from 0). Decodes at the first call; throws on what is broken. */
  find(line: number, column: number): Original | undefined
  /** Frees the memory outside the heap. Not to be used afterwards. */
  destroy(): void
}

const LARGEST = 2 ** 31 - 1

export async function openMappings(mappings: string, sources: number, names: readonly string[]): Promise<Mappings> {
  // Sources are given as their indexes: the library makes URLs of them, and knows one of several of the same name.
  const indexes = Array.from({ length: sources }, (_, i) => String(i))
  const consumer = await new SourceMapConsumer({ version: 3, file: '', sources: indexes, names: names as string[], mappings })
  return {
    find(line, column) {
      // Larger ones wrap around in WebAssembly.
      if (line > LARGEST || column > LARGEST) return undefined
      const found = consumer.originalPositionFor({ line, column })
      if (found.source === null || found.line === null) return undefined
      return { source: Number(found.source), line: found.line, column: found.column ?? 0, name: found.name ?? '' }
    },
    destroy: () => consumer.destroy(),
  }
}
