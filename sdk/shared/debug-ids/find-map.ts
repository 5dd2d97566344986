import { realpath } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { INLINE_MAP } from './file-comment.ts'
import { lastComment } from './inject-id.ts'

/** Where the map of a file is: in a file, within it, or nowhere, with the reason. */
export type FoundMap = { path: string } | { inline: true } | { absent: string; named: boolean }

/**
 * By what the file's comment says, else by its own name with `.map`, which is where build tools put maps that no comment names (`hidden`). An
 * address on a server is looked for by its last segment beside the file. Maps outside of the folders are not touched.
 */
export async function findMap(roots: readonly string[], path: string, file: Buffer): Promise<FoundMap> {
  const reference = lastComment(file, 'sourceMappingURL=')?.value
  if (reference === INLINE_MAP) return { inline: true }
  const candidates: string[] = []
  if (reference !== undefined) {
    const clean = decoded(reference.split(/[?#]/, 1)[0]!)
    if (!/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(clean)) candidates.push(join(dirname(path), clean))
    candidates.push(join(dirname(path), basename(clean)))
  }
  candidates.push(`${path}.map`)
  let outside: string | undefined
  for (const candidate of candidates) {
    const real = await realpath(candidate).catch(() => undefined)
    if (real === undefined) continue
    if (isWithin(roots, real)) return { path: real }
    outside ??= real
  }
  if (outside !== undefined) return { absent: `its map ${outside} is outside of the folder`, named: true }
  if (reference === undefined) return { absent: 'names no source map, and none is beside it', named: false }
  return { absent: `names the source map ${reference.slice(0, 200)}, which is not there`, named: true }
}

export function isWithin(roots: readonly string[], path: string): boolean {
  return roots.some((root) => path.startsWith(root.endsWith(sep) ? root : root + sep))
}

function decoded(reference: string): string {
  try {
    return decodeURIComponent(reference)
  } catch {
    return reference
  }
}
