import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkMap } from './check-map.ts'
import { LoadedMap } from './loaded-map.ts'

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
  test('the specification tests of ECMA-426 hold', async () => {
    const { tests } = JSON.parse(readFileSync(join(specs, 'source-map-spec-tests.json'), 'utf8')) as { tests: SpecTest[] }
    const failures: string[] = []
    for (const spec of tests) {
      const failure = await failureOf(spec)
      if (failure !== '') failures.push(`${spec.name}: ${failure}`)
    }
    console.log(`ECMA-426: ${tests.length - failures.length} of ${tests.length} hold`)
    expect(failures).toEqual([])
  })
})
