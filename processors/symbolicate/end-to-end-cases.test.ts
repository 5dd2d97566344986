import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Frame } from '../../collector/api.ts'
import { baseNameOf } from './file-names.ts'
import { Symbolicator } from './symbolicate.ts'
import { eventWith, openUploads } from './testing/uploads.ts'
import type { Uploads } from './testing/uploads.ts'

const file = join(import.meta.dirname, '../../../shared/corpora/sourcemaps/symbolicator-mit/symbolication-cases.json')

interface Sent {
  abs_path: string
  lineno: number
  colno: number
  function?: string
}

interface Case {
  name: string
  fixtureDir: string
  artifacts: string[]
  inputFramesTopFirst: Sent[]
  modules: { code_file: string; debug_id: string }[]
  expectedFramesTopFirst: Expected[][] | null
}

interface Expected {
  function?: string
  filename?: string
  lineno: number
  colno: number
  symbolicated: boolean
  context_line?: string
}

interface Cases {
  cases: Case[]
  fixtures: Record<string, string | Record<string, string>>
}

/** What differs on purpose, each with its reason. */
const DIFFERS: Record<string, string> = {
  source_expansion: 'a file that is its own source is not shown around its line: what was sent says where it is',
  sourcemap_source_expansion: 'sources that were uploaded beside a map without their text are not read',
  indexed_sourcemap_source_expansion: 'sources that were uploaded beside a map without their text are not read',
  dart_async_name: 'state machines of Dart are not known: the function has no name there',
  fetch_error: 'nothing is fetched from the web',
  sorted_bundles: 'uploads have no bundles: of two files of one name the newer one counts',
}

const cases = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Cases) : { cases: [], fixtures: {} }

describe.skipIf(cases.cases.length === 0)("symbolicator's end-to-end cases, where ../shared/corpora is there", () => {
  let uploads: Uploads
  beforeAll(async () => void (uploads = await openUploads()))
  const differing: string[] = []
  afterAll(async () => {
    const { length } = cases.cases
    console.log(`symbolicator: ${length - differing.length} of ${length} hold; on purpose differ\n  ${differing.join('\n  ')}`)
    await uploads.close()
  })

  /** Uploads what a case needs under a release of its own, and gives its frames as they were mapped. */
  const run = async ({ name, fixtureDir, artifacts, inputFramesTopFirst, modules }: Case): Promise<Frame[]> => {
    const files: Record<string, string> = {}
    for (const artifact of artifacts) files[artifact] = cases.fixtures[`${fixtureDir}/${artifact.slice(2)}`] as string
    for (const [path, fixture] of Object.entries(cases.fixtures)) {
      if (!path.startsWith(`${fixtureDir}/`) || fixtureDir === '') continue
      if (typeof fixture === 'string') files[`~/${path.slice(fixtureDir.length + 1)}`] ??= fixture
      else Object.assign(files, unpacked(fixture))
    }
    // Of its own, as two cases have one debug id.
    const project = name
    if (Object.keys(files).length > 0) await uploads.put(files, { project })
    const ids = Object.fromEntries(modules.map(({ code_file, debug_id }) => [code_file, debug_id]))
    const event = eventWith('', { project, attributes: { 'faultline.debug_ids': JSON.stringify(ids) } })
    event.exceptions[0]!.frames = inputFramesTopFirst.map((sent) => {
      const place = {
        function: sent.function ?? '',
        file: sent.abs_path.replace(/^async /, '').replace('{url}', 'http://localhost/files/'),
        line: sent.lineno,
        column: sent.colno,
      }
      return { ...place, module: '', inApp: true, raw: { ...place }, status: 'raw' }
    })
    // Theirs begin with the outermost call where there are several.
    event.exceptions[0]!.frames.reverse()
    await new Symbolicator(uploads.host).symbolicate([event])
    return event.exceptions[0]!.frames.toReversed()
  }

  test.each(cases.cases.map((one) => [one.name, one] as const))('%s holds, or differs for a reason that is known', async (name, one) => {
    const frames = await run(one)
    const failures = (one.expectedFramesTopFirst?.[0] ?? []).flatMap((wanted, i) => differences(frames[i]!, wanted))
    if (Object.hasOwn(DIFFERS, name)) return void differing.push(`${name}: ${DIFFERS[name]}`)
    expect(failures).toEqual([])
  })
})

/** A bundle's files by the name that its manifest gives them, with the reference to their map that it holds in a header. */
function unpacked(bundle: Record<string, string>): Record<string, string> {
  const manifest = JSON.parse(bundle['manifest.json']!) as {
    files: Record<string, { url?: string; path?: string; headers?: Record<string, string> }>
  }
  return Object.fromEntries(
    Object.entries(manifest.files).map(([path, { url, path: other, headers }]) => {
      const id = headers?.['debug-id']
      const text = bundle[path]!
      const isMap = path.endsWith('.map')
      return [
        url ?? other ?? path,
        isMap && id !== undefined && !text.includes('debugId') ? text.replace('{', `{"debugId":"${id}",`) : text,
      ]
    }),
  )
}

function differences(frame: Frame, wanted: Expected): string[] {
  const mapped = frame.status === 'mapped'
  if (mapped !== wanted.symbolicated) return [`is ${frame.status} (${frame.reason}) instead of mapped`]
  if (!mapped) return []
  const found = [frame.line, frame.column, frame.context?.line, baseNameOf(frame.file)]
  const expected = [wanted.lineno, wanted.colno, wanted.context_line, baseNameOf(wanted.filename ?? '')]
  const name = wanted.function === '<unknown>' || wanted.function === 'Object.<anonymous>' ? '' : wanted.function
  return JSON.stringify([frame.function, ...found]) === JSON.stringify([name, ...expected])
    ? []
    : [`${JSON.stringify([frame.function, ...found])} instead of ${JSON.stringify([name, ...expected])}`]
}
