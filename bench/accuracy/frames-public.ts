/** The public corpora beside the repository, read in place: what other parsers' own tests expect, where those agree, against ours. */
import { existsSync, readFileSync } from 'node:fs'
import type { Frame } from '../../collector/api.ts'
import { parseJavascript } from '../../processors/parse/javascript.ts'
import { parseStack } from '../../processors/parse/parse.ts'

const FOLDER = new URL('../../../shared/corpora/', import.meta.url)

/** Whether the corpora are there. */
export const isPublicThere = existsSync(FOLDER)

export function readPublic<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, FOLDER), 'utf8')) as T
}

interface PublicFrame {
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

function agrees(expected: PublicFrame, frame: Frame | undefined): boolean {
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

/** What is agreed on in one corpus. */
export interface Agreement {
  name: string
  stacks: number
  agreedStacks: number
  frames: number
  agreedFrames: number
  /** Of those that differ: id, with the reason where it is on purpose. */
  differing: { id: string; why: string }[]
}

/** Where this parser reads something else on purpose. */
const ON_PURPOSE: Record<string, string> = {
  'js-015': 'a line of prose about a URL is no frame',
  'js-017': 'lines of any length are read, not cut',
  'js-018': 'the C++ name of a WebAssembly function is kept whole',
  'js-019': 'the position in a data URL is kept',
  'js-028': 'code of an eval has no name',
  'js-035': "no frame is dropped for being an SDK's",
  'js-036': 'Opera 10 wrote a second list; it is not read',
  'js-037': 'Opera 11 wrote a second list; it is not read',
  'js-044': 'the first line is a frame, whatever the message says',
  'js-059': 'a position in an anonymous script is kept',
  'js-075': 'a message is not read as the only frame',
  'js-089': 'a name without a position is no frame',
  'js-091': "a browser's and a scratchpad's of two recordings",
  'js-099': 'the function of an eval is kept',
  'js-104': 'a long line is read, not dropped',
  'js-107': 'all forms in one text, those of Opera 9 among them, which are not read',
  'js-114': 'native code is named as the runtime does',
  'js-121': 'Opera 9 is not read',
  'js-122': 'Opera 9 is not read',
  'js-123': 'Opera 9 is not read',
  'highlight-trpc': 'Promise.all is a call, without a position',
  'js-141': 'native code has no file of the application',
}

/** The consensus of JavaScript's parsers. */
export function compareJavascript(): Agreement {
  const { cases } = readPublic<{ cases: { id: string; stack: string; message: string | null; consensusFrames: PublicFrame[] | null }[] }>(
    'js-stacks/browser-and-node-stacks.json',
  )
  const agreement: Agreement = { name: 'JavaScript, consensus', stacks: 0, agreedStacks: 0, frames: 0, agreedFrames: 0, differing: [] }
  for (const { id, stack, message, consensusFrames } of cases) {
    if (consensusFrames !== null) count(agreement, id, consensusFrames, parseJavascript(stack, message ?? '')[0]?.frames ?? [])
  }
  return agreement
}

interface LanguageCase {
  id: string
  language: string
  stack: string
  expectedType: string | null
  expectedMessage: string | null
  expectedFrames: PublicFrame[] | null
  causes: { type: string | null; frames: PublicFrame[] }[] | null
}

/** The traces of one language, each exception of a chain for itself; types are told beside. */
export function compareLanguage(language: string): Agreement & { types: { id: string; found: string; expected: string }[] } {
  const agreement: Agreement = { name: language, stacks: 0, agreedStacks: 0, frames: 0, agreedFrames: 0, differing: [] }
  const types: { id: string; found: string; expected: string }[] = []
  for (const sample of readLanguageCases()) {
    if (sample.language !== language || sample.expectedFrames === null || NAIVE.has(sample.id)) continue
    const { parsed } = parseStack(sample.stack, sample.expectedMessage ?? '', language)
    for (const [i, list] of [sample.expectedFrames, ...(sample.causes ?? []).map((cause) => cause.frames)].entries()) {
      // What a Java trace leaves out is put back; the others do not.
      const frames = (parsed[i]?.frames ?? []).slice(0, i > 0 && language === 'java' ? list.length : undefined)
      count(
        agreement,
        sample.id,
        list.map((expected) => ({ ...expected, function: shorten(expected, language) })),
        frames,
      )
    }
    if (sample.expectedType !== null) types.push({ id: sample.id, found: parsed[0]?.type ?? '', expected: sample.expectedType })
  }
  return { ...agreement, types }
}

export function readLanguageCases(): LanguageCase[] {
  return readPublic<{ cases: LanguageCase[] }>('lang-stacks/upstream-stacktraces.json').cases
}

export function printPublic(): void {
  if (!isPublicThere) {
    console.log('The public corpora are not beside the repository; nothing is said of them.')
    return
  }
  console.log('\npublic corpora, as the tests of other parsers expect')
  for (const agreement of [compareJavascript(), ...['python', 'java', 'go', 'dotnet', 'javascript', 'ruby'].map(compareLanguage)]) {
    const { name, stacks, agreedStacks, frames, agreedFrames, differing } = agreement
    console.log(`${name.padEnd(24)}${agreedStacks} of ${stacks} stacks, ${agreedFrames} of ${frames} frames`)
    for (const { id, why } of differing) console.log(`  differs: ${id} ${why}`)
  }
}

function count(agreement: Agreement, id: string, expected: PublicFrame[], frames: Frame[]): void {
  const agreed = expected.filter((each, i) => agrees(each, frames[i])).length
  agreement.stacks++
  agreement.frames += expected.length
  agreement.agreedFrames += agreed
  if (agreed === expected.length && frames.length === agreed) agreement.agreedStacks++
  else agreement.differing.push({ id, why: ON_PURPOSE[id] ?? '' })
}

/** What is expected of these is the whole line as the function: they are Mono's, which that parser does not know. */
const NAIVE = new Set(['gdx-csharp-exc'])

/** The corpus keeps .NET's arguments with the method and Java's class apart. */
function shorten(expected: PublicFrame, language: string): string | null | undefined {
  if (language === 'dotnet') return expected.function?.replace(/ ?\(.*$/, '')
  return expected.class === undefined ? expected.function : `${expected.class}.${expected.function}`
}
