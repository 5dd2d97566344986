import { findComment, INLINE_MAP } from '../../../sdk/shared/debug-ids/file-comment.ts'
import { PermanentError } from '../../pipeline/component.ts'
import type { Artifact } from '../index.ts'
import { baseNameOf } from './artifact-document.ts'
import { resolveName } from './resolve-name.ts'
import { scanJson } from './scan-json.ts'

/** What a file says of itself. */
export type FileDescription = Pick<Artifact, 'kind' | 'debugId' | 'mapName'>

const SOURCE = /\.(?:[cm]?[jt]sx?|css|bundle|jsbundle|hbc|svelte|vue)$/i
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

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

export const lastComment = (bytes: Buffer, key: string): string | undefined => findComment(bytes, key)?.value
