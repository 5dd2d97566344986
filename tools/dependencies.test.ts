import { expect, test } from 'vitest'
import { read } from './sources.ts'

interface Package {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

// The first cell of each row, but for the table of what comes from outside npm, whose names are plain.
const rows = read('docs/dependencies.md').match(/^\| `.*?\|/gm) ?? []
const listed = new Set(rows.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)))
const wanted = new Set(
  ['package.json', 'ui/package.json', 'sdk/package.json'].flatMap((path) => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read(path)) as Package
    return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
  }),
)

test('docs/dependencies.md gives the reason of each dependency', () => {
  expect([...wanted].filter((name) => !listed.has(name))).toEqual([])
})

test('docs/dependencies.md names no dependency that is gone', () => {
  expect([...listed].filter((name) => !wanted.has(name))).toEqual([])
})
