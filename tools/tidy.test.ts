import { basename } from 'node:path'
import { describe, test } from 'vitest'
import { expectNone, read, sources, TEST_CODE } from './sources.ts'

/** Style that a formatter or a linter can not see, as one test (after TigerBeetle's tidy.zig). */

const MAX_LINES = 400
const MAX_TEST_LINES = 600
/** Longer ones, each with its reason. */
const LONGER: Record<string, string> = {
  'processors/fingerprint/v1/engine-words.ts': 'one table, a row for each thing that engines say',
}

/** Without recorded programs, which are written as others write, and what they were built to. */
const recorded = /^bench\/accuracy\/programs\/[^/]+\/[^/]+\/|\/corpora\/.*\/artifacts\//
const code = sources(/\.(ts|mjs|js|py|svelte)$/).filter((path) => !recorded.test(path))
const server = code.filter((path) => /^(collector|receivers|processors|exporters)\//.test(path) && !TEST_CODE.test(path))
const components = [...new Set(sources(/^(receivers|processors|exporters)\/[^/]+\//).map((path) => path.split('/').slice(0, 2).join('/')))]

describe('tidy', () => {
  test('no file names a folder of one machine', () => {
    // Written in parts, so that this file does not name them either.
    const folders = new RegExp(`(^|[\\s'"\`(=:])/(${['wo' + 'rk', 'ro' + 'ot', 'tmp/n' + '24', 'Us' + 'ers/[a-z]+'].join('|')})/`, 'm')
    const checked = sources().filter((path) => !/(^|\/)testdata\/|package-lock\.json$|\.(png|ico|woff2)$|\.test\.ts$/.test(path))
    expectNone(checked.filter((path) => folders.test(read(path))))
  })

  test('the time is told by the clock of the host alone', () => {
    const reads = /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|\bprocess\.hrtime\b/
    expectNone(server.filter((path) => path !== 'collector/pipeline/clock.ts' && reads.test(withoutComments(read(path)))))
  })

  test('code has no enums, no namespaces and nothing that is still to do', () => {
    // Declarations of types (.d.ts) extend namespaces of others.
    const unwanted = /^\s*(export\s+)?(const\s+)?(enum|namespace)\s+\w+\s*\{|\b(TO[D]O|FIX[M]E|X[X]X)\b/m
    expectNone(code.filter((path) => !path.endsWith('.d.ts') && unwanted.test(read(path))))
  })

  test('no file is too long to read at once but those that say why', () => {
    const limit = (path: string): number => (TEST_CODE.test(path) ? MAX_TEST_LINES : MAX_LINES)
    const long = code.filter((path) => read(path).split('\n').length - 1 > limit(path))
    expectNone(long.filter((path) => !Object.hasOwn(LONGER, path)))
    expectNone(Object.keys(LONGER).filter((path) => !long.includes(path)))
  })

  test('file names are in kebab-case', () => {
    const named = sources(/^(collector|receivers|processors|exporters|sdk|bench|tools)\/.*\.(ts|mjs)$/).filter(
      (path) => !path.includes('/testdata/') && !recorded.test(path),
    )
    expectNone(named.filter((path) => !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(basename(path))))
  })

  test('words that say nothing name no file', () => {
    expectNone(code.filter((path) => /(^|[-/])(manager|helpers?|utils?|misc|common)([-./]|$)/.test(path)))
  })

  test('each component is a folder with its definition, a README and a test', () => {
    const all = new Set(sources())
    const lacking = components.flatMap((folder) => {
      const has = (name: string): boolean => all.has(`${folder}/${name}`)
      const tested = [...all].some((path) => path.startsWith(`${folder}/`) && path.endsWith('.test.ts'))
      return [...(has('index.ts') ? [] : ['index.ts']), ...(has('README.md') ? [] : ['README.md']), ...(tested ? [] : ['a test'])].map(
        (what) => `${folder} lacks ${what}`,
      )
    })
    expectNone(lacking)
  })

  test('tests are named by sentences, of two words at least', () => {
    const titles = code
      .filter((path) => path.endsWith('.test.ts'))
      .flatMap((path) => [...read(path).matchAll(/^\s*(?:test|it)(?:\.\w+)?\(\s*(['"`])(.*?)\1/gm)].map((match) => `${path}: ${match[2]}`))
    expectNone(titles.filter((title) => !title.includes('${') && title.split(': ').slice(1).join(': ').trim().split(/\s+/).length < 2))
  })
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}
