import { readFile, stat } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { findMap } from '../../../../sdk/shared/debug-ids/find-map.ts'
import { SCRIPT } from '../../../../sdk/shared/debug-ids/inject-file.ts'
import { prefixOf, type PlannedFile } from '../../../../sdk/shared/debug-ids/send-files.ts'
import { LIMITS } from '../../../model/limits.ts'
import { findFiles, rootOf } from '../find-files.ts'

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

/** As `prefixOf` of the SDK. Throws a sentence for the home folder, which shells put for an unquoted `~`; a path below it is a `~/` one, too. */
export function askedPrefix(asked: string | undefined, home: string): string {
  const prefix = prefixOf(asked)
  if (!prefix.startsWith(`${home}/`)) return prefix
  const rest = prefix.slice(home.length + 1)
  throw new Error(`Cannot take the prefix ${prefix} as a shell puts the home folder for ~: leave out ~/, as in --prefix ${rest || './'}`)
}
