/** A source map as parsed: of its fields only those are named that say something about lines of the generated file. */
export interface SourceMap {
  version?: unknown
  mappings?: unknown
  rangeMappings?: unknown
  scopes?: unknown
  sections?: unknown
  debugId?: unknown
  debug_id?: unknown
  [field: string]: unknown
}

interface Section {
  offset: { line: number; column: number }
  map?: SourceMap
  url?: string
}

/**
 * The map of the generated file with one more, unmapped line at index `line` (ECMA-426: lines are divided by `;`, and all fields but the
 * column go on from line to line, so an empty one changes nothing else). Throws a sentence for what is no map.
 */
export function insertLine(map: SourceMap, line: number): SourceMap {
  if (map.sections !== undefined) return { ...map, sections: sectionsOf(map).flatMap((section) => shiftSection(section, line)) }
  if (typeof map.mappings !== 'string') throw new Error('it has neither mappings nor sections')
  const shifted: SourceMap = { ...map, mappings: insertEmpty(map.mappings, line) }
  // A proposal; ranges are written line by line as mappings are.
  if (typeof map.rangeMappings === 'string') shifted.rangeMappings = insertEmpty(map.rangeMappings, line)
  // Another proposal, whose lines are counted in an encoding of its own: none is better than wrong ones.
  delete shifted.scopes
  return shifted
}

function shiftSection(section: Section, line: number): Section {
  const { offset, map } = section
  if (offset.line >= line) return { ...section, offset: { ...offset, line: offset.line + 1 } }
  // It begins before the new line and may go on behind it.
  if (map === undefined) throw new Error('a section of it is elsewhere, behind an address')
  return { ...section, map: insertLine(map, line - offset.line) }
}

function sectionsOf(map: SourceMap): Section[] {
  const sections: unknown = map.sections
  if (!Array.isArray(sections) || !sections.every(isSection)) throw new Error('its sections lack an offset')
  return sections
}

function isSection(value: unknown): value is Section {
  const { offset } = (value ?? {}) as Partial<Section>
  return Number.isInteger(offset?.line) && Number.isInteger(offset?.column)
}

function insertEmpty(mappings: string, line: number): string {
  let at = 0
  for (let i = 0; i < line; i++) {
    const next = mappings.indexOf(';', at)
    // Ends before the new line: nothing is behind it.
    if (next === -1) return mappings
    at = next + 1
  }
  return `${mappings.slice(0, at)};${mappings.slice(at)}`
}
