/**
 * How many real traces are read exactly: recordings of programs that failed in their runtimes (`record-frames.ts`), against what each
 * runtime's own API says of the same failure. A trace is exact when the exceptions, outermost first, have the types, messages and frames
 * expected, all of a frame's function, file, line and column. `npm run bench -- accuracy frames`
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { LIMITS, semconv } from '../../collector/api.ts'
import type { Exception, Frame } from '../../collector/api.ts'
import { exampleEvent } from '../../collector/testing.ts'
import { parseEvent } from '../../processors/parse/parse.ts'
import { printPublic } from './frames-public.ts'

/** One trace, a line of `corpora/frames/<runtime>.jsonl`. */
export interface Recording {
  /** `telemetry.sdk.language` of what would send it. */
  language: string
  /** `node-24.11.0`. */
  runtime: string
  program: string
  /** As the language's OpenTelemetry SDK sends them. */
  type: string
  message: string
  stack: string
  /** Outermost first. Of the first, type and message are what was sent. */
  expected: { type: string; message: string; frames: ExpectedFrame[] }[]
}

/** Newest call first. 0 where the text does not say; `module` where the runtime has one and it is part of the name. */
export interface ExpectedFrame {
  function: string
  file: string
  line: number
  column: number
  module?: string
}

const FOLDER = new URL('corpora/frames/', import.meta.url)

export function readRecordings(): Map<string, Recording[]> {
  const recordings = new Map<string, Recording[]>()
  if (!existsSync(FOLDER)) return recordings
  for (const name of readdirSync(FOLDER).sort()) {
    const lines = readFileSync(new URL(name, FOLDER), 'utf8').split('\n')
    recordings.set(
      name.replace('.jsonl', ''),
      lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Recording),
    )
  }
  return recordings
}

/** What differs, as a sentence; undefined where all is as expected. */
export function differenceOf(recording: Recording): string | undefined {
  const { type, message, stack, language, expected } = recording
  const event = exampleEvent({
    exceptions: [{ type, message, frames: [], stack }],
    resource: { [semconv.SDK_LANGUAGE]: language },
  })
  parseEvent(event)
  const read = event.exceptions
  if (read.length !== expected.length)
    return `${read.length} exceptions, expected ${expected.length}: ${read.map((each) => each.type).join(', ')}`
  for (const [i, wanted] of expected.entries()) {
    const found = read[i]!
    // The code in the place of the type is put right by the class that the text has.
    if (i > 0 && found.type !== wanted.type) return `exception ${i} has the type ${found.type}, expected ${wanted.type}`
    if (i > 0 && found.message !== wanted.message)
      return `exception ${i} says ${JSON.stringify(found.message)}, expected ${JSON.stringify(wanted.message)}`
    const difference = compareFrames(found, cut(wanted.frames))
    if (difference !== undefined) return `exception ${i}: ${difference}`
  }
  return undefined
}

function compareFrames({ frames }: Exception, expected: ExpectedFrame[]): string | undefined {
  for (let i = 0; i < Math.max(frames.length, expected.length); i++) {
    const [found, wanted] = [say(frames[i], expected[i]), say(expected[i], expected[i])]
    if (found !== wanted) return `frame ${i} is ${found}, expected ${wanted}`
  }
  return undefined
}

function say(frame: Frame | ExpectedFrame | undefined, like: ExpectedFrame | undefined): string {
  if (frame === undefined) return 'none'
  const module = like?.module === undefined ? '' : `[${frame.module}] `
  return `${module}${frame.function} (${frame.file}:${frame.line}:${frame.column})`
}

/** A deep stack keeps its newest and its oldest calls. */
function cut(frames: ExpectedFrame[]): ExpectedFrame[] {
  const half = LIMITS.frames >> 1
  return frames.length <= LIMITS.frames ? frames : [...frames.slice(0, LIMITS.frames - half), ...frames.slice(-half)]
}

export async function print(): Promise<void> {
  const misses: string[] = []
  let all = 0
  let allExact = 0
  console.log(`${'runtime'.padEnd(24)}${'traces'.padStart(8)}${'exact'.padStart(8)}${'frames'.padStart(8)}`)
  for (const [name, recordings] of readRecordings()) {
    let exact = 0
    for (const recording of recordings) {
      const difference = differenceOf(recording)
      if (difference === undefined) exact++
      else misses.push(`${recording.runtime} ${recording.program}: ${difference}`)
    }
    const frames = recordings.reduce((sum, { expected }) => sum + expected.reduce((count, each) => count + each.frames.length, 0), 0)
    all += recordings.length
    allExact += exact
    console.log(`${name.padEnd(24)}${String(recordings.length).padStart(8)}${String(exact).padStart(8)}${String(frames).padStart(8)}`)
  }
  console.log(`${'all'.padEnd(24)}${String(all).padStart(8)}${String(allExact).padStart(8)}   ${((100 * allExact) / all).toFixed(2)} %`)
  for (const miss of misses) console.log(`miss: ${miss}`)
  printPublic()
}
