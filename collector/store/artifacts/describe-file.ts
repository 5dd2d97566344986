import { PermanentError } from '../../pipeline/component.ts'
import type { Artifact } from '../index.ts'
import { baseNameOf } from './artifact-document.ts'
import { resolveName } from './resolve-name.ts'
import { scanJson } from './scan-json.ts'

/** What a file says of itself. */
export type FileDescription = Pick<Artifact, 'kind' | 'debugId' | 'mapName'>

/** `mapName` of a file whose map is inside it, as a `data:` URL. */
export const INLINE_MAP = 'data:'

const SOURCE = /\.(?:[cm]?[jt]sx?|css|bundle|jsbundle|hbc|svelte|vue)$/i
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i
/** Bytes looked at of one comment; a longer one is an inline map or nothing. */
const COMMENT_BYTES = 4 * 1024
const LOOKS = 100

/**
 * Reads what a file is from its name and bytes: debug ids as the debug id proposal of ECMA-426 writes them (`//# debugId=` in the file,
 * `debugId` in the map, `debug_id` by older tools), and the last `sourceMappingURL`. Throws `PermanentError` for a map that is none.
 */
export function describeFile(name: string, bytes: Buffer): FileDescription {
  const outline = bytes.length > 0 ? scanJson(bytes, ['debugId', 'debug_id']) : undefined
  if (outline !== undefined && (outline.keys.has('mappings') || outline.keys.has('sections'))) {
    return { kind: 'map', debugId: idOf(outline.strings.get('debugId')) || idOf(outline.strings.get('debug_id')), mapName: '' }
  }
  const baseName = baseNameOf(name)
  if (/\.map$/i.test(baseName)) {
    throw new PermanentError(`Cannot take ${name} as a source map is a JSON object with "mappings" or "sections": build it again`)
  }
  if (!SOURCE.test(baseName)) return { kind: 'other', debugId: '', mapName: '' }
  return {
    kind: 'source',
    debugId: idOf(lastComment(bytes, 'debugId=')),
    mapName: mapNameOf(name, lastComment(bytes, 'sourceMappingURL=')),
  }
}

function idOf(text: string | undefined): string {
  return text !== undefined && UUID.test(text) ? text.toLowerCase() : ''
}

function mapNameOf(name: string, reference: string | undefined): string {
  if (reference === undefined) return ''
  return reference.startsWith('data:') ? INLINE_MAP : resolveName(name, reference)
}

/** A comment such as `//# sourceMappingURL=app.js.map`. */
export interface FileComment {
  /** Offsets in bytes: of the comment, of its value, and of what follows its line. */
  at: number
  valueAt: number
  end: number
  /** `data:` alone where the value is such a URL. */
  value: string
}

/**
 * The last comment `//# key`, `//@ key` or `/*# key` whose value runs to the end of its line. A string within minified code that looks like
 * one is followed by a quote, which no value holds. The search goes backwards, and gives up after LOOKS of those.
 */
export function findComment(bytes: Buffer, key: string): FileComment | undefined {
  let keyAt = bytes.lastIndexOf(key)
  for (let looks = 0; keyAt !== -1 && looks < LOOKS; looks++, keyAt = keyAt === 0 ? -1 : bytes.lastIndexOf(key, keyAt - 1)) {
    const opening = /(?:\/\/|\/\*)[#@][ \t]*$/.exec(bytes.toString('latin1', Math.max(0, keyAt - 8), keyAt))
    if (opening === null) continue
    const at = keyAt - opening[0].length
    const valueAt = keyAt + key.length
    if (bytes.toString('latin1', valueAt, valueAt + 5) === 'data:') return { at, valueAt, end: nextLine(bytes, valueAt), value: INLINE_MAP }
    const text = bytes.toString('utf8', valueAt, valueAt + COMMENT_BYTES)
    const match = /^([^\s'"`]+)[ \t]*(?:\*\/[ \t]*)?(?:\r?\n|\r|$)/.exec(text)
    if (match !== null) return { at, valueAt, end: valueAt + Buffer.byteLength(match[0]), value: match[1]! }
  }
  return undefined
}

export const lastComment = (bytes: Buffer, key: string): string | undefined => findComment(bytes, key)?.value

function nextLine(bytes: Buffer, from: number): number {
  const newline = bytes.indexOf(0x0a, from)
  return newline === -1 ? bytes.length : newline + 1
}
