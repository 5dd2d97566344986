import { withoutQuery } from './debug-ids.ts'

/** Paths deeper than this are looked up by their last folders only. */
const SUFFIXES = 12

/**
 * Under which names a file of a stack may have been uploaded, the most exact first: its URL or path, `~/path`, and, since nobody who
 * uploads knows where it will be put, `~/` and the end of its path down to one folder. The base name alone is another question.
 */
export function namesOf(file: string): string[] {
  const clean = withoutQuery(file)
  const path = pathOf(clean)
  const names = new Set([clean])
  if (path !== clean && path.startsWith('/')) names.add(path)
  const segments = path.split('/').filter((segment) => segment !== '')
  names.add(`~/${segments.join('/')}`)
  for (let from = Math.max(1, segments.length - SUFFIXES); from < segments.length - 1; from++)
    names.add(`~/${segments.slice(from).join('/')}`)
  return [...names]
}

/** What follows scheme and host, or the drive. */
function pathOf(file: string): string {
  const slashes = file.replaceAll('\\', '/')
  return slashes
    .replace(/^~(?=\/)/, '')
    .replace(/^[A-Za-z][\w+.-]*:\/\/[^/]*/, '')
    .replace(/^\/?[A-Za-z]:(?=\/)/, '')
}

export function baseNameOf(file: string): string {
  const path = withoutQuery(file)
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}

/** A name that changes with the content, so that the same name is the same file in any release: `app-B8xkd2a1.js`, `main.3f2a91c4.js`. */
export function isHashed(baseName: string): boolean {
  const hash = /[.\-_~]([0-9a-f]{8,64}|[A-Za-z0-9_-]{8,})(?:\.(?:min|chunk|bundle))?\.[cm]?js$/.exec(baseName)?.[1]
  if (hash === undefined) return /^[0-9a-f]{16,64}\.[cm]?js$/.test(baseName)
  return /\d/.test(hash) ? !/^[a-z]+\d{1,2}$/i.test(hash) : (hash.match(/[A-Z]/g)?.length ?? 0) >= 3
}
