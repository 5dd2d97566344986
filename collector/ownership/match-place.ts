import type { Frame } from '../model/event.ts'
import { pathGlob, textGlob, type Matcher } from '../model/grouping-rules/glob.ts'
import { LIMITS } from '../model/limits.ts'
import type { OwnershipRule } from './read-rules.ts'

/** What a rule says of one of the application's calls: the part of its file, or the module, that it matches. */
export type PlaceMatcher = (place: Place) => string | undefined

/** A file and a module in which the application's own calls are. */
export interface Place {
  file: string
  module: string
  /** Both as globs read them: lower case, with slashes. */
  plainFile: string
  plainModule: string
}

/** The distinct places of the application's own calls, newest first, of the outermost exception first. At most LIMITS.ownershipPlaces. */
export function placesOf(exceptions: unknown): Place[] {
  const places = new Map<string, Place>()
  for (const exception of listOf<{ frames?: unknown }>(exceptions)) {
    for (const { inApp, file, module } of listOf<Frame>(exception.frames)) {
      if (places.size === LIMITS.ownershipPlaces) break
      if (inApp !== true || typeof file !== 'string' || typeof module !== 'string' || file + module === '') continue
      // What a bundler puts behind the name of a file is no part of it.
      const name = file.replace(/\?[^/]*$/, '').replaceAll('\\', '/')
      const place = { file: name, module, plainFile: name.toLowerCase(), plainModule: module.toLowerCase() }
      if (!places.has(`${name}\0${module}`)) places.set(`${name}\0${module}`, place)
    }
  }
  return [...places.values()]
}

export function placeMatcher({ kind, glob }: Pick<OwnershipRule, 'kind' | 'glob'>): PlaceMatcher {
  const literal = longestLiteral(glob)
  if (kind === 'module') {
    const matches = moduleGlob(glob)
    return ({ module, plainModule }) => (plainModule.includes(literal) && matches(module) ? module : undefined)
  }
  const matches = folderGlob(glob)
  return ({ file, plainFile }) => (plainFile.includes(literal) && matches(file) ? shortest(file, matches) : undefined)
}

/**
 * A path glob that may begin at any folder, since nobody knows where a stack's paths have their root: a slash before it says nothing. One
 * that ends without a wildcard names a file, or a folder with all that is below it.
 */
function folderGlob(glob: string): Matcher {
  const path = glob.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '')
  if (path === '') return () => true
  if (path.endsWith('/')) return pathGlob(`${path}**`)
  if (/[*?]/.test(path.slice(path.lastIndexOf('/') + 1))) return pathGlob(path)
  const [file, below] = [pathGlob(path), pathGlob(`${path}/**`)]
  return (text) => file(text) || below(text)
}

/** A module; one that ends without a wildcard stands for what is below it, too: classes of a package, packages of a path. */
function moduleGlob(glob: string): Matcher {
  const ends = /[*?]$/.test(glob) ? [''] : ['', '.*', '/*', '$*', '::*']
  const matchers = ends.map((end) => textGlob(glob + end))
  return (text) => matchers.some((match) => match(text))
}

/** `src/pay/charge.ts` of `/srv/shop/src/pay/charge.ts`: no longer than it must be to match. */
function shortest(file: string, matches: Matcher): string {
  for (let at = file.lastIndexOf('/'); at >= 0; at = at === 0 ? -1 : file.lastIndexOf('/', at - 1)) {
    const end = file.slice(at + 1)
    if (end !== '' && matches(end)) return end
  }
  return file
}

/** What a text must hold to match: asked first, so that of a thousand rules only a few are matched letter by letter. */
function longestLiteral(glob: string): string {
  // `**/` may stand for no folder at all, and then its slash is not there.
  const parts = glob.toLowerCase().replaceAll('\\', '/').split(/[*?]+/).map((part) => part.replace(/^(?:\.?\/)+|\/+$/g, '')) // prettier-ignore
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '')
}

function listOf<T>(value: unknown): T[] {
  return Array.isArray(value) ? value.filter((one): one is T => typeof one === 'object' && one !== null) : []
}
