import { expect, test } from 'vitest'
import { read } from './sources.ts'

interface Package {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

const listed = new Set([...read('docs/dependencies.md').matchAll(/`([@\w/-]+)`/g)].map(([, name]) => name!))
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
  expect([...listed].filter((name) => !wanted.has(name) && name !== 'ui/' && !/^(package|ui)/.test(name))).toEqual([])
})
