import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Frame } from '../../collector/api.ts'
import { parseJavascript } from './javascript.ts'
import { parseStack } from './parse.ts'

/** Stacks from the tests of public parsers, beside the repository; its README says whose. */
const folder = new URL('../../../shared/corpora/', import.meta.url)
const absent = !existsSync(folder)
const title = absent ? ' (skipped: ../shared/corpora is not there)' : ''

function read<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, folder), 'utf8')) as T
}

interface Expected {
  class?: string
  function?: string | null | undefined
  functionAnyOf?: (string | null)[]
  file?: string | null
  fileAnyOf?: (string | null)[]
  line?: number | null
  column?: number | null
  columnAnyOf?: (number | null)[]
}

/** How others write what we leave empty, or write apart. */
const plain = (name: string | null | undefined): string =>
  (name ?? '').replace(/^async /, '').replace(/^(?:\?|<anonymous>|\(anonymous\)|Anonymous function|anonymous|Global code)$/, '')

const place = (file: string | null | undefined): string =>
  (file ?? '')
    .replace(/^file:\/\/\/(?=[A-Za-z]:)/, '')
    .replace(/^file:\/\/(?=\/)/, '')
    .replace(/^<data:.*>$/, '<data:>')
    .replace(/^\((native)\)$/, '$1')

function agrees(expected: Expected, frame: Frame | undefined): boolean {
  if (frame === undefined) return false
  const names = expected.functionAnyOf ?? [expected.function]
  const files = expected.fileAnyOf ?? [expected.file]
  const columns = expected.columnAnyOf ?? [expected.column]
  const ours = [frame.raw.file, frame.file].map(place)
  return (
    names.some((name) => plain(name) === plain(frame.function) || plain(name) === `${frame.module}.${frame.function}`) &&
    files.some((file) => ours.includes(place(file))) &&
    (expected.line ?? 0) === frame.line &&
    columns.some((column) => column === undefined || (column ?? 0) === frame.column)
  )
}

describe('parseJavascript over the stacks that other parsers test with', () => {
  it.skipIf(absent)(`agrees with their consensus on 84 % of the stacks and 89 % of the frames${title}`, () => {
    const { cases } = read<{ cases: { stack: string; message: string | null; consensusFrames: Expected[] | null }[] }>(
      'js-stacks/browser-and-node-stacks.json',
    )
    let stacks = 0
    let agreedStacks = 0
    let frames = 0
    let agreedFrames = 0
    for (const { stack, message, consensusFrames } of cases) {
      if (consensusFrames === null) continue
      const ours = parseJavascript(stack, message ?? '')[0]?.frames ?? []
      const agreed = consensusFrames.filter((expected, i) => agrees(expected, ours[i])).length
      stacks++
      frames += consensusFrames.length
      agreedFrames += agreed
      if (agreed === consensusFrames.length && ours.length === agreed) agreedStacks++
    }
    console.info(`JavaScript: ${agreedStacks} of ${stacks} stacks, ${agreedFrames} of ${frames} frames as the consensus`)
    expect(agreedStacks / stacks).toBeGreaterThan(0.84)
    expect(agreedFrames / frames).toBeGreaterThan(0.89)
  })

  it.skipIf(absent)(`reads single lines of Node as its SDKs do, and tells the application's from the rest${title}`, () => {
    const { cases } = read<{ cases: { line: string; expected: { lineno?: number; colno?: number; in_app?: boolean } | null }[] }>(
      'js-stacks/node-frame-lines.json',
    )
    for (const { line, expected } of cases) {
      const frame = parseJavascript(`Error: x\n    ${line}`, 'x')[0]?.frames[0]
      expect(frame === undefined, line).toBe(expected === null)
      if (expected === null || frame === undefined) continue
      if (expected.lineno !== undefined) expect([frame.line, frame.column], line).toEqual([expected.lineno, expected.colno])
      if (expected.in_app !== undefined) expect(frame.inApp, line).toBe(expected.in_app)
    }
  })
})

interface LanguageCase {
  id: string
  language: string
  stack: string
  expectedType: string | null
  expectedMessage: string | null
  expectedFrames: Expected[] | null
  causes: { type: string | null; frames: Expected[] }[] | null
}

describe('parseStack over the traces of other languages', () => {
  const floors = { python: 1, java: 1, go: 1, dotnet: 1, javascript: 0.75 }

  it.skipIf(absent).each(Object.entries(floors))(`reads %s: at least this share of the frames, %d${title}`, (language, floor) => {
    const { cases } = read<{ cases: LanguageCase[] }>('lang-stacks/upstream-stacktraces.json')
    let frames = 0
    let agreed = 0
    for (const sample of cases) {
      if (sample.language !== language || sample.expectedFrames === null || NAIVE.has(sample.id)) continue
      const { parsed } = parseStack(sample.stack, sample.expectedMessage ?? '', language)
      for (const [i, list] of [sample.expectedFrames, ...(sample.causes ?? []).map((cause) => cause.frames)].entries()) {
        frames += list.length
        agreed += list.filter((expected, at) =>
          agrees({ ...expected, function: shorten(expected, language) }, parsed[i]?.frames[at]),
        ).length
      }
      if (sample.expectedType !== null) expect(parsed[0]?.type, sample.id).toBe(sample.expectedType)
    }
    console.info(`${language}: ${agreed} of ${frames} frames`)
    expect(frames).toBeGreaterThan(0)
    expect(agreed / frames).toBeGreaterThanOrEqual(floor)
  })

  it.skipIf(absent)(`never throws on a language that it does not know${title}`, () => {
    const { cases } = read<{ cases: LanguageCase[] }>('lang-stacks/upstream-stacktraces.json')
    for (const { stack } of cases) expect(parseStack(stack, '', undefined).parsed).toBeInstanceOf(Array)
  })
})

/** What is expected of these is the whole line as the function: they are Mono's, which that parser does not know. */
const NAIVE = new Set(['gdx-csharp-exc'])

/** The corpus keeps .NET's arguments with the method and Java's class apart. */
function shorten(expected: Expected, language: string): string | null | undefined {
  if (language === 'dotnet') return expected.function?.replace(/ ?\(.*$/, '')
  return expected.class === undefined ? expected.function : `${expected.class}.${expected.function}`
}
