import { javascriptOrigin, LIMITS } from '../../collector/api.ts'
import { checkMap } from './check-map.ts'
import type { CheckedMap, Section } from './check-map.ts'
import { contextAt, GeneratedText, lineStarts } from './context.ts'
import type { Context, Generated } from './context.ts'
import { placesOfLine } from './line-places.ts'
import { functionNames } from './functions/function-names.ts'
import type { FunctionNames } from './functions/function-names.ts'
import { recordsFunctions } from './functions/recorded-functions.ts'
import { MinifiedNames } from './functions/minified-names.ts'
import type { OriginalPosition } from './functions/minified-names.ts'
import { openMappings } from './mapping-engine.ts'
import type { Mappings } from './mapping-engine.ts'
import { readablePath } from './source-path.ts'

/** What a map says of one position of the generated file. */
export interface Place {
  file: string
  /** Both from 1. */
  line: number
  column: number
  module: string
  inApp: boolean
  /** The function about it: empty for none or one without a name, absent where the map does not tell. */
  function?: string
  /** The identifier at the position, as it was written: at a call, the name of what is called. */
  token: string
  context?: Context
  /** Where the map holds no text: the line of the generated file about it. */
  generated?: Generated
}

/** Bytes of one decoded segment, as measured of the library, which makes room in doublings; of one remembered position with its context, and of one function of the minified file. */
const SEGMENT_BYTES = 96
const POSITION_BYTES = 1_000
const FUNCTION_BYTES = 100

/** A source map that can be asked. Holds memory outside the heap until `destroy`. */
export class LoadedMap {
  /** When it was used last, in the count of the cache that holds it. */
  usedAt = 0
  readonly #sections: OpenSection[]
  readonly #remembered = new Map<number, Place | undefined>()
  readonly #lines = new Map<number, Place | null | undefined>()
  readonly #ownBytes: number
  #minified: MinifiedNames | undefined
  #generated: GeneratedText | undefined
  #destroyed = false

  private constructor(sections: OpenSection[], ownBytes: number) {
    this.#sections = sections
    this.#ownBytes = ownBytes
  }

  /** Reads a source map's JSON. Throws an `Error` with a sentence for what is none. */
  static async open(text: string): Promise<LoadedMap> {
    const checked = checkMap(parseJson(text))
    const sections: OpenSection[] = []
    for (const section of checked.sections) {
      sections.push({ ...sectionOf(section), mappings: await openMappings(section.mappings, section.sources.length, section.names) })
    }
    return new LoadedMap(sections, bytesOf(text, checked))
  }

  /** As estimated. */
  get bytes(): number {
    const functions = this.#minified?.size ?? 0
    return (
      this.#ownBytes +
      (this.#remembered.size + this.#lines.size) * POSITION_BYTES +
      functions * FUNCTION_BYTES +
      (this.#generated?.bytes ?? 0)
    )
  }

  /** Whether some source has no text and no record of its functions, so that these are named by `readMinified` alone; of bytecode never. */
  get lacksText(): boolean {
    return this.#sections.some(
      ({ from: { sources, contents, fields } }) =>
        fields['x_hermes_function_offsets'] === undefined &&
        !recordsFunctions(fields) &&
        sources.some((_, index) => typeof contents[index] !== 'string'),
    )
  }

  /** Takes the generated file, for the places at which its functions begin, and for its text. */
  readMinified(text: string): void {
    this.#generated = new GeneratedText(text)
    this.#minified = new MinifiedNames(text, (line, column) => this.#found(line, column), this.#generated.starts)
  }

  get destroyed(): boolean {
    return this.#destroyed
  }

  /** What stands at a position of the generated file: line from 1, column from 0. */
  find(line: number, column: number): Place | undefined {
    const key = line * 2 ** 26 + Math.min(column, 2 ** 26 - 1)
    const known = this.#remembered.get(key)
    if (known !== undefined || this.#remembered.has(key)) return known
    const place = this.#look(line, column)
    if (this.#remembered.size >= LIMITS.mapPositions) this.#remembered.clear()
    this.#remembered.set(key, place)
    return place
  }

  /**
   * What stands on a line of which no column is known: an answer only where the whole line is of one original line. `null` where it is of
   * several, undefined where the map says nothing of it.
   */
  findLine(line: number): Place | null | undefined {
    const known = this.#lines.get(line)
    if (known !== undefined || this.#lines.has(line)) return known
    const place = this.#lookAtLine(line)
    if (this.#lines.size >= LIMITS.mapPositions) this.#lines.clear()
    this.#lines.set(line, place)
    return place
  }

  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    this.#remembered.clear()
    this.#lines.clear()
    for (const { mappings } of this.#sections) mappings.destroy()
  }

  /** The mapping at a position of the generated file, and the section that it is in. */
  #found(line: number, column: number): (OriginalPosition & { section: OpenSection }) | undefined {
    const section = this.#sectionAt(line - 1, column)
    if (section === undefined) return undefined
    const within = line - 1 === section.line ? column - section.column : column
    const found = section.mappings.find(line - section.line, within)
    return found === undefined ? undefined : { ...found, section }
  }

  #look(line: number, column: number): Place | undefined {
    const found = this.#found(line, column)
    if (found === undefined) return undefined
    const { section } = found
    const source = sourceAt(section, found.source)
    const place: Place = {
      file: source.file,
      line: found.line,
      column: found.column + 1,
      module: source.module,
      inApp: source.inApp,
      token: found.name,
    }
    const starts = source.text === undefined ? undefined : (source.starts ??= lineStarts(source.text))
    source.functions ??= functionNames(section.from.fields, found.source, source.file, source.text)
    const name = source.functions(found.line - 1, found.column, (starts?.[found.line - 1] ?? 0) + found.column)
    const shown = name ?? this.#minified?.nameAt(line, column, found)
    if (shown !== undefined) place.function = shown
    if (source.text === undefined) {
      const generated = this.#generated?.at(line, column)
      if (generated !== undefined) place.generated = generated
    } else if (starts !== undefined) {
      const context = contextAt(source.text, starts, found.line, found.column)
      if (context !== undefined) place.context = context
    }
    return place
  }

  #lookAtLine(line: number): Place | null | undefined {
    let first: { column: number; source: string; line: number } | undefined
    for (const section of this.#sectionsOn(line - 1)) {
      const shift = line - 1 === section.line ? section.column : 0
      for (const { column, source, line: original } of placesOfLine(section.from.mappings, line - 1 - section.line)) {
        const name = sourceAt(section, source).file
        first ??= { column: column + shift, source: name, line: original }
        if (first.source !== name || first.line !== original) return null
      }
    }
    return first === undefined ? undefined : this.find(line, first.column)
  }

  /** Those that say something of a line (from 0). */
  #sectionsOn(line: number): OpenSection[] {
    const before = this.#sectionAt(line, 0)
    return this.#sections.filter((section) => section === before || section.line === line)
  }

  /** The last that begins at or before the position. */
  #sectionAt(line: number, column: number): OpenSection | undefined {
    let low = 0
    let high = this.#sections.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const section = this.#sections[middle]!
      if (section.line < line || (section.line === line && section.column <= column)) low = middle + 1
      else high = middle
    }
    return this.#sections[low - 1]
  }
}

interface OpenSection extends SectionSources {
  mappings: Mappings
}

interface SectionSources {
  line: number
  column: number
  from: Section
  /** Made when first asked for. */
  sources: (Source | undefined)[]
}

interface Source {
  file: string
  module: string
  inApp: boolean
  text: string | undefined
  /** Made when first asked for. */
  starts?: number[]
  functions?: FunctionNames
}

function sectionOf(section: Section): SectionSources {
  return { line: section.line, column: section.column, from: section, sources: [] }
}

function sourceAt(section: SectionSources, index: number): Source {
  const known = section.sources[index]
  if (known !== undefined) return known
  const { sources, contents, ignored, sourceRoot } = section.from
  const name = sources[index] ?? null
  const file = name === null ? '' : readablePath(name, sourceRoot)
  const { module, inApp } = javascriptOrigin(file)
  const source: Source = { file, module, inApp: inApp && !ignored.has(index), text: contents[index] ?? undefined }
  section.sources[index] = source
  return source
}

/** ECMA-426 8.1: the line that keeps scripts from loading JSON is left out. */
function parseJson(text: string): unknown {
  const start = text.startsWith('\ufeff') ? 1 : 0
  if (!text.startsWith(')]}', start)) return JSON.parse(start === 0 ? text : text.slice(start))
  const line = text.indexOf('\n', start)
  return JSON.parse(line < 0 ? '' : text.slice(line + 1))
}

function bytesOf(text: string, { segments }: CheckedMap): number {
  return text.length * 2 + segments * SEGMENT_BYTES
}
