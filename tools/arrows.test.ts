import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { expectNone, read, sources, TEST_CODE } from './sources.ts'

/**
 * The import arrows of the architecture:
 *
 *     receivers | processors | exporters  ->  collector/api.ts        a built-in has no privilege that a plugin lacks
 *     collector/components.ts             ->  components              and it alone
 *     sdk                                 ->  nothing of the server
 *     ui                                  ->  types only
 */
interface Import {
  from: string
  to: string
  typeOnly: boolean
}

const COMPONENT = /^(receivers|processors|exporters)\/([^/]+)\//

/** What a component may reach besides its own folder. Its tests may also use the contract checks, real stores and servers, and the proofs of shared tables. */
const API = ['collector/api.ts', 'collector/store/index.ts']
const API_IN_TESTS = /^(collector\/testing\.ts|collector\/store\/|tools\/|bench\/|proto\/|sdk\/shared\/)/

const imports = sources(/\.(ts|svelte)$/).flatMap((path) => importsOf(path, read(path)))

describe('the import arrows', () => {
  test('components import the API of the collector and nothing else of the repository', () => {
    const wrong = imports.filter(({ from, to }) => {
      const component = COMPONENT.exec(from)?.[0]
      if (component === undefined || to.startsWith(component) || API.includes(to)) return false
      return !(TEST_CODE.test(from) && (API_IN_TESTS.test(to) || COMPONENT.test(to)))
    })
    expectNone(say(wrong))
  })

  test('collector/components.ts alone imports components', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        COMPONENT.test(to) &&
        !COMPONENT.test(from) &&
        !TEST_CODE.test(from) &&
        !from.startsWith('bench/') &&
        from !== 'collector/components.ts',
    )
    expectNone(say(wrong))
  })

  test('the collector and its components import nothing of tools, bench or the UI', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        /^(collector|receivers|processors|exporters)\//.test(from) && !TEST_CODE.test(from) && /^(tools|bench|ui)\//.test(to),
    )
    expectNone(say(wrong))
  })

  test('the SDK imports nothing of the server', () => {
    expectNone(say(imports.filter(({ from, to }) => from.startsWith('sdk/') && !to.startsWith('sdk/'))))
  })

  test('the UI imports types of the server and nothing else of it', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) => from.startsWith('ui/') && /^(collector|receivers|processors|exporters|sdk)\//.test(to) && !typeOnly,
    )
    expectNone(say(wrong))
  })

  test('the reader of imports sees each form of them', () => {
    const text = [
      "import { a } from './a.ts'",
      "import type { B } from '../api.ts'",
      "export * from './c.ts'",
      "export type { D,\n  E } from './d.ts'",
      "import './side-effect.ts'",
      "const late = await import('./late.ts')",
      "new URL('./worker.ts', import.meta.url)",
      "import { readFile } from 'node:fs'",
    ].join('\n')
    expect(importsOf('collector/x/y.ts', text).map(({ to, typeOnly }) => (typeOnly ? `type ${to}` : to))).toEqual([
      'collector/x/a.ts',
      'type collector/api.ts',
      'collector/x/c.ts',
      'type collector/x/d.ts',
      'collector/x/side-effect.ts',
      'collector/x/late.ts',
    ])
  })
})

/** Relative imports alone, resolved to paths from the root. */
function importsOf(from: string, text: string): Import[] {
  const found: Import[] = []
  for (const match of text.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"](\.[^'"]+)['"]/gm)) {
    found.push({ from, to: resolve(from, match[2]!), typeOnly: match[1] !== undefined })
  }
  for (const match of text.matchAll(/\bimport\(\s*['"](\.[^'"]+)['"]\s*\)/g))
    found.push({ from, to: resolve(from, match[1]!), typeOnly: false })
  return found
}

function resolve(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier)
}

function say(wrong: Import[]): string[] {
  return wrong.map(({ from, to }) => `${from} -> ${to}`)
}
