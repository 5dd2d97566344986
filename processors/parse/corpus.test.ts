import { describe, expect, it } from 'vitest'
import { compareJavascript, compareLanguage, isPublicThere, readLanguageCases, readPublic } from '../../bench/accuracy/frames-public.ts'
import { parseJavascript } from './javascript.ts'
import { parseStack } from './parse.ts'

const absent = !isPublicThere
const title = absent ? ' (skipped: ../shared/corpora is not there)' : ''

describe('parseJavascript over the stacks that other parsers test with', () => {
  it.skipIf(absent)(`agrees with their consensus on 84 % of the stacks and 89 % of the frames, and differs on purpose else${title}`, () => {
    const { stacks, agreedStacks, frames, agreedFrames, differing } = compareJavascript()
    expect(agreedStacks / stacks).toBeGreaterThan(0.84)
    expect(agreedFrames / frames).toBeGreaterThan(0.89)
    expect(differing.filter(({ why }) => why === '')).toEqual([])
  })

  it.skipIf(absent)(`reads single lines of Node as its SDKs do, and tells the application's from the rest${title}`, () => {
    const { cases } = readPublic<{ cases: { line: string; expected: { lineno?: number; colno?: number; in_app?: boolean } | null }[] }>(
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

describe('parseStack over the traces of other languages', () => {
  const floors = { python: 1, java: 1, go: 1, dotnet: 1, javascript: 0.88, ruby: 1 }

  it.skipIf(absent).each(Object.entries(floors))(`reads %s: at least this share of the frames, %d${title}`, (language, floor) => {
    const { frames, agreedFrames, types, differing } = compareLanguage(language)
    expect(frames).toBeGreaterThan(0)
    expect(agreedFrames / frames, JSON.stringify(differing)).toBeGreaterThanOrEqual(floor)
    for (const { id, found, expected } of types) expect(found, id).toBe(expected)
  })

  it.skipIf(absent)(`never throws on a language that it does not know${title}`, () => {
    for (const { stack } of readLanguageCases()) expect(parseStack(stack, '', undefined).parsed).toBeInstanceOf(Array)
  })
})
