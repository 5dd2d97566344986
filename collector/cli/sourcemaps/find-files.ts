import { readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { isWithin } from '../../../sdk/shared/debug-ids/find-map.ts'

/** A file below one of the folders. */
export interface FoundFile {
  /** Of the file itself, with no link in it. */
  path: string
  /** From the folder that it was found in, with `/`. */
  name: string
  size: number
}

export interface FoundFiles {
  files: FoundFile[]
  /** Links that lead out of the folders, or nowhere. What they lead to is not this build's. */
  links: string[]
}

/** What build tools and package managers keep beside their output. */
const PASSED_OVER = new Set(['node_modules', '.git'])

/**
 * The files below the folders whose names match, in the order of their names, each once however many links lead to it. Throws a sentence for what is no
 * folder.
 */
export async function findFiles(folders: readonly string[], wanted: RegExp): Promise<FoundFiles> {
  const found = new Map<string, FoundFile>()
  const links: string[] = []
  const roots = await Promise.all(folders.map(rootOf))
  const visit = async (root: string, folder: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) {
        if (!PASSED_OVER.has(entry.name)) await visit(root, path)
      } else if (wanted.test(entry.name)) {
        const real = entry.isSymbolicLink() ? await realpath(path).catch(() => undefined) : path
        // One that stays within is found where it leads.
        if (real === undefined || !isWithin(roots, real)) links.push(relative(root, path))
        else if (real === path && entry.isFile()) {
          if (!found.has(path)) found.set(path, { path, name: relative(root, path).split(sep).join('/'), size: (await stat(path)).size })
        }
      }
    }
  }
  for (const root of roots) await visit(root, root)
  return { files: [...found.values()], links }
}

/** The folder with no link in it. */
export async function rootOf(folder: string): Promise<string> {
  const path = await realpath(folder).catch(() => undefined)
  if (path === undefined || !(await stat(path)).isDirectory()) {
    throw new Error(`Cannot look for files in ${folder} as it is no folder`)
  }
  return path
}
