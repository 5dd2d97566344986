import { createHash } from 'node:crypto'
import { findComment, INLINE_MAP, type FileComment } from './file-comment.ts'
import { lineEnd, preludeFor, preludeId, skipBlank } from './prelude.ts'
import { insertLine, type SourceMap } from './shift-map.ts'

/** A minified file with its map. */
export interface Pair {
  file: Buffer
  /** Undefined where the map is inside the file, as a data: URL. */
  map: Buffer | undefined
}

export interface InjectedPair extends Pair {
  id: string
}

/** In an injected map: the prelude's line, counted from 1. So that a run that was cut off between the two files can be ended by the next. */
const MARK = 'x_faultline_prelude'
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/**
 * Writes one debug id into a file and its map: a comment at the end and a prelude at the start of the file, `debugId` in the map, and
 * `debug_id` for older tools. An id that a build tool wrote is kept, else it is made from the content of both, so that the same build gives the same
 * id. What was injected before comes back as it is. Throws a sentence for what can not be done.
 */
export function injectId({ file, map }: Pair): InjectedPair {
  const inline = map === undefined ? inlineMap(file) : undefined
  const bytes = map ?? inline!.bytes
  const parsed = parseMap(bytes)
  const id = statedId(file, parsed) ?? idOf(file, parsed)
  const newMap = injectMap(parsed, file, id)
  const json = newMap === parsed ? bytes : Buffer.from(JSON.stringify(newMap))
  let newFile = file
  if (inline !== undefined && newMap !== parsed) newFile = replace(newFile, inline.start, inline.end, json.toString('base64'))
  newFile = injectFile(newFile, id)
  return { id, file: newFile, map: map === undefined ? undefined : json }
}

/** The map of an injected pair, or the same object where it is injected already. */
function injectMap(map: SourceMap, file: Buffer, id: string): SourceMap {
  if (map[MARK] !== undefined && map.debugId === id && map.debug_id === id) return map
  const { line } = preludeFor(file, id)
  const shifted = map[MARK] === undefined ? insertLine(map, line) : map
  return { ...shifted, debugId: id, debug_id: id, [MARK]: line + 1 }
}

function injectFile(file: Buffer, id: string): Buffer {
  let result = file
  if (lastComment(file, 'debugId=')?.value.toLowerCase() !== id) {
    const end = lineEnd(file)
    const at = lastComment(file, 'sourceMappingURL=')?.at ?? file.length
    const alone = at === 0 || file[at - 1] === 0x0a || file[at - 1] === 0x0d
    result = replace(file, at, at, `${alone ? '' : end}//# debugId=${id}${end}`)
  }
  if (preludeId(result) !== undefined) return result
  const { at, text } = preludeFor(result, id)
  return replace(result, at, at, text)
}

/** The last comment of that key, where no code follows it: one further up is of something that was bundled. */
export function lastComment(file: Buffer, key: string): FileComment | undefined {
  const comment = findComment(file, key)
  return comment !== undefined && skipBlank(file, comment.end) === file.length ? comment : undefined
}

function statedId(file: Buffer, map: SourceMap): string | undefined {
  const said = [lastComment(file, 'debugId=')?.value, preludeId(file), map.debugId, map.debug_id]
  const ids = new Set(said.filter((id): id is string => typeof id === 'string' && UUID.test(id)).map((id) => id.toLowerCase()))
  if (ids.size > 1) throw new Error(`the file and its map say different debug ids (${[...ids].join(', ')}): build both again`)
  return ids.values().next().value
}

/** A UUID of version 8 (RFC 9562: the content is ours to choose) from the SHA-256 of both. */
function idOf(file: Buffer, map: SourceMap): string {
  const hash = createHash('sha256').update(`${file.length}\0`).update(file).update(JSON.stringify(map)).digest()
  hash[6] = (hash[6]! & 0x0f) | 0x80
  hash[8] = (hash[8]! & 0x3f) | 0x80
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

function inlineMap(file: Buffer): { bytes: Buffer; start: number; end: number } {
  const reference = lastComment(file, 'sourceMappingURL=')
  if (reference?.value !== INLINE_MAP) throw new Error('it names no source map')
  const comma = file.indexOf(',', reference.valueAt)
  const head = comma === -1 ? '' : file.toString('latin1', reference.valueAt, comma)
  if (!/^data:application\/json(?:;charset=[\w-]+)?;base64$/i.test(head)) {
    throw new Error('the map within it is not written in base64')
  }
  const start = comma + 1
  const length = /[^A-Za-z0-9+/=_-]/.exec(file.toString('latin1', start))?.index
  const end = length === undefined ? file.length : start + length
  return { bytes: Buffer.from(file.toString('latin1', start, end), 'base64'), start, end }
}

function parseMap(bytes: Buffer): SourceMap {
  let parsed: unknown
  try {
    // ECMA-426 8.1: a line that keeps scripts from loading the JSON is taken off.
    parsed = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF?(?:\)\]\}[^\n]*(?:\n|$))?/, ''))
  } catch (error) {
    throw new Error(`its map is no JSON (${(error as Error).message})`, { cause: error })
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new Error('its map is no JSON object')
  return parsed as SourceMap
}

function replace(file: Buffer, start: number, end: number, text: string): Buffer {
  return Buffer.concat([file.subarray(0, start), Buffer.from(text), file.subarray(end)])
}
