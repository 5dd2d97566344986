import { checkMappings } from './check-mappings.ts'

/** A source map of ECMA-426 whose fields are what they must be: one section, or those of an index map in their order. */
export interface CheckedMap {
  sections: Section[]
  /** Of all sections. */
  segments: number
}

export interface Section {
  /** Where it begins in the generated file, both from 0. */
  line: number
  column: number
  mappings: string
  sources: readonly (string | null)[]
  contents: readonly (string | null)[]
  names: readonly string[]
  sourceRoot: string
  /** Indexes of sources that are not the application's own. */
  ignored: ReadonlySet<number>
  /** The whole map, for fields of proposals. */
  fields: Fields
}

export type Fields = Readonly<Record<string, unknown>>

/** Sections within sections are followed this deep. */
const NESTED = 8

/**
 * Checks a parsed source map before anything is built on it; throws an `Error` with a sentence. Stricter than the library, as the tests of
 * ECMA-426 want it; an optional field that is null counts as absent, which bundlers do write.
 */
export function checkMap(json: unknown): CheckedMap {
  const checked: CheckedMap = { sections: [], segments: 0 }
  addMap(json, { line: 0, column: 0 }, checked, 0)
  return checked
}

function addMap(json: unknown, at: Offset, checked: CheckedMap, depth: number): void {
  const map = fieldsOf(json, 'the map')
  if (map['version'] !== 3) fail('its version must be 3', map['version'])
  optional(map, 'file', 'string')
  const sections = map['sections']
  if (sections === undefined || sections === null) return void checked.sections.push(readSection(map, at, checked))
  if (!Array.isArray(sections)) fail('its sections must be a list', sections)
  if (map['mappings'] !== undefined) fail('it must have sections or mappings, not both', 'both')
  if (depth >= NESTED) fail(`its sections may nest ${NESTED} deep`, 'deeper')
  let last: Offset = { line: -1, column: 0 }
  for (const entry of sections as unknown[]) {
    const section = fieldsOf(entry, 'each section')
    const offset = readOffset(section['offset'])
    if (offset.line < last.line || (offset.line === last.line && offset.column <= last.column))
      fail('its sections must be in order and not overlap', `${offset.line}:${offset.column} after ${last.line}:${last.column}`)
    last = offset
    const column = offset.line === 0 ? at.column + offset.column : offset.column
    addMap(section['map'], { line: at.line + offset.line, column }, checked, depth + 1)
  }
}

interface Offset {
  line: number
  column: number
}

function readOffset(value: unknown): Offset {
  const { line, column } = fieldsOf(value, 'the offset of a section')
  if (!isIndex(line) || !isIndex(column)) fail('the offset of a section must be a line and a column', `${String(line)}:${String(column)}`)
  return { line: line as number, column: column as number }
}

function readSection(map: Fields, at: Offset, checked: CheckedMap): Section {
  const sources = listOf(map['sources'], 'sources', isText)
  const contents = map['sourcesContent'] ?? undefined
  const names = listOf(map['names'] ?? [], 'names', isString)
  optional(map, 'sourceRoot', 'string')
  const mappings = map['mappings']
  if (typeof mappings !== 'string') fail('its mappings must be a string', mappings)
  const segments = checkMappings(mappings as string, sources.length, names.length)
  if (typeof segments === 'string') fail('its mappings must follow ECMA-426', segments)
  checked.segments += segments as number
  const ignored = listOf(map['ignoreList'] ?? map['x_google_ignoreList'] ?? [], 'ignoreList', isIndex)
  const outside = ignored.find((index) => index >= sources.length)
  if (outside !== undefined) fail('its ignoreList must name sources of it', outside)
  return {
    ...at,
    mappings: mappings as string,
    sources,
    contents: contents === undefined ? [] : listOf(contents, 'sourcesContent', isText),
    names,
    sourceRoot: (map['sourceRoot'] as string | null | undefined) ?? '',
    ignored: new Set(ignored),
    fields: map,
  }
}

const isString = (value: unknown): value is string => typeof value === 'string'
const isText = (value: unknown): value is string | null => value === null || typeof value === 'string'
const isIndex = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0

function listOf<T>(value: unknown, name: string, is: (item: unknown) => item is T): T[] {
  if (!Array.isArray(value)) fail(`its ${name} must be a list`, value)
  const wrong = (value as unknown[]).findIndex((item) => !is(item))
  if (wrong >= 0) fail(`its ${name} hold a value of the wrong type at ${wrong}`, (value as unknown[])[wrong])
  return value as T[]
}

function optional(map: Fields, name: string, type: 'string'): void {
  const value = map[name]
  if (value !== undefined && value !== null && typeof value !== type) fail(`its ${name} must be a ${type}`, value)
}

function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(`${what} must be an object`, value)
  return value as Fields
}

function fail(rule: string, value: unknown): never {
  throw new Error(`Cannot read the source map as ${rule}: current value is ${JSON.stringify(value)?.slice(0, 100)}`)
}
