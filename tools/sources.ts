import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '..')

/** Paths of the repository's files, tracked or new, from its root with forward slashes. */
export function sources(pattern: RegExp = /./): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
  return listed.split('\n').filter((path) => path !== '' && pattern.test(path) && existsSync(join(ROOT, path)))
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}
