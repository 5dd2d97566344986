import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'

/** Tests, and what only tests load: contract suites, children to be killed, stand-ins. */
export const TEST_CODE = /(^|[-./])(test|testing|testdata|contract|child|stand-ins)[-./]/

export const ROOT = join(import.meta.dirname, '..')

/** Paths of the repository's files, tracked or new, from its root with forward slashes. */
export function sources(pattern: RegExp = /./): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
  return listed.split('\n').filter((path) => path !== '' && pattern.test(path) && existsSync(join(ROOT, path)))
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

/** Fails with each of them on a line of its own; of a long list `toEqual([])` prints the length alone. */
export function expectNone(found: readonly string[]): void {
  expect(found.join('\n')).toBe('')
}
