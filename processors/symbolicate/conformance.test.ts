import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { describeFile } from '../../collector/store/artifacts/describe-file.ts'
import { checkMap } from './check-map.ts'
import type { Fields } from './check-map.ts'
import { baseNameOf } from './file-names.ts'
import { positionOf, recordedFunctions } from './functions/recorded-functions.ts'
import { LoadedMap } from './loaded-map.ts'
import type { Place } from './loaded-map.ts'

const corpus = join(import.meta.dirname, '../../../shared/corpora/sourcemaps')
const there = existsSync(corpus)

interface SpecTest {
  name: string
  sourceMapFile: string
  sourceMapIsValid: boolean
  testActions?: {
    actionType: 'checkMapping' | 'checkMappingTransitive' | 'checkIgnoreList'
    generatedLine: number
    generatedColumn: number
    originalSource: string | null
    originalLine: number | null
    originalColumn: number | null
    mappedName: string | null
    intermediateMaps?: string[]
    present?: string[]
  }[]
}

const specs = join(corpus, 'tc39-spec-tests')
const readJson = <T>(file: string): T => JSON.parse(readFileSync(join(corpus, file), 'utf8')) as T
const readMap = (file: string) => readFileSync(join(specs, 'resources', file), 'utf8')

/** Why one test of the specification does not hold; empty where it does. */
async function failureOf(spec: SpecTest): Promise<string> {
  let map: LoadedMap
  try {
    map = await LoadedMap.open(readMap(spec.sourceMapFile))
  } catch (error) {
    return spec.sourceMapIsValid ? String(error) : ''
  }
  try {
    for (const action of spec.testActions ?? []) {
      if (action.actionType === 'checkIgnoreList') {
        const present = checkMap(JSON.parse(readMap(spec.sourceMapFile))).sections.flatMap(({ ignored, sources }) =>
          [...ignored].map((index) => sources[index]),
        )
        if (JSON.stringify(present) !== JSON.stringify(action.present)) return `ignores ${JSON.stringify(present)}`
        continue
      }
      let place = map.find(action.generatedLine + 1, action.generatedColumn)
      for (const file of action.intermediateMaps ?? []) {
        const next = await LoadedMap.open(readMap(file))
        place = place && next.find(place.line, place.column - 1)
        next.destroy()
      }
      const found =
        place === undefined ? [null, null, null, null] : [place.file || null, place.line - 1, place.column - 1, place.token || null]
      const wanted = [action.originalSource, action.originalLine, action.originalColumn, action.mappedName]
      if (JSON.stringify(found) !== JSON.stringify(wanted)) return `${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`
    }
    return spec.sourceMapIsValid ? '' : 'taken, though it is invalid'
  } finally {
    map.destroy()
  }
}

describe.skipIf(!there)('conformance, where ../shared/corpora is there', () => {
  test('all specification tests of ECMA-426 hold', async () => {
    const { tests } = readJson<{ tests: SpecTest[] }>('tc39-spec-tests/source-map-spec-tests.json')
    const failures: string[] = []
    for (const spec of tests) {
      const failure = await failureOf(spec)
      if (failure !== '') failures.push(`${spec.name}: ${failure}`)
    }
    console.log(`ECMA-426: ${tests.length - failures.length} of ${tests.length} hold`)
    expect(failures).toEqual([])
  })

  test('functions are read from the scopes proposal as its decoding tests say', () => {
    const folder = join(specs, 'decoding/scopes')
    const files = readdirSync(folder).filter((name) => name.endsWith('.map'))
    expect(files.length).toBeGreaterThan(5)
    for (const file of files) {
      const map = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Fields
      const golden = JSON.parse(readFileSync(join(folder, `${file}.golden`), 'utf8')) as { sources: { scope: Scope | null }[] }
      const found = golden.sources.map((_, index) => recordedFunctions(map, index)?.map(({ name, start, end }) => [name, start, end]) ?? [])
      expect(found, file).toEqual(golden.sources.map(({ scope }) => functionsOf(scope)))
    }
  })

  test('debug ids are read as their decoding tests say', () => {
    const folder = join(specs, 'decoding/debug-id')
    const files = readdirSync(folder).filter((name) => name.endsWith('.map'))
    expect(files.length).toBeGreaterThan(3)
    for (const file of files) {
      // Theirs have commas behind the last item.
      const text = readFileSync(join(folder, `${file}.golden`), 'utf8').replaceAll(/,(?=\s*[}\]])/g, '')
      const golden = JSON.parse(text) as { debugId?: string | null }
      expect(describeFile(`~/${file}`, readFileSync(join(folder, file))).debugId, file).toBe(golden.debugId?.toLowerCase() ?? '')
    }
  })

  test('the token and Hermes cases of rust-sourcemap hold', async () => {
    const { cases, fixtureMaps, hermesExpected } = readJson<RustCases>('rust-sourcemap-cases.json')
    let lookups = 0
    let found = 0
    for (const { test: name, maps, expectedNamedTokensInOrder0Based, lookups0Based } of cases) {
      if (lookups0Based.length === 0) continue
      const map = await LoadedMap.open(JSON.stringify(maps[0]))
      for (const [i, [line, column]] of lookups0Based.entries()) {
        const place = map.find(line + 1, column)
        lookups++
        // Where a line says nothing before the column, rust-sourcemap goes on with the line above, which is other code.
        if (place === undefined) continue
        found++
        expect(tokenOf(place), `${name} ${line}:${column}`).toEqual(expectedNamedTokensInOrder0Based[i])
      }
      map.destroy()
    }
    console.log(`rust-sourcemap: ${found} of ${lookups} lookups as there, ${lookups - found} deliberately without an answer`)
    expect(found).toBeGreaterThan(lookups / 2)
    for (const { map: file, line0, column0, source, srcLine0, srcColumn0, function: name } of hermesExpected) {
      const map = await LoadedMap.open(JSON.stringify(fixtureMaps[file]))
      const place = map.find(line0 + 1, column0)!
      expect([baseNameOf(place.file), place.line - 1, place.column - 1, place.function]).toEqual([
        source,
        srcLine0,
        srcColumn0,
        name === '<global>' ? '' : name,
      ])
      map.destroy()
    }
  })
})

interface Scope {
  start: { line: number; column: number }
  end: { line: number; column: number }
  name: string | null
  isStackFrame: boolean
  children: Scope[]
}

function functionsOf(scope: Scope | null): [string, number, number][] {
  if (scope === null) return []
  const own: [string, number, number] = [
    scope.name ?? '',
    positionOf(scope.start.line, scope.start.column),
    positionOf(scope.end.line, scope.end.column),
  ]
  return [...(scope.isStackFrame ? [own] : []), ...scope.children.flatMap(functionsOf)]
}

interface RustCases {
  cases: {
    test: string
    maps: object[]
    expectedNamedTokensInOrder0Based: [string, number, number, string | null][]
    lookups0Based: [number, number][]
  }[]
  fixtureMaps: Record<string, object>
  hermesExpected: {
    map: string
    line0: number
    column0: number
    source: string
    srcLine0: number
    srcColumn0: number
    function: string
  }[]
}

function tokenOf(place: Place): unknown {
  return [place.file, place.line - 1, place.column - 1, place.token === '' ? null : place.token]
}
