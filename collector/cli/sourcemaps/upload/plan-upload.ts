import { readFile, stat } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { LIMITS } from '../../../model/limits.ts'
import { findFiles, rootOf } from '../find-files.ts'
import { findMap } from '../find-map.ts'
import { SCRIPT } from '../inject/inject-files.ts'

export interface PlannedFile {
  /** URL as in stack frames, or `~/path` for any origin. */
  name: string
  path: string
  size: number
}

export interface UploadPlan {
  /** A script with its map, or one of them alone: sent together, so that the server never knows half of a pair. */
  groups: PlannedFile[][]
  skipped: { name: string; why: string }[]
  failed: { name: string; why: string }[]
}

const MAP = /\.[cm]?js\.map$/i

/** What below the folder is worth an upload: scripts that have a map, and maps. Names are the paths below it behind `prefix`. */
export async function planUpload(folder: string, prefix: string): Promise<UploadPlan> {
  const root = await rootOf(folder)
  const plan: UploadPlan = { groups: [], skipped: [], failed: [] }
  const { files, links } = await findFiles([folder], SCRIPT)
  for (const name of links) plan.skipped.push({ name, why: 'is a link that leads out of the folder' })
  const taken = new Set<string>()
  const plannedOf = async (path: string): Promise<PlannedFile> => {
    const { size } = await stat(path)
    if (size > LIMITS.artifactBytes) throw new Error(`has ${size} bytes, and an upload takes files of ${LIMITS.artifactBytes}`)
    taken.add(path)
    return { name: prefix + relative(root, path).split(sep).join('/'), path, size }
  }
  for (const { path, name } of files) {
    try {
      const script = await plannedOf(path)
      const found = await findMap([root], path, await readFile(path))
      if ('absent' in found) {
        const list = found.named ? plan.failed : plan.skipped
        list.push({ name, why: found.absent })
      } else plan.groups.push('inline' in found || taken.has(found.path) ? [script] : [script, await plannedOf(found.path)])
    } catch (error) {
      plan.failed.push({ name, why: (error as Error).message })
    }
  }
  // Maps of scripts that are elsewhere.
  for (const { path, name } of (await findFiles([folder], MAP)).files) {
    if (taken.has(path)) continue
    try {
      plan.groups.push([await plannedOf(path)])
    } catch (error) {
      plan.failed.push({ name, why: (error as Error).message })
    }
  }
  return plan
}

/**
 * What stands before the paths: a URL, a path from the root, or `~/` and a path, which is meant where neither is said. Throws a sentence
 * for the home folder, which shells put for an unquoted `~`; a path below it is a `~/` one, too.
 */
export function prefixOf(asked: string | undefined, home: string): string {
  const prefix = asked === undefined || asked === '' || asked.endsWith('/') ? (asked ?? '') : `${asked}/`
  if (prefix.startsWith(`${home}/`)) {
    const rest = prefix.slice(home.length + 1)
    throw new Error(`Cannot take the prefix ${prefix} as a shell puts the home folder for ~: leave out ~/, as in --prefix ${rest || './'}`)
  }
  return /^(?:[a-z][a-z0-9+.-]*:|\/|~\/)/i.test(prefix) ? prefix : `~/${prefix.replace(/^(?:\.\/)+/, '')}`
}

/** Groups that are sent in one request. One alone may be larger; two files within their limit are within that of an upload. */
export function batchesOf(groups: readonly PlannedFile[][], most: { files: number; bytes: number }): PlannedFile[][][] {
  const batches: PlannedFile[][][] = []
  let files = 0
  let bytes = 0
  for (const group of groups) {
    const size = group.reduce((sum, file) => sum + file.size, 0)
    if (batches.length === 0 || files + group.length > most.files || bytes + size > most.bytes) {
      batches.push([])
      files = bytes = 0
    }
    batches.at(-1)!.push(group)
    files += group.length
    bytes += size
  }
  return batches
}
